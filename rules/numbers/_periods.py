"""Products of three: so much a month for each of so many, over a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from lint_news import compiled

from ._amounts import UNITS, same_unit
from ._conversions import converted
from ._figures import Figure
from ._products import RATE
from ._slips import is_scale_slip, is_slip
from ._tolerance import agrees
from ._verdicts import Verdict

_RATE = (
    f"(?:每(?:一|个)?(?P<each>{UNITS}|生|校)[^，每]{{0,6}}?每个?(?P<period>月|季度|学期|[天日])"
    f"|每个?(?P<period2>月|季度|学期|[天日])[^，每]{{0,6}}?每(?:一|个)?(?P<each2>{UNITS}|生|校))[^，每]{{0,10}}$"
)
_YEAR = "全年|一年|每年|年(?:共|发放|补[贴助]|需)|学年"
_HALF = "半年"
_ONE = "每[天日]|[一当]天|日均|全天"
_TIMES = {
    "天": {_ONE: 1},
    "日": {_ONE: 1},
    "月": {_HALF: 6, _YEAR: 12, "每月|一个月|当月": 1},
    "季度": {_HALF: 2, _YEAR: 4},
    "学期": {_YEAR: 2},
}
_NAMES = {"生": "人", "校": "个"}
_OTHER = "其中|比|较|净|除|扣|另|剩|超|近|不[低少]于|以[上下]|以来|累计|今年前|此前|增加|计划|预算"
_ERROR = Decimal("0.001")


def period_products(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The totals over a year or some months that are not what a rate a month for each makes."""
    for rate in paragraph:
        words = compiled(_RATE).search(rate.lead) if compiled(RATE).search(rate.lead) else None
        if words and rate.amount.is_exact:
            each = words["each"] or words["each2"]
            yield from _of_rate(rate, _NAMES.get(each, same_unit(each)), words["period"] or words["period2"], paragraph)


def _of_rate(rate: Figure, each: str, period: str, paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The totals of a rate with the one number beside it that it is for."""
    near = [one for one in paragraph if abs(one.sentence - rate.sentence) <= 1 and one is not rate]
    counts = [
        one for one in near if same_unit(one.amount.unit) == each and one.value > 1 and "每" not in one.label[-2:]
    ]
    totals = [one for one in near if one.base == rate.base and one.value > rate.value and one.index > rate.index]
    if len(counts) != 1 or len(totals) != 1 or not counts[0].amount.is_exact or not totals[0].amount.is_exact:
        return
    count, total = counts[0], totals[0]
    times = _times(total, period) or _days(near, period)
    product = converted(total.amount, rate.amount.unit)
    if not times or product is None or compiled(_OTHER).search(f"{total.label}|{count.label}|{rate.label}"):
        return
    for by in (1, times):
        if agrees(product, partial(_product, Decimal(by)), rate.amount, count.amount):
            return
    made = rate.value * count.value * times
    if is_slip(total.value, made, total.place) or is_scale_slip(total.value, made, _ERROR):
        yield Verdict(total, made, (rate, count))


def _days(near: Sequence[Figure], period: str) -> int:
    """The only number of days beside a rate a day; 0 where there is none, or more than one."""
    days = [one for one in near if one.amount.unit == "天" and one.amount.is_exact]
    return int(days[0].amount.value) if period in {"天", "日"} and len(days) == 1 else 0


def _product(by: Decimal, each: Decimal, number: Decimal) -> Decimal:
    return by * each * number


def _times(total: Figure, period: str) -> int:
    """How many periods a total is said to be over; 0 where it is not said."""
    return next((times for words, times in _TIMES[period].items() if compiled(words).search(total.label)), 0)
