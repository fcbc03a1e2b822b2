"""Words that are written for others like them, judged by the words of the clause. Text must be Simplified.

For each pair of words a linear judge: a weight for the word before, for the word behind, and for each word near it in
the clause. training/context_confused.py makes the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
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
_SIGNS: dict[str, str] = dict(zip((BREAK, DIGITS, LETTERS, UNREAD), SIGNS_READ, strict=True))


class Pair(NamedTuple):
    """A word that is meant for another: what every place scores, the least score, the weights of neighbours."""

    meant: str
    bias: float
    least: float
    weights: dict[tuple[int, str], float]


def confused_words(text: str, start: int, end: int) -> Iterator[Slip]:
    """The words of `text[start:end]` that are written for others; `score` counts from the least of the pair."""
    for at, written in _places(text, start, end):
        if (neighbours := _neighbours(text, at, at + len(written), start, end)) is None:
            continue
        for pair in _pairs(written):
            score = pair.bias + sum(pair.weights.get(neighbour, 0.0) for neighbour in neighbours) - pair.least
            if score >= 0.0:
                yield Slip(at, at + len(written), pair.meant, score, "word")


def _places(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where listed words stand, in their order in the text."""
    words, letters = _written()
    found = [(at, words[number]) for number, at, _ in _table().found(text[start:end])[0]]
    found += [(match.start() - start, match[0]) for match in compiled(letters, end - start).finditer(text, start, end)]
    return sorted((start + at, word) for at, word in found)


def _neighbours(text: str, at: int, behind: int, start: int, end: int) -> list[tuple[int, str]] | None:
    """The neighbours of a word, by where they stand; None where other words go over its borders."""
    read, offsets = symbols(text, max(start, at - 2 * _READ), min(end, behind + 2 * _READ))
    first = offsets.index(at)
    last = first + behind - at
    low = max(read.rfind(BREAK, 0, first) + 1, first - _READ)
    stop = read.find(BREAK, last)
    high = min(stop if stop >= 0 else len(read), last + _READ)
    words = list(_words(context().paths, read[low:high]))
    own = [number for number, (place, word) in enumerate(words) if low + place == first and len(word) == last - first]
    if not own:
        return None
    before, after = [word for _, word in words[: own[0]]][::-1], [word for _, word in words[own[0] + 1 :]]
    beside = [(slot, (near or [BREAK])[0]) for slot, near in ((BEFORE, before), (AFTER, after))]
    near = [(WITH, word) for word in (*before[:NEAR], *after[:NEAR]) if word not in _SIGNS]
    return [(slot, _SIGNS.get(word, word)) for slot, word in (*beside, *near)]


def _words(paths: WordPaths, read: str) -> Iterator[tuple[int, str]]:
    """Where each word begins, and the word."""
    paths.read(read)
    paths.alone(read, 0, len(read))
    at = 0
    while at < len(read):
        start, end = divmod(paths.word_at(at), 256)
        yield start, read[start:end]
        at = end


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
    weights = dict[tuple[int, str], float]()
    for group in groups:
        slot, weight, *words = group.split(" ")
        weights.update(((int(slot), word), float(weight)) for word in words)
    return Pair(meant, float(bias), float(least), weights)
