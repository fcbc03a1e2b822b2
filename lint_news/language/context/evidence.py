"""What speaks for another reading of a place: counts of strings, words, pairs of words, the words around, the article.

Offsets count symbols (lint_news/kernels/symbols.py).
"""

from __future__ import annotations

from typing import NamedTuple

from ...kernels.confusions import FIRST, SAME_SOUND, Confusions
from ...kernels.fits import Fits
from ...kernels.symbols import BREAK, UNREAD
from ...kernels.windows import Windows
from ...kernels.wordpaths import WordPaths, word_key

AROUND, NEAR = 18, 6
"""The symbols beside a place that the words around are read from, and those that are read as words with it."""
_FARTHEST = 4
"""The symbols beside a place where a character that is too many may stand again."""
_UNKNOWN = 5.0


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

    def __init__(self, paths: WordPaths, fits: Fits, confusions: Confusions, windows: Windows) -> None:
        self.paths, self._fits, self._confusions, self._windows = paths, fits, confusions, windows

    def row(self, text: str, place: Place) -> list[float]:
        """The features of a place in the symbols of an article."""
        low = max(0, place.at - AROUND)
        before, after = text[low : place.at], text[place.at + place.size : place.at + place.size + AROUND]
        written = text[place.at : place.at + place.size]
        self._read_neighbours(before, after)
        is_gap = not place.meant
        was = self._features(_reading(before, written, after, with_break=is_gap))
        other = self._features(_reading(before, place.meant, after, with_break=is_gap))
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

    def extra_signs(self, text: str, place: Place) -> list[float]:
        """More features of a character that may be too many: how far before and behind it stands again, whether it
        sounds like a neighbour, and how surely the strings beside the place ask for it, and for what stands behind it.
        """
        char, low = text[place.at], max(0, place.at - _FARTHEST)
        before, after = text[low : place.at], text[place.at + 1 : place.at + 1 + _FARTHEST]
        again = [float(beside.find(char) + 1) for beside in (before[::-1], after)]
        sounds = [float(_sounds_like(self._confusions, beside, char)) for beside in (before[-1:], after[:1])]
        readings = before + char + after, before + after
        shares = [share for reading in readings for share in _shares(reading, len(before), self._windows)]
        return [*again, *sounds, *shares]

    def _read_neighbours(self, before: str, after: str) -> None:
        self._fits.clear()
        for text in (before, after):
            self.paths.read(text)
            self.paths.alone(text, 0, len(text))
            at = 0
            while at < len(text):
                start, end = divmod(self.paths.word_at(at), 256)
                if not _is_sign(text[start]):
                    self._fits.add(word_key(text[start:end]))
                at = end

    def _features(self, reading: Reading) -> list[float]:
        """Bits alone, bits by pairs, words, single characters, fit; the longest word, the word at the place, its size,
        the bits of its first character, bits of a symbol.
        """
        text, start, end, low, high = reading
        paths = self.paths
        paths.read(text)
        alone = paths.alone(text, low, high)
        at = min(start, high - 1)
        first, last = divmod(paths.word_at(at), 256)
        return [
            alone,
            paths.by_pairs(text, low, high),
            float(paths.count),
            float(paths.singles),
            self._fits.fit(word_key(text[first:last])),
            paths.longest(start, end, low, high),
            paths.cost_of(first, last - first),
            float(last - first),
            paths.cost_of(at, 1),
            alone / (high - low),
        ]


def _reading(before: str, place: str, after: str, *, with_break: bool) -> Reading:
    """A place between two texts; `with_break` says whether the break behind it is read."""
    start, end = len(before), len(before) + len(place)
    low = max(before.rfind(BREAK) + 1, start - NEAR)
    stop = after.find(BREAK) + with_break if BREAK in after else len(after)
    return Reading(before + place + after, start, end, low, end + min(NEAR, stop))


def _is_sign(symbol: str) -> bool:
    return symbol < UNREAD


def _elsewhere(text: str, place: Place, left: str, written: str, right: str) -> tuple[float, float]:
    """How often what is written, and what is meant, stand in the article beside the same neighbours."""
    own, other = _pairs(left, written, right), _pairs(left, place.meant, right)
    was = sum(text.count(pair) - 1 for pair in own)
    return float(min(was, 20)), float(min(sum(map(text.count, other)), 20))


def _pairs(left: str, middle: str, right: str) -> list[str]:
    """The strings over the borders of a place that may be empty; none with a sign."""
    pairs = (left + middle, middle + right) if middle else (left + right,)
    return [pair for pair in pairs if len(pair) > len(middle) and not _is_sign(min(pair))]


def _shares(text: str, at: int, windows: Windows) -> list[float]:
    """The bits of the strings of three and four that end, and that begin, with the symbol at a place, less those of
    the strings without it; _UNKNOWN where the latter were not counted.
    """
    return [
        _share(text, at - 2, 3, at - 2, windows),
        _share(text, at - 3, 4, at - 3, windows),
        _share(text, at, 3, at + 1, windows),
        _share(text, at, 4, at + 1, windows),
    ]


def _share(text: str, start: int, size: int, rest: int, windows: Windows) -> float:
    if start < 0 or start + size > len(text):
        return _UNKNOWN
    of_rest = windows.value(text, rest, size - 1)
    if not of_rest:
        return _UNKNOWN
    return windows.bits_of(size, windows.value(text, start, size)) - windows.bits_of(size - 1, of_rest)


def _sounds_like(confusions: Confusions, one: str, two: str) -> bool:
    row = ord(one or BREAK) - FIRST
    if not 0 <= row < len(confusions.starts) - 1:
        return False
    places = range(confusions.starts[row], confusions.starts[row + 1])
    return any(confusions.chars[at] == ord(two) and confusions.kinds[at] == SAME_SOUND for at in places)
