"""For each class of words: whether doubles beside such words are more often correct or mistakes (natural log odds)."""

from __future__ import annotations

from functools import cache

from ..bigrams import CLASSES, Bigrams
from ..tries import DOUBLED
from .readings import WORDS_THERE

STEPS = 16
"""A byte of the data is the value times STEPS, with _MIDDLE as zero."""
_MIDDLE = 128


def leanings(tokens: list[int], bigrams: Bigrams) -> dict[str, float]:
    """For each of the words that `words_there` gives: above zero where such words stand beside right pairs."""
    table, class_of = _table(), bigrams.class_of
    return {
        name: (table[row * CLASSES + class_of(token)] - _MIDDLE) / STEPS
        for row, (name, token) in enumerate(zip(_NAMES, tokens, strict=True))
    }


_NAMES = ("lean_last", "lean_first", "lean_behind", "lean_before", "lean_dropped", "lean_dropped_next")
"""One for each word that `words_there` gives, in its order."""


def packed(rows: list[list[float]]) -> bytes:
    """The bytes of leanings.bin, from a row for each word of `words_there` with a value for each class.

    Raises ValueError for other sizes.
    """
    found = bytes(min(255, max(0, round(value * STEPS) + _MIDDLE)) for row in rows for value in row)
    if len(found) != WORDS_THERE * CLASSES:
        raise ValueError("not a row for each word")
    return found


@cache
def _table() -> bytes:
    return (DOUBLED / "leanings.bin").read_bytes()
