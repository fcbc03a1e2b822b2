"""What speaks for another reading of a place: counts of strings, words, pairs of words, the words around, the article.

Offsets count symbols (lint_news/kernels/symbols.py).
"""

from __future__ import annotations

from typing import NamedTuple

from ...kernels.fits import Fits
from ...kernels.symbols import BREAK, UNREAD
from ...kernels.wordpaths import WordPaths, word_key

AROUND, NEAR = 18, 6
"""The symbols beside a place that the words around are read from, and those that are read as words with it."""


class Reading(NamedTuple):
    """A text with a place in it, written one way: the bounds of the place, and of what is read as words with it."""

    text: str
    start: int
    end: int
    low: int
    high: int


class Place(NamedTuple):
    """A place of the symbols of an article, and what may be meant there; `kind` says how like it is."""

    at: int
    size: int
    meant: str
    kind: int
    counts: list[float]


class Evidence:
    """Computes the features of a place, in the order that the forest was trained with."""

    def __init__(self, paths: WordPaths, fits: Fits) -> None:
        self._paths, self._fits = paths, fits

    def row(self, text: str, place: Place) -> list[float]:
        """The features of a place in the symbols of an article."""
        low = max(0, place.at - AROUND)
        before, after = text[low : place.at], text[place.at + place.size : place.at + place.size + AROUND]
        written = text[place.at : place.at + place.size]
        self._read_neighbours(before, after)
        was = self._features(_reading(before, written, after))
        other = self._features(_reading(before, place.meant, after))
        differences = [one - two for one, two in zip(was[:5], other[:5], strict=True)]
        signs = [float(_is_sign(before[-1:])), float(_is_sign(after[:1]))]
        return [
            *place.counts,
            *differences,
            *was[2:],
            *other[2:],
            *signs,
            float(place.size),
            float(self._fits.count()),
            *_elsewhere(text, place, before[-1:], written, after[:1]),
        ]

    def _read_neighbours(self, before: str, after: str) -> None:
        self._fits.clear()
        for text in (before, after):
            self._paths.read(text)
            self._paths.alone(text, 0, len(text))
            at = 0
            while at < len(text):
                start, end = divmod(self._paths.word_at(at), 256)
                if not _is_sign(text[start]):
                    self._fits.add(word_key(text[start:end]))
                at = end

    def _features(self, reading: Reading) -> list[float]:
        """Bits alone, bits by pairs, words, single characters, fit; the longest word, the word at the place, its size,
        the bits of its first character, bits of a symbol.
        """
        text, start, end, low, high = reading
        paths = self._paths
        paths.read(text)
        alone = paths.alone(text, low, high)
        first, last = divmod(paths.word_at(start), 256)
        return [
            alone,
            paths.by_pairs(text, low, high),
            float(paths.count),
            float(paths.singles),
            self._fits.fit(word_key(text[first:last])),
            paths.longest(start, end, low, high),
            paths.cost_of(first, last - first),
            float(last - first),
            paths.cost_of(start, 1),
            alone / (high - low),
        ]


def _reading(before: str, place: str, after: str) -> Reading:
    start, end = len(before), len(before) + len(place)
    low = max(before.rfind(BREAK) + 1, start - NEAR)
    stop = after.find(BREAK)
    return Reading(before + place + after, start, end, low, end + min(NEAR, stop if stop >= 0 else len(after)))


def _is_sign(symbol: str) -> bool:
    return symbol < UNREAD


def _elsewhere(text: str, place: Place, left: str, written: str, right: str) -> tuple[float, float]:
    """How often what is written, and what is meant, stand in the article beside the same neighbours."""
    was = other = 0
    if not _is_sign(left):
        was += text.count(left + written) - 1
        other += text.count(left + place.meant)
    if not _is_sign(right):
        was += text.count(written + right) - 1
        other += text.count(place.meant + right)
    return float(min(was, 20)), float(min(other, 20))
