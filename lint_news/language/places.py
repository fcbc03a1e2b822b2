"""Provinces, prefectures and counties, today and since 1981: the shipped table, made by training/places.py."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec import Struct

from .tries import DATA, text_of

LAST_YEAR = 2024
"""The table says what was so at the end of this year."""
_SHORT = "简称"
_CODE = 6
"""The digits of a code."""


class Endings(NamedTuple):
    """Two characters each: the last of every name and short form; those before the last one and before the last two of
    every such name (运城 of 运城市); the last of every short form."""

    of_all: frozenset[str]
    of_stems: frozenset[str]
    of_short: frozenset[str]


class Place(Struct, frozen=True):
    """A province, prefecture or county under one name and code, for some years."""

    name: str
    code: str
    since: int = 0
    """The first year; 0 for 1981 or before."""
    until: int = 0
    """The year from which the name or the code is no more; 0 for a place of today."""
    successors: tuple[str, ...] = ()
    """The codes that took the place of this one."""
    is_short: bool = False
    """Whether the name is a short form: 运城 for 运城市."""

    @property
    def region(self) -> str:
        """What the codes of all places in it begin with: 14, 1408, 140802."""
        return self.code[:2] if self.code.endswith("0000") else self.code.removesuffix("00")

    @property
    def is_county(self) -> bool:
        """Whether it is neither a province nor a prefecture."""
        return not self.code.endswith("00")


@cache
def _table() -> bytes:
    """The rows, sorted by name, each with a line end before and behind it."""
    return b"\n" + (DATA / "places.tsv").read_bytes()


@cache
def _lines() -> list[bytes]:
    """The lines of the table, sorted by name; the comments are before the first."""
    return _table()[1:-1].split(b"\n")


@cache
def _today() -> list[str]:
    """The lines of places_today.txt, which training/place_names.py makes from the table: code, name and first year of
    each place of today, sorted."""
    return text_of(DATA / "places_today.txt").split("\n")


@cache
def _sets() -> tuple[frozenset[str], ...]:
    """The lines of place_names.txt, which training/place_names.py makes from the table."""
    return tuple(frozenset(line.split(" ")) for line in text_of(DATA / "place_names.txt").split("\n"))


def place_names() -> frozenset[str]:
    """Every name and short form of the table."""
    return _sets()[0]


def old_place_names() -> frozenset[str]:
    """Every full name of the table that no place of today has, short forms included."""
    return _sets()[1]


def short_place_names() -> frozenset[str]:
    """Every short form of the table: 运城, 恩施州."""
    return _sets()[2]


@cache
def place_endings() -> Endings:
    """How names end, to ask before they are looked up."""
    return Endings(*_sets()[3:6])


@lru_cache(1 << 10)
def places_named(name: str) -> Sequence[Place]:
    """The places that have or had a name or a short form; none for another string."""
    lines, begin = _lines(), f"{name}\t".encode("utf-8", "surrogatepass")
    first = last = bisect_left(lines, begin)
    while last < len(lines) and lines[last].startswith(begin):
        last += 1
    return tuple(map(_place, lines[first:last]))


@lru_cache(1 << 10)
def places_of_code(code: str) -> Sequence[Place]:
    """The rows of the table with a code, sorted by name. The table is searched, and not read."""
    table, begin, rows, at = _table(), f"\t{code}".encode(), list[Place](), 0
    while code and (at := table.find(begin, at) + 1):
        start = table.rindex(b"\n", 0, at) + 1
        if b"\t" not in table[start : at - 1] and (row := _place(table[start : table.index(b"\n", at)])).code == code:
            rows.append(row)
    return rows


@cache
def all_places() -> Sequence[Place]:
    """Every row of the table, sorted by name."""
    return tuple(_place(line) for line in _lines() if not line.startswith(b"#"))


def name_of(code: str) -> str:
    """The name that a code has today; empty for a code that is no more."""
    found = _of_today(code) if len(code) == _CODE else ()
    return found[0].split("\t")[1] if found else ""


def places_in(region: str) -> Sequence[Place]:
    """The places of today whose codes begin with `region`, without those of the region itself, by code."""
    rows = (line.split("\t") for line in _of_today(region))
    places = (Place(name, code, int(since or 0)) for code, name, since in rows)
    return [place for place in places if place.region != region]


def _of_today(begin: str) -> Sequence[str]:
    """The lines of the places of today whose codes begin with some digits."""
    lines = _today()
    return lines[bisect_left(lines, begin) : bisect_left(lines, begin + ":")]


def full_name(place: Place) -> str:
    """The name with those of the province and the prefecture of today: 山西省运城市盐湖区."""
    above = (name_of(code) for code in (place.code[:2] + "0000", place.code[:4] + "00") if code != place.code)
    return "".join(above) + (name_of(place.code) or place.name)


def _place(line: bytes) -> Place:
    name, code, since, until, successors, short = (*line.decode().split("\t"), *[""] * 5)[:6]
    codes = tuple(filter(None, successors.split(";")))
    return Place(name, code, int(since or 0), int(until or 0), codes, short == _SHORT)
