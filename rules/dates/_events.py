"""The years of events whose anniversaries papers write about (events.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .._table_rows import table_rows

_LONGEST = 24


@cache
def _years() -> dict[str, int]:
    rows = table_rows(Path(__file__).with_name("events.tsv"))
    return {name: int(year) for year, names in rows for name in names.split("|")}


def event_before(text: str, at: int) -> tuple[str, int] | None:
    """The longest event whose name ends at an offset of a text, and its year."""
    years = _years()
    for start in range(max(0, at - _LONGEST), at - 1):
        if (name := text[start:at]) in years:
            return name, years[name]
    return None
