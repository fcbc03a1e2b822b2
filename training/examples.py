"""Rows to learn from and to measure on: doubles of clean text (right) and doubles that we make (slips)."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from lint_news.language.bigrams import Bigrams
from lint_news.language.counts import Counts
from lint_news.language.doubled.features import features
from lint_news.language.doubled.leanings import leanings
from lint_news.language.doubled.meeting import meeting_features
from lint_news.language.doubled.readings import chains, reading_features, words_there
from lint_news.language.doubled.window import Window, window
from lint_news.language.lexicon import Lexicon

from . import networks

NATURAL, UNIFORM, FUNCTION, WRONG = range(4)
FUNCTION_CHARS = (
    "的了是在和有为对与及于到从被由因就也都要将会能可以而但或这"
    "那他她我们你该并已之其所把给让使不没很更最还又再等中上内后"
)
_PAIR = re.compile(r"([\u4e00-\u9fff])\1+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FUNCTION = re.compile(f"[{FUNCTION_CHARS}]")


class Place(NamedTuple):
    """A pair at `at` in `text`; article is its number."""

    kind: int
    source: int
    article: int
    at: int
    text: str


def naturals(text: str) -> Iterator[int]:
    """Offsets of the doubles that stand in a text; triples do not count."""
    return (m.start() for m in _PAIR.finditer(text) if m.end() - m.start() == 2)


def double_at(text: str, at: int) -> str | None:
    """The text with the Han character at `at` twice, or None where that makes a triple."""
    char = text[at]
    if not _HAN.match(char) or char in (text[at - 1 : at], text[at + 1 : at + 2]):
        return None
    return text[: at + 1] + text[at:]


def wrong_at(text: str, at: int, rng: random.Random) -> str | None:
    """The text with one of the two Han characters at `at` overwritten by the other."""
    pair = text[at : at + 2]
    if len(pair) < 2 or not (_HAN.match(pair[0]) and _HAN.match(pair[1])) or pair[0] == pair[1]:
        return None
    char = rng.choice(pair)
    if char in (text[at - 1 : at], text[at + 2 : at + 3]):
        return None
    return text[:at] + char * 2 + text[at + 2 :]


def _made(text: str, kind: int, rng: random.Random) -> tuple[int, str] | None:
    for _ in range(50):
        at = rng.randrange(len(text))
        if kind == FUNCTION:
            places = [m.start() for m in _FUNCTION.finditer(text)]
            if not places:
                return None
            at = rng.choice(places)
        made = wrong_at(text, at, rng) if kind == WRONG else double_at(text, at)
        if made is not None:
            return at, made
    return None


def slips(texts: list[tuple[int, int, str]], wanted: dict[int, tuple[int, ...]], rng: random.Random) -> Iterator[Place]:
    """Slips at random places; texts are (source, number, text), wanted is kind -> how many by source."""
    for kind, by_source in wanted.items():
        for source, many in enumerate(by_source):
            own = [t for t in texts if t[0] == source]
            if not own:
                continue
            for _, number, text in rng.choices(own, [len(t[2]) for t in own], k=many):
                if made := _made(text, kind, rng):
                    yield Place(kind, source, number, *made)


def bounds(place: Place) -> tuple[int, int]:
    """The paragraph of a pair."""
    start, stop = place.text.rfind("\n", 0, place.at) + 1, place.text.find("\n", place.at)
    return start, len(place.text) if stop < 0 else stop


def seen(place: Place) -> Window:
    """What stands around a pair."""
    return window(place.text, place.at, *bounds(place))


def row(place: Place, counts: Counts, words: Lexicon) -> list[float]:
    """The features of a pair in its article, as at run time."""
    around = place.text[max(0, place.at - 3_000) : place.at + 3_000]
    return list(features(seen(place), around, bounds(place), counts, words).values())


def feature_names(place: Place, counts: Counts, words: Lexicon, bigrams: Bigrams) -> list[str]:
    """The names of the columns of the last forest, in order."""
    around = seen(place)
    found = chains(around, bigrams)
    return [
        *features(around, place.text, bounds(place), counts, words),
        *networks.WIDTH,
        *reading_features(found, bigrams),
        *meeting_features(around.kept),
        *leanings(words_there(found), bigrams),
    ]


def numbers(place: Place, number_of: Callable[[str], int]) -> tuple[list[int], list[int]]:
    """Character numbers of the window with one copy dropped and as it stands, for the networks."""
    around = seen(place)
    return [number_of(c) for c in around.dropped], [number_of(c) for c in around.kept]


def readings(places: list[Place], bigrams: Bigrams) -> tuple[np.ndarray, np.ndarray]:
    """What chains of words say of each place, with what is known of words that meet there; and the tokens there."""
    rows, tokens = [], []
    for around in map(seen, places):
        found = chains(around, bigrams)
        rows.append([*reading_features(found, bigrams).values(), *meeting_features(around.kept).values()])
        tokens.append(words_there(found))
    return np.array(rows, np.float32), np.array(tokens)


def matrix(places: list[Place], counts: Counts, words: Lexicon) -> np.ndarray:
    """One row a place."""
    return np.array([row(place, counts, words) for place in places], np.float32)
