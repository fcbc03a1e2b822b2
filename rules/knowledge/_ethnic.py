"""Ethnic groups, and the autonomous areas that are named after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from .._table_rows import table_rows


class Area(Struct, frozen=True):
    """An autonomous area: its name, the part of it that is no ethnic group, the year in which it ceased to exist."""

    name: str
    place: str
    until: str


def rows_of(table: str) -> Sequence[Sequence[str]]:
    """The rows of a table beside this module, each with three fields or more."""
    return [[*row, "", ""] for row in table_rows(Path(__file__).with_name(f"{table}.tsv"))]


@cache
def groups() -> frozenset[str]:
    """The names of the ethnic groups, with 族."""
    return frozenset(name for name, *_ in rows_of("ethnic_groups"))


@cache
def areas() -> Mapping[str, Area]:
    """The autonomous areas by name, those that no longer exist as well."""
    return {name: Area(name, place, until) for name, place, until, *_ in rows_of("autonomous")}


@cache
def members() -> str:
    """A pattern of names of groups that follow each other, with 族 or without."""
    names = sorted(sorted(name.removesuffix("族") for name in groups()), key=len, reverse=True)
    return f"(?:(?:{'|'.join(names)})族?|各族)+"
