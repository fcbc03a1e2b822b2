"""Festivals and other named days: on which day they are, and since when their years are counted (named_days.tsv)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import compiled

from .._table_rows import table_rows
from ._lunar import TERMS, is_last_of_year, lunar_day, term_day

_WEATHER = ("大雪", "小雪")
_HALF_YEAR = 183
_HOLIDAYS = frozenset({"元旦", "春节", "国庆节", "国际劳动节", "中秋节", "端午节"})
"""Festivals whose days off go on after them: 10月3日国庆节 is not wrong."""


class NamedDay(Struct, frozen=True):
    """A named day: its name, its rule, and the year before the first one that is counted; 0 if they are not."""

    name: str
    rule: str
    before_first: int = 0

    @property
    def is_fixed(self) -> bool:
        """Whether it is on the same day each year."""
        return bool(self.rule) and not compiled("[LMW]").search(self.rule)

    def is_on(self, day: date) -> bool:
        """Whether it is on a day; a year outside the table of lunar years counts as right."""
        if not self.rule:
            found = term_day(day.year, self.name[:2])
            return found is None or found == day
        if self.rule == "L00-00":
            return is_last_of_year(day)
        if self.rule.startswith("L"):
            lunar = lunar_day(day)
            return lunar is None or (not lunar.is_leap and f"L{lunar.month:02}-{lunar.day:02}" == self.rule)
        if self.rule.startswith("M"):
            return f"M{day.month:02}" == self.rule
        month, _, of_month = self.rule.partition("-")
        number, _, weekday = of_month.partition("W")
        if weekday:
            return (day.month, (day.day - 1) // 7 + 1, day.isoweekday()) == (int(month), int(number), int(weekday))
        return (day.month, day.day) == (int(month), int(number))

    def nearest(self, day: date) -> date | None:
        """The day of it that is nearest to another day."""
        nearby = (day + timedelta(days=by * sign) for by in range(_HALF_YEAR) for sign in (1, -1))
        return next((found for found in nearby if self.is_on(found)), None)


def goes_on(named: NamedDay) -> bool:
    """Whether days off go on after a named day."""
    return named.name in _HOLIDAYS


@cache
def named_days() -> dict[str, NamedDay]:
    """Every named day and solar term by its names; 大雪 and 小雪 only as 大雪节气, since they are also weather."""
    found: dict[str, NamedDay] = {}
    for names, rule, first in table_rows(Path(__file__).with_name("named_days.tsv")):
        found |= {name: NamedDay(name, rule, int(first or 0)) for name in names.split("|")}
    for i in range(0, len(TERMS), 2):
        term = TERMS[i : i + 2]
        names = (
            f"{term}节气",
            f"节气中的{term}",
            f"二十四节气中的{term}",
            *(() if term in _WEATHER else (term,)),
            *(("清明节",) if term == "清明" else ()),
        )
        found |= {name: NamedDay(term, "") for name in names}
    return found


@cache
def with_names(pattern: str) -> str:
    """A pattern with the alternatives for every name in the place of NAMES."""
    return pattern.replace("NAMES", name_pattern())


@cache
def name_pattern() -> str:
    """The alternatives of a pattern for every name, the longest first."""
    return "|".join(sorted(named_days(), key=len, reverse=True))
