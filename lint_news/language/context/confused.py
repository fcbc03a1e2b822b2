"""Words that are written for others like them, judged by the words of the clause. Text must be Simplified.

For each pair of words a linear judge: a weight for the word before, for the word behind, and for each word near it in
the clause. training/context_confused.py makes the file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import repeat
from typing import NamedTuple

from ...kernels.symbols import BREAK, DIGITS, LETTERS, UNREAD, symbols
from ...kernels.wordpaths import WordPaths
from ...match.patterns import compiled
from ...match.strings import StringTable, string_table
from ..counts import counts
from ..tries import DATA, text_of
from .slips import Slip, context

BEFORE, AFTER, WITH = 0, 1, 2
"""Where a neighbour stands: directly before the word, directly behind it, or anywhere near it in the clause."""
NEAR = 6
"""The words on either side that are near."""
SIGNS_READ = ("。", DIGITS, LETTERS, UNREAD)
"""How the file names a break, digits, letters and an unread character."""
_READ = 14
"""The symbols on either side that are cut into words."""
_NOTHING = [BREAK]
_SIGNS: dict[str, str] = dict(zip((BREAK, DIGITS, LETTERS, UNREAD), SIGNS_READ, strict=True))


class Pair(NamedTuple):
    """A word that is meant for another: what every place scores, above the least score; the weights of neighbours."""

    meant: str
    bias: int
    weights: tuple[dict[str, int], dict[str, int], dict[str, int]]
    """By where they stand; all in tenths, so that sums are exact."""


class Neighbours(NamedTuple):
    """The words of a clause around one: before it and behind it, the nearest first, without signs; and the words or
    signs directly beside it, as the file names them."""

    near: list[str]
    before: str
    after: str


def confused_words(text: str, start: int, end: int) -> Iterator[Slip]:
    """The words of `text[start:end]` that are written for others; `score` counts from the least of the pair."""
    places = _places(text, start, end)
    if not places:
        return
    read, offsets = symbols(text, start, end)
    for at, written in places:
        first = bisect_left(offsets, at)
        if neighbours := _neighbours(read, first, bisect_left(offsets, at + len(written))):
            yield from _meant(at, written, neighbours)


def _meant(at: int, written: str, neighbours: Neighbours) -> Iterator[Slip]:
    for meant, bias, (before, after, near) in _pairs(written):
        score = bias + before.get(neighbours.before, 0) + after.get(neighbours.after, 0)
        score += sum(map(near.get, neighbours.near, repeat(0)))
        if score >= 0:
            yield Slip(at, at + len(written), meant, score / 10, "word")


def _places(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where listed words stand, in their order in the text."""
    words, letters = _written()
    found = [(at, words[number]) for number, at, _ in _table().found(text[start:end])[0]]
    found += [(match.start() - start, match[0]) for match in compiled(letters, end - start).finditer(text, start, end)]
    return sorted((start + at, word) for at, word in found)


def _neighbours(read: str, first: int, last: int) -> Neighbours | None:
    """The neighbours of the word `read[first:last]`; None where other words go over its borders."""
    low = max(read.rfind(BREAK, 0, first) + 1, first - _READ)
    stop = read.find(BREAK, last)
    high = min(stop if stop >= 0 else len(read), last + _READ)
    before, after = list[str](), list[str]()
    is_cut = False
    for place, word in _words(context().paths, read[low:high]):
        if low + place == first:
            is_cut = len(word) == last - first
        elif low + place < first:
            before.append(word)
        else:
            after.append(word)
    if not is_cut:
        return None
    before.reverse()
    beside = [_SIGNS.get(word, word) for word in ((before or _NOTHING)[0], (after or _NOTHING)[0])]
    near = [word for word in (*before[:NEAR], *after[:NEAR]) if word not in _SIGNS]
    return Neighbours(near, *beside)


def _words(paths: WordPaths, read: str) -> list[tuple[int, str]]:
    """Where each word begins, and the word."""
    paths.read(read)
    paths.alone(read, 0, len(read))
    found, at, end, word_at = list[tuple[int, str]](), 0, len(read), paths.word_at
    while at < end:
        start, at = divmod(word_at(at), 256)
        found.append((start, read[start:at]))
    return found


@cache
def _lines() -> dict[str, list[str]]:
    """The lines of each word that is written."""
    found = dict[str, list[str]]()
    for line in text_of(DATA / "confused.tsv").splitlines():
        found.setdefault(line[: line.index("\t")], []).append(line)
    return found


@cache
def _written() -> tuple[list[str], str]:
    """The listed words of two or more characters, and a pattern of those of one."""
    return [word for word in _lines() if len(word) > 1], f"[{''.join(word for word in _lines() if len(word) == 1)}]"


@cache
def _table() -> StringTable:
    return string_table(__name__, lambda: [_written()[0]], counts().level)


@cache
def _pairs(written: str) -> tuple[Pair, ...]:
    return tuple(map(_pair, _lines()[written]))


def _pair(line: str) -> Pair:
    _, meant, bias, least, *groups = line.split("\t")
    weights = dict[str, int](), dict[str, int](), dict[str, int]()
    for group in groups:
        slot, weight, *words = group.split(" ")
        weights[int(slot)].update(dict.fromkeys(words, _tenths(weight)))
    return Pair(meant, _tenths(bias) - _tenths(least), weights)


def _tenths(number: str) -> int:
    return round(10 * float(number))
