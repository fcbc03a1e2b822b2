"""How often common symbols stand side by side: an exact table of bits, and a value for each bit that is set."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from mmap import mmap
from typing import Any

from ._numbers import numbers

MAGIC = b"LNP1"
HEAD = 8
BLOCK = 128
"""Bits of a row for which one number says how many are set in the row before them."""
UNNUMBERED = 0xFFFF
UNKNOWN = 8
"""What `get` says of a pair with a symbol that has no number."""
OFTEN = 4
_SYMBOLS = 1 << 16


class Neighbours:
    """Reads bytes as training/neighbours.py writes them.

    After MAGIC the count of symbols (32 bits, a multiple of BLOCK); their codes (16 bits); for each symbol how many
    bits are set in the rows before its own (32 bits) and before each block of its row (16 bits); the rows, a bit for
    each symbol that may follow, low bits first; such rows again with the pairs whose value is at least OFTEN; then the
    values of the bits that are set in the first rows, four bits each. Raises ValueError for other bytes.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        self._width = count = int.from_bytes(packed[4:HEAD], "little")
        if packed[:4] != MAGIC or count == 0 or count % BLOCK or count >= UNNUMBERED:
            raise ValueError("no pairs of symbols")
        self._blocks = count // BLOCK
        blocks, rows = HEAD + 6 * count, HEAD + 6 * count + 2 * count * self._blocks
        often = rows + count * count // 8
        values = often + count * count // 8
        if len(packed) < values:
            raise ValueError("no whole pairs of symbols")
        self._before: Sequence[int] = numbers(packed, HEAD + 2 * count, "I", count)
        self._in_row: Sequence[int] = numbers(packed, blocks, "H", count * self._blocks)
        view: Any = memoryview(packed)
        self._rows: Sequence[int] = view[rows:often]
        self._often: Sequence[int] = view[often:values]
        self._values: Sequence[int] = view[values:]
        last = int.from_bytes(view[often - count // 8 : often], "little").bit_count()
        if len(packed) - values != (self._before[count - 1] + last + 1) // 2:
            raise ValueError("no whole pairs of symbols")
        self._numbers: array[int] = array("H", [UNNUMBERED]) * _SYMBOLS
        for number, code in enumerate(numbers(packed, HEAD, "H", count)):
            self._numbers[code] = number
        self._bits = bytes(byte.bit_count() for byte in range(256))

    def has(self, left: int, right: int) -> int:
        """1 if the symbols with these codes (below 65536) were counted side by side, 0 if not; UNKNOWN where one of
        them has no number.
        """
        row, column = self._numbers[left], self._numbers[right]
        if row == 0xFFFF or column == 0xFFFF:  # UNNUMBERED
            return 8  # UNKNOWN
        bit = row * self._width + column
        return self._rows[bit >> 3] >> (bit & 7) & 1

    def beside(self, codes: array[int], found: bytearray) -> None:
        """Write into `found`, for each code but the last, what `has` says of it and the next one; 0 beside a break.

        A code above 65535 becomes a break.
        """
        numbers, rows, width, one = self._numbers, self._rows, self._width, 10  # BREAK
        for at in range(len(codes)):
            two = codes[at]
            if two > 0xFFFF:
                codes[at] = two = 10
            if one != 10 and two != 10:
                row, column = numbers[one], numbers[two]
                bit = row * width + column
                if row == 0xFFFF or column == 0xFFFF:  # UNNUMBERED
                    found[at - 1] = 8  # UNKNOWN
                else:
                    found[at - 1] = rows[bit >> 3] >> (bit & 7) & 1
            one = two

    def between(self, left: int, right: int, codes: Sequence[int], start: int, end: int, kept: array[int]) -> int:  # noqa: PLR0913, PLR0917
        """Write into `kept` which of `codes[start:end]` may stand behind `left` and before `right`, and return how
        many: those that were counted beside both, and often beside one of them. What has no number is left out;
        where `left` or `right` has none, the result is `-at - 1` instead of `at`. A break asks for nothing.
        """
        numbers, rows, often, width = self._numbers, self._rows, self._often, self._width
        row = 0xFFFF if left == 10 else numbers[left]  # UNNUMBERED, BREAK
        column = 0xFFFF if right == 10 else numbers[right]
        known, count = (left == 10 or row != 0xFFFF) and (right == 10 or column != 0xFFFF), 0
        for at in range(start, end):
            number = numbers[codes[at]]
            if number == 0xFFFF:
                continue
            bit, other = row * width + number, number * width + column
            if row != 0xFFFF and not rows[bit >> 3] >> (bit & 7) & 1:
                continue
            if column != 0xFFFF and not rows[other >> 3] >> (other & 7) & 1:
                continue
            is_often = row != 0xFFFF and often[bit >> 3] >> (bit & 7) & 1
            is_often = is_often or (column != 0xFFFF and often[other >> 3] >> (other & 7) & 1)
            if is_often or not known:
                kept[count] = at if known else -at - 1
                count += 1
        return count

    def get(self, left: int, right: int) -> int:
        """The value of a pair, 1 to 7; 0 if it was not counted, UNKNOWN where a symbol has no number."""
        found = self.has(left, right)
        if found != 1:
            return found
        row, column = self._numbers[left], self._numbers[right]
        number = self._before[row] + self._in_row[row * self._blocks + (column >> 7)]
        bit = row * self._width + column
        for at in range(bit - (column & 127) >> 3, bit >> 3):
            number += self._bits[self._rows[at]]
        number += self._bits[self._rows[bit >> 3] & (1 << (bit & 7)) - 1]
        return self._values[number >> 1] >> 4 * (number & 1) & 15
