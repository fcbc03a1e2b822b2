"""The lunar calendar and the solar terms, from lunar_years.tsv (training/lunar_years.py makes it)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import compiled, numeral

from .._table_rows import table_rows

TERMS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
"""The 24 terms, two characters each, two in each month from January on."""
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS = "一二三四五六七八九十"


class LunarDay(NamedTuple):
    """A day of the lunar calendar; a leap month has the number of the month before it."""

    year: int
    month: int
    day: int
    is_leap: bool = False

    def __str__(self) -> str:
        ones = _DIGITS[(self.day - 1) % 10]
        tens = "初" if self.day <= 10 else "二十" if self.day == 20 else "三十" if self.day == 30 else ""
        tens = tens or ("十" if self.day < 20 else "廿")
        return f"{'闰' * self.is_leap}{_MONTHS[self.month - 1]}月{tens}{'' if self.day in (20, 30) else ones}"


class _Year(NamedTuple):
    first: date
    months: tuple[tuple[int, bool, int], ...]
    terms: tuple[int, ...]


@cache
def _years() -> dict[int, _Year]:
    return {
        int(year): _year(year, *fields) for year, *fields in table_rows(Path(__file__).with_name("lunar_years.tsv"))
    }


def _year(year: str, first: str, months: str, terms: str) -> _Year:
    lengths: list[tuple[int, bool, int]] = []
    for is_leap, length in compiled(r"(\()?([LS])").findall(months):
        lengths.append((lengths[-1][0] + (not is_leap) if lengths else 1, bool(is_leap), 29 + (length == "L")))
    return _Year(date.fromisoformat(f"{year}-{first}"), tuple(lengths), tuple(map(int, terms.split())))


@cache
def lunar_day(day: date) -> LunarDay | None:
    """The lunar day of a day; None outside the table."""
    years = _years()
    year = day.year if day.year in years and years[day.year].first <= day else day.year - 1
    if year not in years:
        return None
    left = (day - years[year].first).days
    for month, is_leap, length in years[year].months:
        if left < length:
            return LunarDay(year, month, left + 1, is_leap)
        left -= length
    return None


def is_last_of_year(day: date) -> bool:
    """Whether a day is the last of a lunar year."""
    after = lunar_day(day + timedelta(days=1))
    return after is not None and (after.month, after.day) == (1, 1)


def term_day(year: int, term: str) -> date | None:
    """The day of a solar term in a year; None outside the table."""
    found, at = _years().get(year), TERMS.index(term) // 2
    return date(year, at // 2 + 1, found.terms[at]) if found else None


def day_number(text: str) -> int:
    """The number of a lunar day: 初五, 廿三, 三十."""
    return numeral(text.removeprefix("初").replace("廿", "二十").replace("卅", "三十"))


def leap_month(year: int) -> int | None:
    """The month that comes twice in a lunar year, 0 where none does; None outside the table."""
    found = _years().get(year)
    return next((month for month, is_leap, _ in found.months if is_leap), 0) if found else None


def days_of(year: int) -> int | None:
    """The days of a lunar year; None outside the table."""
    found = _years().get(year)
    return sum(length for _, _, length in found.months) if found else None


def springs(year: int) -> int | None:
    """How many times spring begins (立春) in a lunar year; None outside the table."""
    days = (term_day(of, TERMS[4:6]) for of in (year, year + 1))
    return sum(found.year == year for day in days if day and (found := lunar_day(day))) if year in _years() else None
