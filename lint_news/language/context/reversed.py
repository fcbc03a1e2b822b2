"""Words whose two characters stand the other way round (案方 for 方案), judged by the words around.

Offsets count symbols (lint_news/kernels/symbols.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...kernels.confusions import SWAPPED
from ...kernels.reversals import Reversals
from ...kernels.symbols import BREAK
from ..counts import Counts
from ..doubled.words import reading_cost
from ..lexicon import LONGEST_WORD, Lexicon
from .evidence import Place

LEAST_LEVEL = 9
"""The least level of the word that is meant."""
LEAST_GAIN = 17.0
"""Bits that the words around, read with the word that is meant, must cost less."""
SCORE_AT_LEAST = 3.0
"""The score at that gain, which is the least that rules ask for; above it, a bit is a point."""
_NEAR = 8
"""Symbols on each side that are read as words."""


class ReversedWords:
    """Finds words that stand the other way round, in the text whose strings of three were read last."""

    def __init__(self, reversals: Reversals, words: Lexicon, counts: Counts) -> None:
        self._reversals, self._words, self._level = reversals, words, counts.level

    def find(self, text: str) -> Iterator[tuple[Place, float]]:
        """The places and their scores."""
        for at in self._reversals.find(text, 0, len(text)):
            pair = text[at : at + 2]
            if self._ends_or_begins(text, at) or self._is_usual(text, at) or text.count(pair) > 1:
                continue
            meant = pair[1] + pair[0]
            gain = self._gain(text, at, meant)
            if gain >= LEAST_GAIN:
                yield Place(at, 2, meant, SWAPPED, []), SCORE_AT_LEAST + gain - LEAST_GAIN

    def _ends_or_begins(self, text: str, at: int) -> bool:
        """Whether a word ends with the first of the two, or begins with the second: 个案|方面."""
        middle, words = at + 1, self._words
        starts, ends = range(max(0, middle - 4), at), range(middle + 2, middle + LONGEST_WORD)
        return any(text[i:middle] in words for i in starts) or any(text[middle:i] in words for i in ends)

    def _is_usual(self, text: str, at: int) -> bool:
        """Whether the two were counted beside a neighbour, or the word that is meant never was beside one of these."""
        left, pair, right = text[max(0, at - 1) : at], text[at : at + 2], text[at + 2 : at + 3]
        meant = pair[1] + pair[0]
        if self._level(left + pair) or self._level(pair + right):
            return True
        return not (self._level(left + meant) or self._level(meant + right))

    def _gain(self, text: str, at: int, meant: str) -> float:
        before, after = text[max(0, at - _NEAR) : at], text[at + 2 : at + 2 + _NEAR]
        before, after = before[before.rfind(BREAK) + 1 :], after.partition(BREAK)[0]
        written = reading_cost(before + text[at : at + 2] + after, self._words)
        return written - reading_cost(before + meant + after, self._words)
