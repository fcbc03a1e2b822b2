"""How often strings of one to five characters occur in edited newspapers, and what that says of a character.

Counts are kept in 16 levels (0: rare or never seen). Probabilities are in bits (log2, so negative), strings are folded
(see lint_news/language/folding.py), offsets are code points.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log2

COUNT_LEVELS = (0, 1, 2, 3, 4, 6, 9, 14, 24, 45, 100, 250, 800, 3_000, 15_000, 100_000)
BITS = tuple(
    round(log2(n) * 16) / 16 if n else -1.0 for n in COUNT_LEVELS
)  # sixteenths: sums of them are exact anywhere
LONGEST = 5
BACK_OFF = 1.25
TOTAL_BITS = 24.75
UNSEEN_BITS = -26.0


class Counts:
    """Statistics of characters; `level` looks up a folded string of one to five characters."""

    def __init__(self, level: Callable[[str], int]) -> None:
        self.level = level

    def forward(self, text: str, at: int) -> float:
        """Bits of the character at `at` after the up to four characters before it."""
        level, bits = self.level, BITS
        for start in range(max(0, at - LONGEST + 1), at):
            found = level(text[start : at + 1])
            if found:
                known = level(text[start:at])
                seen: float = bits[found]
                before: float = bits[known or 1]
                return seen - before - BACK_OFF * (start - at + LONGEST - 1)
        return self._alone(text[at])

    def backward(self, text: str, at: int) -> float:
        """Bits of the character at `at` before the up to four characters after it."""
        level, bits = self.level, BITS
        for end in range(min(len(text), at + LONGEST), at + 1, -1):
            found = level(text[at:end])
            if found:
                known = level(text[at + 1 : end])
                seen: float = bits[found]
                behind: float = bits[known or 1]
                return seen - behind - BACK_OFF * (at + LONGEST - end)
        return self._alone(text[at])

    def forward_sum(self, text: str, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character after those before it."""
        total = 0.0
        for at in range(start, end):
            total += self.forward(text, at)
        return total

    def backward_sum(self, text: str, start: int, end: int) -> float:
        """Bits of `text[start:end]`, each character before those after it."""
        total = 0.0
        for at in range(start, end):
            total += self.backward(text, at)
        return total

    def _alone(self, char: str) -> float:
        found = self.level(char)
        return BITS[found] - TOTAL_BITS - BACK_OFF * 4 if found else UNSEEN_BITS
