"""The streets, towns and townships of each county, by the shipped table towns.tsv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Place, Span

from ._places import finds, larger_before
from ._rights import today
from ._short_names import counties
from ._smaller_names import county_names

TOWN = "街道|[镇乡]|苏木"
"""The levels of towns."""
_EDGES = "\t|\n"


class Towns(Struct, frozen=True):
    """What a county has: the town of its government, empty where it is not known; the names of its towns; those names
    that no other town and no village near has, without their level."""

    seat: str
    names: Sequence[str]
    bare: Sequence[str]


@cache
def _table() -> str:
    return "\n" + Path(__file__).with_name("towns.tsv").read_text("utf-8")


@lru_cache(1 << 8)
def towns_of(code: str) -> Towns:
    """The towns of the county with a code; none where the table does not have it."""
    at = _table().find(f"\n{code}\t")
    if at < 0:
        return Towns("", (), ())
    _, seat, names, bare = _table()[at + 1 : _table().index("\n", at + 1)].split("\t")
    return Towns(seat, names.split("|"), bare.split("|") if bare else ())


@lru_cache(1 << 8)
def counties_with(town: str) -> Sequence[str]:
    """The codes of the counties that have a town of a name."""
    table, at, found = _table(), 0, set[str]()
    while at := table.find(town, at + 1) if town else 0:
        if at < 0:
            break
        if table[at - 1] in _EDGES and table[at + len(town)] in _EDGES:
            start = table.rindex("\n", 0, at) + 1
            found.add(table[start : table.index("\t", start)])
    return sorted(found)


@lru_cache(1 << 6)
def known_bare(prefecture: str) -> Mapping[str, str]:
    """The codes of the counties of a prefecture, by each name of a town that is known without its level."""
    codes = {line[:6] for line in _table().split("\n") if line.startswith(prefecture)}
    return {name: code for code in sorted(codes) for name in towns_of(code).bare}


def counties_named(name: str, larger: str = "") -> Sequence[Place]:
    """The counties of today that have a full name and whose towns the table has; in a larger place, if one is given."""
    regions = tuple(place.region for place in today(larger)) if larger else ("",)
    places = (place for place in today(name) if place.is_county and not place.is_short)
    return [place for place in places if place.code.startswith(regions) and towns_of(place.code).names]


def counties_in(article: Article) -> Iterator[tuple[Span, Sequence[Place]]]:
    """The counties that an article names in full, or by a short name that no other place has."""
    text, whole = article.document.text, finds(article).starts
    for end, start in whole.items():
        if text[end - 1] in "县市区旗":
            larger = larger_before(article, start)
            yield Span(start, end), counties_named(text[start:end], larger.name if larger else "")
    for span in county_names(article):
        if span.start not in whole.values() and span.end not in whole:
            short = text[span.start : span.end]
            yield span, [place for name in counties(short) for place in counties_named(name)]
