"""Which river flows into which, and on which rivers towns and sights lie."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from pathlib import Path

from .._table_rows import table_rows


@cache
def _rows(name: str) -> Mapping[str, frozenset[str]]:
    rows = table_rows(Path(__file__).with_name(f"{name}.tsv"))
    return {first: frozenset(rivers.split("|")) for first, rivers in rows}


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
    """The rivers that a river flows into, directly or through others."""
    direct = tributaries().get(river, frozenset())
    return direct.union(*(larger_rivers(one) for one in direct))


def alternatives(names: Set[str] | Mapping[str, object]) -> str:
    """A pattern for one of some names, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
