"""Which river flows into which, and on which rivers towns and sights lie."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from pathlib import Path

from .._table_rows import several_by_name


@cache
def _rows(name: str) -> Mapping[str, frozenset[str]]:
    rows = several_by_name(Path(__file__).with_name(f"{name}.tsv"))
    return {first: frozenset(rivers) for first, rivers in rows.items()}


def tributaries() -> Mapping[str, frozenset[str]]:
    """For each river the rivers that it flows into, as the table has them."""
    return _rows("tributaries")


def riverside() -> Mapping[str, frozenset[str]]:
    """For each town or sight the rivers on which it lies."""
    return _rows("riverside")


@cache
def rivers() -> Set[str]:
    """All rivers of the tables."""
    tables = (*tributaries().values(), *riverside().values())
    return frozenset(tributaries()).union(*tables)


@cache
def larger_rivers(river: str) -> Set[str]:
    """The rivers, lakes and seas that a river flows into, directly or through others; lakes may have two ways out."""
    found, new = set[str](), set(tributaries().get(river, ()))
    while new:
        found |= new
        new = {main for one in new for main in tributaries().get(one, ())} - found
    return frozenset(found)
