"""Short names of provinces, prefectures and counties, and sights with the places that they lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lint_news import Span, lexicon, place_names, places_named, short_place_names

from .._table_rows import table_rows
from ._places import SHORT_WORDS, is_above_counties
from ._rights import today

_OTHERS = ("南城", "永清", "黑水", "石柱", "云和", "噶尔")
"""Names of parts of cities, of stations and of rivers, and what other words end in: 大理石柱, 阿里云和."""
_KNOWN_NAMES = (
    "义乌|井冈山|太仓|昆山|敦煌|曲阜|瑞金|都江堰|瑞丽|瑞安|浏阳|海宁|腾冲|凯里|仙桃|丹江口|兰考|汶川|石河子|武夷山|霍尔果斯|玉环|凭祥|绵竹|漠河"
    "|天门|民权|固安|江永|林州|禹州|汝州|邓州|滕州|莱州|青州|胶州|邳州|涿州|霸州|深州|晋州|嵊州|盘州|化州|高州|连州|孟州|彭州|崇州|霍州|定州"
    "|韶山|舞钢|井陉"
)
_KNOWN = frozenset(_KNOWN_NAMES.split("|"))
"""Names of one county each, although frequent, or like the names of old prefectures and of districts."""
_WHOLE = ("新县", "高县", "文县", "单县", "道县", "理县", "古县", "兴县")
"""Counties whose names are too short without their level."""
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
    names = (short,) if short in _WHOLE else (f"{short}{level}" for level in "县市" if 1 < len(short) < _LONGEST)
    return [name for name in names if name in place_names() and _is_known(short) and today(name)]


def _is_known(short: str) -> bool:
    if short in _KNOWN or short in _WHOLE:
        return True
    if short in SHORT_WORDS or short in _OTHERS or short in short_place_names():
        return False
    return short[-1] not in "镇州" and f"{short}区" not in place_names() and lexicon().level(short) < _WORD


@cache
def landmarks() -> Mapping[str, Sequence[str]]:
    """The names of the places that a sight, a mountain or a river lies in, by its name."""
    return {name: places.split("|") for name, places, *_ in _landmark_rows()}


@cache
def places_of_death() -> frozenset[str]:
    """The landmarks whose names are those of other places too, unless somebody died for the revolution there."""
    return _places_with("就义")


@cache
def places_of_battle() -> frozenset[str]:
    """The landmarks whose names are those of other places too, unless a battle or a conference was there."""
    return _places_with("战")


def _places_with(word: str) -> frozenset[str]:
    return frozenset(name for name, _, *rest in _landmark_rows() if rest == [word])


@cache
def _landmark_rows() -> Sequence[Sequence[str]]:
    return list(table_rows(Path(__file__).with_name("landmarks.tsv")))


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
