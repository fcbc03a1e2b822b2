"""How often strings of one to five characters occur in edited newspapers, and what that says of a character.

Counts are kept in 16 levels (0: rare or never seen). Probabilities are in bits (log2, so negative), strings are folded
(see lint_news/language/folding.py), offsets are code points.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import lru_cache
from math import log2
from typing import Any

from .trie import Trie

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
COUNT_LEVELS = (0, 1, 2, 3, 4, 6, 9, 14, 24, 45, 100, 250, 800, 3_000, 15_000, 100_000)
BITS = tuple(
    round(log2(n) * 16) / 16 if n else -1.0 for n in COUNT_LEVELS
)  # sixteenths: sums of them are exact anywhere
LONGEST = 5
BACK_OFF = 1.25
TOTAL_BITS = 24.75
UNSEEN_BITS = -26.0
_UNREAD = 0xFF
_KEPT = 8
"""How many texts are kept with their levels."""


class Counts:
    """Statistics of characters; `level` looks up a folded string of one to five characters.

    Levels come from a trie, or from a function of a string where there is none.
    """

    def __init__(self, level: Callable[[str], int] | None = None, trie: Trie | None = None) -> None:
        if level is None:
            if trie is None:
                raise ValueError("no levels")
            level = trie.value if IS_COMPILED else lru_cache(1 << 12)(trie.value)
        self.level = level
        self.bits = array("d", BITS)
        self._trie: Any = trie
        self._reads_trie = IS_COMPILED and trie is not None
        self._row = lru_cache(1 << 12)(self._read_row)
        self.of: Callable[[str], Levels] = lru_cache(_KEPT)(self._levels)
        """The levels of the strings in a text."""

    def forward(self, text: str, at: int) -> float:
        """Bits of the character at `at` after the up to four characters before it."""
        return Levels(text, self).forward(at)

    def backward(self, text: str, at: int) -> float:
        """Bits of the character at `at` before the up to four characters after it."""
        return Levels(text, self).backward(at)

    def forward_sum(self, text: str, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character after those before it."""
        return Levels(text, self).forward_sum(start, end)

    def backward_sum(self, text: str, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character before those after it."""
        return Levels(text, self).backward_sum(start, end)

    def _levels(self, text: str) -> Levels:
        return Levels(text, self)

    def fill(self, text: str, start: int, rows: bytearray) -> None:
        """Write the levels of the strings that begin at `start` into the LONGEST bytes of `rows` for that offset."""
        at = 5 * start  # LONGEST; a global would be looked up each time
        if self._reads_trie:
            self._trie.fill(text, start, rows, at)
            return
        whole = rows  # an object of Python, unlike `rows`
        whole[at : at + LONGEST] = self._row(text[start : start + LONGEST])

    def _read_row(self, text: str) -> bytearray:
        if self._trie is not None:
            return self._trie.row(text)
        row = bytearray(LONGEST)
        for size in range(1, len(text) + 1):
            row[size - 1] = self.level(text[:size])
        return row


class Levels:
    """The levels of all strings in one text, each row of them read once."""

    def __init__(self, text: str, counts: Counts) -> None:
        self._text, self._counts, self._size = text, counts, len(text)
        self._rows = bytearray(b"\xff") * (LONGEST * len(text))  # _UNREAD

    def level(self, start: int, end: int) -> int:
        """The level of `text[start:end]`, 0 for more than LONGEST characters. Raises IndexError outside the text."""
        longest, unread = 5, 0xFF  # LONGEST and _UNREAD; a global would be looked up each time
        at, size = longest * start, end - start
        if size <= 0 or size > longest:
            return 0
        if start < 0 or end > self._size:
            raise IndexError("outside the text")
        if self._rows[at] == unread:
            self._counts.fill(self._text, start, self._rows)
        return self._rows[at + size - 1]

    def forward(self, at: int) -> float:
        """Bits of the character at `at` after the up to four characters before it."""
        longest = 5  # LONGEST
        start = max(0, at - longest + 1)
        while start < at:
            found = self.level(start, at + 1)
            if found:
                return self._bits(found, self.level(start, at), start - at + longest - 1)
            start += 1
        return self._alone(at)

    def backward(self, at: int) -> float:
        """Bits of the character at `at` before the up to four characters after it."""
        longest = 5  # LONGEST
        end = min(len(self._text), at + longest)
        while end > at + 1:
            found = self.level(at, end)
            if found:
                return self._bits(found, self.level(at + 1, end), at + longest - end)
            end -= 1
        return self._alone(at)

    def forward_sum(self, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character after those before it."""
        total = 0.0
        for at in range(start, end):
            total += self.forward(at)
        return total

    def backward_sum(self, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character before those after it."""
        total = 0.0
        for at in range(start, end):
            total += self.backward(at)
        return total

    def _bits(self, found: int, known: int, left_out: int) -> float:
        bits, back_off = self._counts.bits, 1.25  # BACK_OFF
        return bits[found] - bits[known or 1] - back_off * left_out

    def _alone(self, at: int) -> float:
        bits, found, unseen = self._counts.bits, self.level(at, at + 1), -26.0  # UNSEEN_BITS
        return bits[found] - 29.75 if found else unseen  # TOTAL_BITS and four times BACK_OFF
