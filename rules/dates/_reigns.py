"""The reigns of reigns.tsv and their years."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .._table_rows import table_rows


@cache
def reigns() -> dict[str, tuple[int, int]]:
    """The first and the last year of each reign, by its name."""
    rows = table_rows(Path(__file__).with_name("reigns.tsv"))
    return {name: (int(first), int(last)) for name, first, last in rows}


@cache
def reign_names() -> str:
    """The alternatives of a pattern for every name."""
    return "|".join(reigns())
