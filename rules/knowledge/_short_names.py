"""Short names of provinces, prefectures and counties, and sights with the places that they lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lint_news import Span, lexicon, place_names, places_named, short_place_names

from .._table_rows import table_rows
from ._places import SHORT_WORDS, is_above_counties
from ._rights import today

_OTHERS = ("南城", "永清", "黑水")
"""Names of parts of cities, of stations and of rivers."""
_WORD = 7
"""The least level of the word list of names that are words or often names of other things."""
_LONGEST = 5


@cache
def _larger() -> frozenset[str]:
    """The short names of provinces and prefectures that are no words."""
    return frozenset(name for name in short_place_names() - SHORT_WORDS if name[-1] not in "县旗区")


@lru_cache(1 << 10)
def counties(short: str) -> Sequence[str]:
    """The counties of today that have a short name; none where it is a word or of another place too."""
    names = (f"{short}{level}" for level in "县市" if 1 < len(short) < _LONGEST)
    return [name for name in names if name in place_names() and _is_known(short) and today(name)]


def _is_known(short: str) -> bool:
    if short in SHORT_WORDS or short in _OTHERS or short in short_place_names():
        return False
    return short[-1] not in "镇州" and f"{short}区" not in place_names() and lexicon().level(short) < _WORD


@cache
def landmarks() -> Mapping[str, Sequence[str]]:
    """The names of the places that a sight, a mountain or a river lies in, by its name."""
    return {name: places.split("|") for name, places in table_rows(Path(__file__).with_name("landmarks.tsv"))}


def larger_ending(text: str, end: int) -> Span | None:
    """The span of the larger place whose short name ends at an offset."""
    sizes = range(min(_LONGEST, end), 1, -1)
    found = (
        size for size in sizes if text[end - size : end] in _larger() and is_above_counties(text[end - size : end])
    )
    return next((Span(end - size, end) for size in found), None)


@cache
def regions(name: str) -> frozenset[str]:
    """What the codes of the places of today that have a name, and of all places in them, begin with."""
    return frozenset(place.region for place in places_named(name) if not place.until)
