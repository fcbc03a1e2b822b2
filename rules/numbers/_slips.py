"""Slips: whether one number is written for another, so that a relation fails by one wrong digit."""

from __future__ import annotations

from decimal import Decimal

_TENS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10**4))
_SMALL, _MOST = 20, 3
"""Numbers below the first are counted wrong rather than written wrong: by so many at the most."""


def is_slip(said: Decimal, made: Decimal, place: Decimal) -> bool:
    """Whether `said`, whose last digit has the place value `place`, is `made` with one wrong, missing, additional or
    misplaced digit, or one off."""
    one, other = int(said / place), int((made / place).to_integral_value())
    if one == other or one <= 0 or other <= 0:
        return False
    if max(one, other) < _SMALL:
        return abs(one - other) <= _MOST or (min(one, other) > 9 and is_one_edit(str(one), str(other)))
    return abs(one - other) == 1 or is_one_edit(str(one), str(other))


def is_swap(one: str, other: str) -> bool:
    """Whether two numbers differ by two neighbouring digits that have changed places."""
    return any(one[:i] + one[i + 1 : i + 2] + one[i] + one[i + 2 :] == other != one for i in range(len(one) - 1))


def is_one_edit(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, in two that are swapped, or by one that is left out."""
    if len(one) == len(other):
        differ = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(differ) == 1 or (
            len(differ) == 2 and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]
        )
    long, short = sorted((one, other), key=len, reverse=True)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def is_scale_slip(said: Decimal, made: Decimal, slack: Decimal) -> bool:
    """Whether a number is ten, a hundred, a thousand or ten thousand times another, within a share `slack`."""
    ratio = max(said, made) / min(said, made) if said > 0 and made > 0 else Decimal(0)
    return any(abs(ratio / ten - 1) <= slack for ten in _TENS)
