"""Count the strings of two to four symbols."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from lint_news.kernels.symbols import BREAK, UNREAD
from lint_news.kernels.windows import LEAST, STEPS

from .context_text import SIGNS

BITS = 13
"""Bits of the number of a symbol: the 8,184 of them fit."""
_UNREAD_TOO = (SIGNS.index(BREAK), SIGNS.index(UNREAD))
_NUMBER, _CODE = np.uint64(BITS), np.uint64(16)


class Counted(NamedTuple):
    """Distinct keys, sorted, and how often each is counted."""

    keys: np.ndarray
    times: np.ndarray

    def of(self, keys: np.ndarray) -> np.ndarray:
        """How often keys are counted; all of them must be there."""
        return self.times[np.searchsorted(self.keys, keys)]

    def only(self, kept: np.ndarray) -> Counted:
        """Those that are kept: a mask."""
        return Counted(self.keys[kept], self.times[kept])


def counted(keys: np.ndarray, least: int) -> Counted:
    """The keys that stand at least so often; sorts the array that it is given."""
    keys.sort()
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    times = np.diff(np.append(starts, len(keys)))
    kept = times >= least
    return Counted(keys[starts[kept]], times[kept])


def values(times: np.ndarray, least: int) -> np.ndarray:
    """The value that stands for each count (1 to 7)."""
    return np.searchsorted(np.array(STEPS) * least, times, side="right").astype(np.uint8)


def strings(numbers: np.ndarray, size: int) -> Counted:
    """The strings of one size without a break and without an unread character; keys have BITS for each symbol."""
    last = len(numbers) - size + 1
    keys, read = np.zeros(last, np.uint64), np.ones(last, bool)
    for at in range(size):
        column = numbers[at : at + last]
        keys <<= _NUMBER
        keys |= column
        read &= ~np.isin(column, _UNREAD_TOO)
    return counted(keys[read], LEAST[size])


def kept_strings(numbers: np.ndarray) -> dict[int, Counted]:
    """The strings that are kept, by size.

    Dropping those that their parts explain loses a fifth of the slips: what is usual beside a word is evidence too.
    """
    return {size: strings(numbers, size) for size in LEAST}


def wide(keys: np.ndarray, size: int, han: str) -> np.ndarray:
    """Keys of strings as the kernels compute them, sixteen bits for each symbol."""
    codes = np.array([ord(symbol) for symbol in SIGNS + han], np.uint64)
    found = np.zeros(len(keys), np.uint64)
    for at in reversed(range(size)):
        found = found << _CODE | codes[(keys >> np.uint64(BITS * at) & np.uint64((1 << BITS) - 1)).astype(int)]
    return found
