"""Provinces, prefectures and counties, today and since 1981: the shipped table, made by training/places.py."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from .tries import DATA, text_of

LAST_YEAR = 2024
"""The table says what was so at the end of this year."""
_SHORT = "简称"
_TODAY = 3
"""The most values in the row of a place of today: name, code, first year."""


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
def _lines() -> list[str]:
    """The lines of the table, sorted by name; the comments are before the first."""
    return text_of(DATA / "places.tsv").rstrip("\n").split("\n")


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


@lru_cache(1 << 10)
def places_named(name: str) -> Sequence[Place]:
    """The places that have or had a name or a short form; none for another string."""
    lines = _lines()
    first = last = bisect_left(lines, f"{name}\t")
    while last < len(lines) and lines[last].startswith(f"{name}\t"):
        last += 1
    return tuple(map(_place, lines[first:last]))


@cache
def all_places() -> Sequence[Place]:
    """Every row of the table, sorted by name."""
    return tuple(_place(line) for line in _lines() if not line.startswith("#"))


@cache
def _names_of_today() -> dict[str, str]:
    rows = (line.split("\t") for line in _lines() if line[0] != "#")
    return {row[1]: row[0] for row in rows if len(row) <= _TODAY}


def name_of(code: str) -> str:
    """The name that a code has today; empty for a code that is no more."""
    return _names_of_today().get(code, "")


@cache
def _by_code() -> tuple[list[str], list[Place]]:
    """The places of today by code, short forms left out, and their codes."""
    found = sorted((p for p in all_places() if not p.until and not p.is_short), key=lambda place: place.code)
    return [place.code for place in found], found


def places_in(region: str) -> Sequence[Place]:
    """The places of today whose codes begin with `region`, without those of the region itself, by code."""
    codes, found = _by_code()
    inside = found[bisect_left(codes, region) : bisect_left(codes, region + ":")]
    return [place for place in inside if place.region != region]


def full_name(place: Place) -> str:
    """The name with those of the province and the prefecture of today: 山西省运城市盐湖区."""
    above = (name_of(code) for code in (place.code[:2] + "0000", place.code[:4] + "00") if code != place.code)
    return "".join(above) + (name_of(place.code) or place.name)


def _place(line: str) -> Place:
    name, code, since, until, successors, short = (*line.split("\t"), *[""] * 5)[:6]
    codes = tuple(filter(None, successors.split(";")))
    return Place(name, code, int(since or 0), int(until or 0), codes, short == _SHORT)
