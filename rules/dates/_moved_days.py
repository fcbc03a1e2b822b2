"""Workdays: weekdays that are no days off of the state, and weekends worked for these (moved_days.tsv)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from .._table_rows import table_rows

_SATURDAY = 6


def is_workday(day: date) -> bool | None:
    """Whether a day is a workday; None for a year that is not in the table."""
    found = _years().get(day.year)
    if found is None:
        return None
    off, worked = found
    return day in worked or (day.isoweekday() < _SATURDAY and day not in off)


@cache
def _years() -> dict[int, tuple[frozenset[date], frozenset[date]]]:
    """The days off and the weekends worked of each year."""
    rows = table_rows(Path(__file__).with_name("moved_days.tsv"))
    return {int(year): (_days(int(year), off), _days(int(year), worked)) for year, off, worked in rows}


def _days(year: int, runs: str) -> frozenset[date]:
    return frozenset(day for run in runs.split() for day in _run(year, *run.split(":")))


def _run(year: int, first: str, last: str = "") -> list[date]:
    begin, end = (date.fromisoformat(f"{year}-{day}") for day in (first, last or first))
    return [begin + timedelta(days=by) for by in range((end - begin).days + 1)]
