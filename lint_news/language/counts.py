"""How often strings of one to five characters occur in edited newspapers.

Counts are kept in 16 levels (0: rare or never seen). Probabilities are in bits (log2, so negative), strings are folded
(see `folding`), offsets are code points.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import log2

from .tries import DATA, mapped, strings, text_of

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

    def remembering(self) -> Counts:
        """The same with a cache of its own, for a short use that asks for most strings again and again."""
        return Counts(cache(self.level))

    def forward(self, text: str, at: int) -> float:
        """Bits of the character at `at` after the up to four characters before it."""
        level = self.level
        for start in range(max(0, at - LONGEST + 1), at):
            if found := level(text[start : at + 1]):
                return BITS[found] - BITS[level(text[start:at]) or 1] - BACK_OFF * (start - at + LONGEST - 1)
        return self._alone(text[at])

    def backward(self, text: str, at: int) -> float:
        """Bits of the character at `at` before the up to four characters after it."""
        level = self.level
        for end in range(min(len(text), at + LONGEST), at + 1, -1):
            if found := level(text[at:end]):
                return BITS[found] - BITS[level(text[at + 1 : end]) or 1] - BACK_OFF * (at + LONGEST - end)
        return self._alone(text[at])

    def text_bits(self, text: str) -> float:
        """Bits of a whole folded text, read forward: nearer zero is likelier."""
        return sum(self.forward(text, at) for at in range(len(text)))

    def _alone(self, char: str) -> float:
        found = self.level(char)
        return BITS[found] - TOTAL_BITS - BACK_OFF * 4 if found else UNSEEN_BITS


class Codes(dict[int, str]):
    """The code of each character in ngrams.marisa, for `str.translate`: short in UTF-8 for common characters.

    A trie of the characters themselves, three bytes each, is a third larger.
    """

    def __init__(self, alphabet: str) -> None:
        super().__init__()
        self._alphabet = alphabet

    def __missing__(self, code: int) -> str:
        self[code] = found = chr(self._alphabet.find(chr(code)) + 1)
        return found


@cache
def counts() -> Counts:
    """The shipped statistics, mapped on first use."""
    find, packed = strings(DATA / "ngrams.marisa").get, mapped(DATA / "ngrams.bin")
    codes = Codes(text_of(DATA / "ngrams.txt"))

    def level(text: str) -> int:
        key = find(text.translate(codes))
        if key is None:
            return 0
        return packed[key >> 1] >> 4 if key & 1 else packed[key >> 1] & 15

    return Counts(level)
