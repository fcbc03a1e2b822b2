"""What two figures of one unit make of each other: a share, a multiple, a growth or a fall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import permutations

from ._figures import Figure
from ._slips import is_slip
from ._tolerance import agrees

Quotient = Callable[[Decimal, Decimal], Decimal]
"""A function of the smaller and the larger value."""
_FRACTION, _OFF = Decimal("2.5"), 15
"""Half of the place value of a share in tenths or in quarters; the most percent by which such a share is off."""
_NOT_GIVEN = ("番", "年", "岁")
_ALL = 100


def share(part: Decimal, whole: Decimal) -> Decimal:
    """The share in percent."""
    return part / whole * 100


def times(part: Decimal, whole: Decimal) -> Decimal:
    """How many times the one the other is."""
    return whole / part


def growth(before: Decimal, after: Decimal) -> Decimal:
    """By how many percent it has grown."""
    return (after / before - 1) * 100


def added(before: Decimal, after: Decimal) -> Decimal:
    """By how many times itself it has grown."""
    return after / before - 1


def fall(after: Decimal, before: Decimal) -> Decimal:
    """By how many percent it has fallen."""
    return (1 - after / before) * 100


def is_coarse(said: Figure) -> bool:
    """Whether it is a share in tenths, quarters and the like, which seldom is exact."""
    return said.half > _FRACTION


def is_held(said: Figure, paragraph: Sequence[Figure], quotients: Sequence[Quotient] = ()) -> bool:
    """Whether any two figures of one unit make it, by one of the quotients, or by any where none is named."""
    given = [one for one in paragraph if one.value > 0 and one is not said and one.base not in _NOT_GIVEN]
    pairs = (
        (one, other) for one, other in permutations(given, 2) if one.base == other.base and one.value < other.value
    )
    computed = quotients or ((times,) if said.base == "倍" else (share, growth, fall))
    return any(_agrees(said, compute, one, other) for one, other in pairs for compute in computed)


def _agrees(said: Figure, compute: Quotient, one: Figure, other: Figure) -> bool:
    """Whether two figures make it; a share in whole tens is seldom exact."""
    is_round = said.base == "%" and said.value % 10 == 0
    return agrees(said.amount, compute, one.amount, other.amount) or (
        is_round and abs(compute(one.value, other.value) - said.value) < 1
    )


def is_slipped(said: Figure, compute: Quotient, small: Figure, large: Figure) -> bool:
    """Whether one wrong digit, of what is said or of a part or its whole, is what is wrong."""
    made = compute(small.value, large.value)
    if is_coarse(said):
        return abs(said.value - made) <= _OFF
    wanted = [(said, made)]
    if compute is share and said.value:
        wanted += [(small, large.value * said.value / 100), (large, small.value * 100 / said.value)]
    return any(is_slip(one.value, value, one.place) for one, value in wanted if one is said or value % one.place == 0)


def completes(said: Figure, paragraph: Sequence[Figure]) -> bool:
    """Whether a share and another of its sentence or one beside it make 100 %: 出口占60%；内销720万元，占40%."""
    near = (one for one in paragraph if one is not said and abs(one.sentence - said.sentence) <= 1)
    return said.base == "%" and any(one.base == "%" and one.value + said.value == _ALL for one in near)
