"""The shipped counts of strings; what they are and say stands in lint_news/kernels/counts.py."""

from __future__ import annotations

from functools import cache

from ..kernels.counts import BITS, COUNT_LEVELS, LONGEST, Counts, Levels
from ..kernels.trie import Trie
from .tries import DATA, mapped, text_of

__all__ = ["BITS", "COUNT_LEVELS", "LONGEST", "Counts", "Levels", "counts"]


@cache
def counts() -> Counts:
    """The shipped statistics, mapped on first use."""
    return Counts(trie=Trie(text_of(DATA / "ngrams.txt"), mapped(DATA / "ngrams.bin"), cuts=True))
