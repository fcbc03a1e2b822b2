"""How words of a class lean: do pairs beside such a word tend to be right or slips? Natural logarithms of odds, in sixteenths."""

from __future__ import annotations

from functools import cache

from ..bigrams import CLASSES, Bigrams
from ..tries import DOUBLED
from .readings import WORDS_THERE

PARTS = 16
_MIDDLE = 128
"""What a byte is for even odds."""


def leanings(tokens: list[int], bigrams: Bigrams) -> list[float]:
    """For each of the words that `words_there` gives: above zero where such words stand beside right pairs."""
    table = _table()
    return [(table[place * CLASSES + bigrams.class_of(token)] - _MIDDLE) / PARTS for place, token in enumerate(tokens)]


LEANINGS = ["lean_last", "lean_first", "lean_behind", "lean_before", "lean_dropped", "lean_dropped_next"]


def packed(rows: list[list[float]]) -> bytes:
    """A table, place by place, class by class, as it is shipped."""
    found = bytes(min(255, max(0, round(value * PARTS) + _MIDDLE)) for row in rows for value in row)
    if len(found) != WORDS_THERE * CLASSES:
        raise ValueError("not a row for each place")
    return found


@cache
def _table() -> bytes:
    return (DOUBLED / "leanings.bin").read_bytes()
