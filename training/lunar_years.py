"""Make the table of lunar years and solar terms from lunar_python (MIT).

usage: python -m training.lunar_years > rules/dates/lunar_years.tsv

A line: the year; the first day of its first lunar month; the days of its months in order, L for 30 and S for 29, a
leap month in brackets behind its namesake; and the days of the 24 solar terms of the year in the common calendar, two
in each month, from that of early January on.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

YEARS = range(1900, 2101)
_NAMES = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
TERMS = [_NAMES[i : i + 2] for i in range(0, 48, 2)]
LUNAR: Any = import_module("lunar_python")


def months(year: int) -> Iterator[str]:
    """The lengths of the lunar months of a year; a leap month is in brackets."""
    for month in LUNAR.LunarYear.fromYear(year).getMonthsInYear():
        length = "L" if month.getDayCount() == 30 else "S"
        yield f"({length})" if month.isLeap() else length


def terms(year: int) -> Iterator[str]:
    """The days of the solar terms of a year."""
    table = LUNAR.Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
    for i, name in enumerate(TERMS):
        day = table[name] if name != "冬至" else table["DONG_ZHI"]
        if (day.getYear(), day.getMonth()) != (year, i // 2 + 1):
            raise ValueError(f"{name} of {year} is {day}")
        yield str(day.getDay())


def rows() -> Iterator[str]:
    """The lines of the table."""
    for year in YEARS:
        first = LUNAR.Lunar.fromYmd(year, 1, 1).getSolar()
        yield f"{year}\t{first.getMonth():02}-{first.getDay():02}\t{''.join(months(year))}\t{' '.join(terms(year))}"


def main() -> None:
    """Print the table."""
    print("# Lunar years 1900-2100 and the days of the solar terms (201 rows), made by training/lunar_years.py")
    print("# from lunar_python 1.4.8 (MIT), which follows GB/T 33661-2017; see that file for the fields. 2026-11-29.")
    print(*rows(), sep="\n")


if __name__ == "__main__":
    main()
