"""The shipped counts of strings; what they are and say stands in lint_news/kernels/counts.py."""

from __future__ import annotations

from functools import cache, lru_cache

from ..kernels.counts import BITS, COUNT_LEVELS, LONGEST, Counts
from .tries import DATA, mapped, strings, text_of

__all__ = ["BITS", "COUNT_LEVELS", "LONGEST", "Codes", "Counts", "counts"]


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

    @lru_cache(1 << 12)
    def level(text: str) -> int:
        key = find(text.translate(codes))
        if key is None:
            return 0
        return packed[key >> 1] >> 4 if key & 1 else packed[key >> 1] & 15

    return Counts(level)
