"""Units of one quantity: how many of the smallest each of them is."""

from __future__ import annotations

from decimal import Decimal

from lint_news import compiled

from ._amounts import Amount

_QUANTITIES = (
    {"毫克": 1, "克": 1_000, "斤": 500_000, "千克": 10**6, "吨": 10**9},
    {"毫米": 1, "厘米": 10, "米": 1_000, "公里": 10**6},
    {"平方厘米": 3, "平方米": 30_000, "亩": 20_000_000, "公顷": 300_000_000, "平方公里": 30_000_000_000},
    {"秒": 1, "分钟": 60, "小时": 3_600, "天": 86_400},
    {"角": 1, "元": 10},
    {"毫升": 1, "升": 1_000, "立方米": 10**6},
)
"""666 and two thirds square metres are a mu, so that areas are counted in thirds of square centimetres."""

SPENT = "花费|消费"
"""Words of what each visitor spends: a visit is a head then."""


def converted(amount: Amount, unit: str) -> Amount | None:
    """The amount in another unit of the same quantity; None where the units are of different ones."""
    if amount.unit == unit:
        return amount
    for factors in _QUANTITIES:
        if amount.unit in factors and unit in factors:
            factor = Decimal(factors[amount.unit]) / factors[unit]
            return Amount(amount.span, amount.value * factor, amount.half * factor, unit, amount.is_exact)
    return None


def as_heads(amount: Amount, unit: str, noun: str) -> Amount:
    """The amount, visits as people where each of them is said to spend so much: 86.4万人次，人均花费500元."""
    are_visits = amount.unit == "人次" and unit == "人" and compiled(SPENT).search(noun) is not None
    return Amount(amount.span, amount.value, amount.half, unit, amount.is_exact) if are_visits else amount


def base_of(unit: str) -> tuple[str, Decimal]:
    """The smallest unit of the quantity that a unit measures, and how many of them it is; itself where it is alone."""
    return _BASES.get(unit) or (unit, Decimal(1))


_BASES = {unit: (next(iter(factors)), Decimal(factor)) for factors in _QUANTITIES for unit, factor in factors.items()}
