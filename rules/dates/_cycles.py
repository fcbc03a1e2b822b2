"""The cycle of sixty years: stems, branches and animals."""

from __future__ import annotations

from datetime import date

STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_FIRST = 4
"""The year 4 was a 甲子 year."""
_FIRST_DAY = date(1949, 10, 1)
"""A 甲子 day."""


def stem_branch(year: int) -> str:
    """The stem and branch of the lunar year that begins in a year: 丙午 for 2026."""
    return STEMS[(year - _FIRST) % 10] + BRANCHES[(year - _FIRST) % 12]


def animal_of(year: int) -> str:
    """The animal of the lunar year that begins in a year: 马 for 2026."""
    return ANIMALS[(year - _FIRST) % 12]


def exists(pair: str) -> bool:
    """Whether a stem and a branch make a pair of the cycle: 甲子 does, 甲丑 does not."""
    return STEMS.index(pair[0]) % 2 == BRANCHES.index(pair[1]) % 2


def pair_of_day(day: date) -> str:
    """The stem and branch of a day: 癸卯 for 2025-11-30."""
    by = (day - _FIRST_DAY).days
    return STEMS[by % 10] + BRANCHES[by % 12]
