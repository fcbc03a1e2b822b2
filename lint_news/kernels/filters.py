"""A map of whole numbers to small values that stores no keys: a binary fuse filter with values.

Graf and Lemire (2022); values as in Chazelle, Kilian, Rubinfeld and Tal (2004). For one in 128 keys that were never put
in, `get` returns an arbitrary value; the others read as absent.
"""

from __future__ import annotations

from mmap import mmap
from typing import Any

MAGIC = b"LNX2"
SLOT_BITS, VALUE_BITS, SLOTS = 10, 3, 3
"""Bits of a slot and of a value (the other bits are a fingerprint), and the slots of a key."""
MASK = (1 << 64) - 1
FIRST_FACTOR, SECOND_FACTOR, THIRD_FACTOR = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
"""The factors of SplitMix64 (Steele, Lea and Flood 2014)."""
HEAD = 13
_MOST_BITS = 20
"""More slots in a segment than a filter for this text has."""


class Filter:
    """Reads bytes as training/filters.py writes them: MAGIC, the seed and the number of segments (32 bits each), the
    binary logarithm of the slots of a segment (8 bits), then the slots of the segments and of two more, ten bits each,
    and two bytes of nothing. The slots of a key lie in three segments side by side. Raises ValueError for other bytes.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        if packed[:4] != MAGIC or len(packed) < HEAD:
            raise ValueError("not a filter")
        self._seed = int.from_bytes(packed[4:8], "little")
        segments, bits = int.from_bytes(packed[8:12], "little"), packed[12]
        if bits > _MOST_BITS or len(packed) != HEAD + ((segments + 2 << bits) * SLOT_BITS + 7) // 8 + 2:
            raise ValueError("not a whole filter")
        self._segment, self._size, self._within = 1 << bits, segments << bits, (1 << bits) - 1
        # Attributes: Cython computes with objects where a constant has more than 31 bits.
        self._mask, self._first, self._second, self._third = MASK, FIRST_FACTOR, SECOND_FACTOR, THIRD_FACTOR
        view: Any = memoryview(packed)[HEAD:]
        self._slots = view

    def get(self, key: int) -> int:
        """The value of a key of at most 64 bits: 1 to 7, or 0 for a key that was not put in."""
        mask = self._mask
        mixed = (key ^ self._seed) * self._first & mask
        mixed = (mixed ^ mixed >> 29) * self._second & mask
        mixed ^= mixed >> 32
        other = mixed * self._third & mask
        one = (mixed >> 32) * self._size >> 32
        two = one + self._segment ^ (mixed & self._within)
        three = one + 2 * self._segment ^ (other >> 32 & self._within)
        slots = self._slots
        found = (slots[one * 10 >> 3] | slots[(one * 10 >> 3) + 1] << 8) >> (one * 10 & 7)
        found ^= (slots[two * 10 >> 3] | slots[(two * 10 >> 3) + 1] << 8) >> (two * 10 & 7)
        found ^= (slots[three * 10 >> 3] | slots[(three * 10 >> 3) + 1] << 8) >> (three * 10 & 7)
        found = (found ^ (other >> 57) << 3) & 1023
        return found & 7 if found >> 3 == 0 else 0
