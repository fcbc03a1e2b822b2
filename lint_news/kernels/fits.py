"""How well a word fits the words around it: vectors of words, learnt by continuous bags of words (Mikolov 2013)."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from mmap import mmap
from typing import Any

from ._numbers import numbers

MAGIC = b"LNV1"
HEAD = 16
"""MAGIC, the words and the numbers of a vector (16 bits each), two scales (32-bit floats)."""
WIDEST = 64


class Fits:
    """Reads bytes as training/context_fits.py writes them: after the head the keys of the words (64 bits, sorted), a
    vector of each as a neighbour, a vector of each as the word that is asked for (bytes with signs). Raises ValueError
    for other bytes.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        if packed[:4] != MAGIC:
            raise ValueError("no vectors of words")
        words, self._width = (int.from_bytes(packed[at : at + 2], "little") for at in (4, 6))
        scales = array("f", packed[8:HEAD])
        if sys.byteorder == "big":
            scales.byteswap()
        size = words * self._width
        if self._width > WIDEST or len(packed) != HEAD + 8 * words + 2 * size:
            raise ValueError("vectors of another size")
        self._keys: Sequence[int] = numbers(packed, HEAD, "Q", words)
        view: Any = memoryview(packed)[HEAD + 8 * words :].cast("b")
        self._vectors: Sequence[int] = view
        self._size, self._words = size, words
        self._scale = scales[0] * scales[1]
        self._sum = array("d", bytes(8 * WIDEST))
        self._count = 0

    def clear(self) -> None:
        """Forget the neighbours."""
        self._count = 0
        for at in range(self._width):
            self._sum[at] = 0.0

    def add(self, key: int) -> None:
        """Add a neighbour, by the key of the word."""
        number = self._number(key)
        if number < 0:
            return
        self._count += 1
        for at in range(self._width):
            self._sum[at] += self._vectors[number * self._width + at]

    def fit(self, key: int) -> float:
        """How well a word fits the neighbours: the logarithm of odds; 0 for an unknown word or without neighbours."""
        number = self._number(key)
        if number < 0 or self._count == 0:
            return 0.0
        total = 0.0
        for at in range(self._width):
            total += self._sum[at] * self._vectors[self._size + number * self._width + at]
        return total * self._scale / self._count

    def count(self) -> int:
        """The neighbours that are known."""
        return self._count

    def _number(self, key: int) -> int:
        low, high = 0, self._words
        while low < high:
            middle = (low + high) >> 1
            if self._keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low if low < self._words and self._keys[low] == key else -1
