"""Make the list of wrong words that may be the end of one word and the beginning of the next, so that no fix of them
is safe.

usage: python -m training.straddling > rules/wording/straddling.tsv

Every way to cut a wrong word into pieces is tried: the first piece a word or the end of one, the last a word or the
beginning of one, those between words, and at most one of them a single character. Where the cheapest such reading
costs at most MARGIN bits more than the right word, two words may meet there as well as somebody may misspell one:
周末|成年人, 入场|卷入, 发扬|广大.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from lint_news.authoring.plugins import load
from lint_news.language.bigrams import bigrams
from lint_news.language.lexicon import words
from lint_news.language.straddling import COMMON

MARGIN, SHORTEST = 20.0, 3
_NEVER = float("inf")


class Pieces(NamedTuple):
    """Bits of the commonest word that is, ends with and begins with a string."""

    words: Mapping[str, float]
    ends: Mapping[str, float]
    beginnings: Mapping[str, float]


def pieces(listed: Iterable[str]) -> Pieces:
    """The pieces of all words of the lexicon."""
    known, found = bigrams(), Pieces({}, {}, {})
    for word in listed:
        token = known.token(word)
        bits = _NEVER if token is None else known.alone(token)
        found.words[word] = bits  # pyright: ignore[reportIndexIssue]
        for at in range(1, len(word)):
            for table, piece in ((found.ends, word[at:]), (found.beginnings, word[:at])):
                table[piece] = min(bits, table.get(piece, _NEVER))  # pyright: ignore[reportIndexIssue]
    return found


def readings(word: str, known: Pieces, at: int = 0, alone: int = 0) -> Iterator[float]:
    """Bits of every reading of the rest of a word from an offset on, `alone` characters of it being words already."""
    if at == len(word):
        yield 0.0
    for end in range(at + 1, len(word) + 1):
        if end - at < len(word):
            for bits, is_alone in _costs(word, at, end, known):
                if bits < _NEVER and alone + is_alone <= 1:
                    yield from (bits + rest for rest in readings(word, known, end, alone + is_alone))


def _costs(word: str, at: int, end: int, known: Pieces) -> Iterator[tuple[float, bool]]:
    piece = word[at:end]
    whole, is_alone = known.words.get(piece, _NEVER), len(piece) == 1
    yield (_NEVER if is_alone and whole > COMMON else whole), is_alone
    if at == 0:
        yield known.ends.get(piece, _NEVER), False
    if end == len(word):
        yield known.beginnings.get(piece, _NEVER), False


def cost(word: str, known: Pieces) -> float:
    """Bits of the cheapest reading of a right word as words."""
    found = [0.0, *[_NEVER] * len(word)]
    for at in range(len(word)):
        for end in range(at + 1, len(word) + 1):
            found[end] = min(found[end], found[at] + known.words.get(word[at:end], _NEVER))
    return found[-1]


def straddling(entries: Sequence[Any]) -> list[str]:
    """The wrong words of the tables that may straddle, of SHORTEST characters and more, sorted."""
    known = pieces(words())
    return sorted(
        entry.wrong
        for entry in entries
        if len(entry.wrong) >= SHORTEST
        and min(readings(entry.wrong, known), default=_NEVER) - cost(entry.right[0], known) <= MARGIN
    )


def main() -> None:
    """Print the list."""
    load()
    tables: Any = import_module("lint_news.rules.wording._words")
    print(
        "# Wrong words that may be the end of one word and the beginning of the next; made by training/straddling.py."
    )
    print(*straddling(tables.entries()), sep="\n")


if __name__ == "__main__":
    main()
