"""Whether a number that a text gives agrees with one that is computed from others of the text, within rounding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import product

from ._amounts import Amount

_WHOLE_PERCENT = Decimal("0.5")
_FEW = 5
"""The share of a whole number, one of so many, by which another one differs from it more than by rounding."""
_SCALES = (10**4, 10**8)
_FAR = Decimal("2.3")
"""How many times the spread of its errors a sum may be off."""
_MULTIPLES = {"倍": Decimal("0.55"), "番": Decimal("0.25")}
"""How far a multiple, and a number of doublings, in whole numbers may be from what it is."""


def agrees(said: Amount, computed: Callable[..., Decimal], *given: Amount) -> bool:
    """Whether the function of the given amounts can be what is said: rounded, or with the last digits left out.

    Where the given amounts as they stand make a whole number, and another one is said, they are not rounded.
    """
    given = tuple(_exacter(amount, *(other for other in given if other is not amount)) for amount in given)
    made = computed(*(amount.value for amount in given))
    if _is_whole(said) and made == made.to_integral_value() and abs(said.value - made) * _FEW >= abs(made):
        return said.value == made
    ends = ((amount.value - amount.half, amount.value + amount.half) for amount in given)
    values = [computed(*corner) for corner in product(*ends)]
    half = said.half or _MULTIPLES.get(said.unit, Decimal(0))
    is_rounded = said.value - half <= max(values) and min(values) <= said.value + half
    return is_rounded or said.value <= min(values) < said.value + 2 * said.half


def _exacter(amount: Amount, *others: Amount) -> Amount:
    """The amount; beside 2.4亿元, 2亿元 has one place behind the point."""
    is_whole = 2 * amount.half in _SCALES and any(0 < other.half < amount.half for other in others)
    return Amount(
        amount.span, amount.value, amount.half / 10 if is_whole else amount.half, amount.unit, amount.is_exact
    )


def rounding(whole: Decimal, parts: Sequence[Decimal]) -> Decimal:
    """How far a sum may be from its parts by rounding, given half of the place value of each.

    The errors of many parts seldom add up: in one of fifty sums they are more than this.
    """
    spread = (sum((half * half for half in parts), Decimal(0)) / 3).sqrt()
    return min(whole + sum(parts, Decimal(0)), whole + _FAR * spread)


def _is_whole(said: Amount) -> bool:
    """Whether an amount is a whole number, exactly or in percent."""
    return said.value == said.value.to_integral_value() and said.half in {Decimal(0), _WHOLE_PERCENT}


def rough(amount: Amount) -> Amount:
    """The amount as an average, which may be rounded to two digits or to a whole number."""
    number = str(int(amount.value))
    zeros = len(number) - len(number.rstrip("0"))
    half = Decimal(10 ** max(0, min(zeros, len(number) - 2))) / 2
    return Amount(amount.span, amount.value, amount.half or half, amount.unit, amount.is_exact)
