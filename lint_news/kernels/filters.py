"""A map of whole numbers to small values that stores no keys: an XOR filter with values.

Graf and Lemire (2019); values as in Chazelle, Kilian, Rubinfeld and Tal (2004). For one in 128 keys that were never put
in, `get` returns an arbitrary value; the others read as absent.
"""

from __future__ import annotations

from mmap import mmap
from typing import Any

MAGIC = b"LNX1"
SLOT_BITS, VALUE_BITS, ARRAYS = 10, 3, 3
"""Bits of a slot and of a value (the other bits are a fingerprint), and the slots of a key."""
MASK = (1 << 64) - 1
FIRST_FACTOR, SECOND_FACTOR, THIRD_FACTOR = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
"""The factors of SplitMix64 (Steele, Lea and Flood 2014)."""
HEAD = 12


class Filter:
    """Reads bytes as training/filters.py writes them: MAGIC, the seed and the slots of an array (32 bits each), then
    the slots of three arrays, ten bits each, and two bytes of nothing. Raises ValueError for other bytes.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        if packed[:4] != MAGIC:
            raise ValueError("not a filter")
        self._seed = int.from_bytes(packed[4:8], "little")
        self._size = int.from_bytes(packed[8:HEAD], "little")
        if len(packed) != HEAD + (ARRAYS * self._size * SLOT_BITS + 7) // 8 + 2:
            raise ValueError("not a whole filter")
        # Attributes: Cython computes with objects where a constant has more than 31 bits.
        self._mask, self._low = MASK, MASK >> 32
        self._first, self._second, self._third = FIRST_FACTOR, SECOND_FACTOR, THIRD_FACTOR
        view: Any = memoryview(packed)[HEAD:]
        self._slots = view

    def get(self, key: int) -> int:
        """The value of a key of at most 64 bits: 1 to 7, or 0 for a key that was not put in."""
        mask, low, size = self._mask, self._low, self._size
        mixed = (key ^ self._seed) * self._first & mask
        mixed = (mixed ^ mixed >> 29) * self._second & mask
        mixed ^= mixed >> 32
        other = mixed * self._third & mask
        one = (mixed & low) * size >> 32
        two = size + ((mixed >> 32) * size >> 32)
        three = 2 * size + ((other >> 32) * size >> 32)
        found = self._slot(one) ^ self._slot(two) ^ self._slot(three) ^ (other & 127) << 3
        return found & 7 if found >> 3 == 0 else 0

    def _slot(self, number: int) -> int:
        bit = number * 10
        at = bit >> 3
        return (self._slots[at] | self._slots[at + 1] << 8) >> (bit & 7) & 1023
