"""The characters that one may be typed or read for."""

from __future__ import annotations

from collections.abc import Sequence
from mmap import mmap

from ._numbers import numbers

MAGIC = b"LNC1"
FIRST, LAST = 0x4E00, 0x9FFF
SAME_SOUND, NEAR_SOUND, SHAPE, SWAPPED = 0, 1, 2, 5
"""How the other character is like the one that is written."""


class Confusions:
    """The characters that one may be typed or read for, from bytes as training/context_confusions.py writes them.

    After MAGIC, for each character from FIRST to LAST and one more, the number of the first of its characters (32
    bits); then the characters (16 bits), then how each is like it (8 bits). Raises ValueError for other bytes.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        starts = LAST - FIRST + 2
        count = (len(packed) - 4 - 4 * starts) // 3
        if packed[:4] != MAGIC or count < 0 or len(packed) != 4 + 4 * starts + 3 * count:
            raise ValueError("no confusions of characters")
        self.starts: Sequence[int] = numbers(packed, 4, "I", starts)
        self.chars: Sequence[int] = numbers(packed, 4 + 4 * starts, "H", count)
        self.kinds: Sequence[int] = numbers(packed, 4 + 4 * starts + 2 * count, "B", count)
        if self.starts[starts - 1] != count:
            raise ValueError("no whole confusions of characters")
