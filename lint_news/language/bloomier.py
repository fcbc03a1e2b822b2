"""A map of whole numbers to small values that stores no keys: a Bloomier filter with three arrays.

Chazelle, Kilian, Rubinfeld and Tal (2004); the layout is that of the XOR filter of Graf and Lemire (2019). For one in
64 keys that were never put in, `get` returns an arbitrary value; the others read as absent.
"""

from __future__ import annotations

from mmap import mmap
from typing import NamedTuple

VALUE_BITS = 2
"""Values are 1 to 3; 0 is absent. The other bits of a byte are the fingerprint."""
_MASK = (1 << 64) - 1
_INDEX_BITS, _ARRAYS = 21, 3


class Slots(NamedTuple):
    """The offsets of the three bytes of a key, and its fingerprint in the high bits of a byte."""

    bytes: tuple[int, int, int]
    fingerprint: int


def slots(key: int, size: int, seed: int) -> Slots:
    """The slots of a key in a filter whose arrays have `size` bytes; keys have at most 64 bits."""
    mixed = (key ^ seed) * 0x9E3779B97F4A7C15 & _MASK
    mixed = (mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9 & _MASK
    mixed ^= mixed >> 32
    low, middle, high = mixed & 0x1FFFFF, mixed >> _INDEX_BITS & 0x1FFFFF, mixed >> 2 * _INDEX_BITS & 0x1FFFFF
    at = low * size >> _INDEX_BITS, size + (middle * size >> _INDEX_BITS), 2 * size + (high * size >> _INDEX_BITS)
    return Slots(at, (mixed * 0x94D049BB133111EB & _MASK) >> 64 - 8 + VALUE_BITS << VALUE_BITS)


class Bloomier:
    """Reads a filter: four bytes of seed (little end first), then three arrays of equal size."""

    def __init__(self, packed: bytes | mmap) -> None:
        self._bytes, self._size = packed, (len(packed) - 4) // _ARRAYS
        self._seed = sum(packed[at] << 8 * at for at in range(4))

    def get(self, key: int) -> int:
        """The value of a key: 1 to 3, or 0."""
        (one, two, three), fingerprint = slots(key, self._size, self._seed)
        packed = self._bytes
        found = packed[one + 4] ^ packed[two + 4] ^ packed[three + 4] ^ fingerprint
        return found if found < 1 << VALUE_BITS else 0
