"""A set of strings as a trie in flat arrays, each string with a small value.

The nodes are numbered level by level, those of one parent side by side and sorted, so that a parent needs to know only
where its first child is. Offsets are code points.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from mmap import mmap

from ._numbers import numbers

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
MAGIC = b"LNT1"
LONGEST = 5
"""Strings are no longer."""
BLOCK_BITS = 4
"""Offsets of first children count from that of the first of so many nodes, as a power of two."""
_HEAD = 16


class Trie:
    """Reads bytes as training/tries.py writes them. Raises ValueError for other bytes.

    After MAGIC there are the numbers (32 bits) of characters, of nodes, and of nodes that may have children; then the
    first children of blocks (32 bits), the offsets of first children from those (16 bits), the numbers of the
    characters of all nodes but the first level (16 bits), the values (4 bits). A character has its place in `chars`
    plus one as its number, and the node of that place, less one, on the first level.
    """

    def __init__(self, chars: str, packed: bytes | mmap, *, cuts: bool = False) -> None:
        if packed[:4] != MAGIC:
            raise ValueError("not a trie")
        roots, nodes, inner = numbers(packed, 4, "I", 3)
        ends = [_HEAD]
        for size in (4 * ((inner >> BLOCK_BITS) + 1), 2 * (inner + 1), 2 * (nodes - roots), (nodes + 1) >> 1):
            ends.append(ends[-1] + size)
        if len(packed) != ends[-1] or roots != len(chars) or not roots <= inner <= nodes:
            raise ValueError("not a whole trie")
        self._roots, self._inner, self._is_compiled, self._cuts = roots, inner, IS_COMPILED, cuts
        self._bases: Sequence[int] = numbers(packed, ends[0], "I", (inner >> BLOCK_BITS) + 1)
        self._offsets: Sequence[int] = numbers(packed, ends[1], "H", inner + 1)
        self._chars: Sequence[int] = numbers(packed, ends[2], "H", nodes - roots)
        self._searched = "" if IS_COMPILED else bytes(packed[ends[2] : ends[3]]).decode("utf-16-le")
        self._values: Sequence[int] = numbers(packed, ends[3], "B", (nodes + 1) >> 1)
        self._number: array[int] = array("H", bytes(2 << 16))
        for number, char in enumerate(chars, 1):
            self._number[ord(char)] = number

    def fill(self, text: str, start: int, row: bytearray, at: int) -> None:
        """Write the values of `text[start : start + n]`, for n from 1 to LONGEST, into `row` from `at` on.

        `row` is an array of bytes; 0 stands for what is no string of the set. With `cuts`, what is behind a character
        without a number is not read: 宫闱 counts as 宫 where 闱 has none.
        """
        node, value, step, longest = -1, 0, 0, 5  # LONGEST; a global would be looked up each time
        size = len(text) - start
        if size > longest:  # noqa: PLR1730 a call of min takes longer
            size = longest
        while step < size:
            code = ord(text[start + step])
            number = self._number[code] if code <= 0xFFFF else 0
            if number == 0 and self._cuts:
                size = longest
                break
            node = self._child(node, number) if step else number - 1
            if node < 0:
                break
            value = self._values[node >> 1] >> ((node & 1) << 2) & 15
            row[at + step] = value
            step += 1
        rest = value if self._cuts and size == longest and node >= 0 else 0
        while step < longest:
            row[at + step] = rest
            step += 1

    def row(self, text: str) -> bytearray:
        """What `fill` writes for the beginning of a text: all in one function, which is faster where this is
        interpreted.
        """
        if self._is_compiled:
            filled = bytearray(LONGEST)
            self.fill(text, 0, filled, 0)
            return filled
        bases, offsets, roots, inner, values = self._bases, self._offsets, self._roots, self._inner, self._values
        find, numbers, row, node = self._searched.find, self._number, bytearray(LONGEST), -1
        for at, char in enumerate(text[:LONGEST]):
            number = numbers[ord(char)] if char <= "\uffff" else 0
            if number == 0:
                if self._cuts and at:
                    row[at:] = row[at - 1 : at] * (LONGEST - at)
                break
            if node < 0:
                node = number - 1
            elif node >= inner:
                break
            else:
                low, after = bases[node >> BLOCK_BITS] + offsets[node] - roots, node + 1
                node = find(chr(number), low, bases[after >> BLOCK_BITS] + offsets[after] - roots) + roots
                if node < roots:
                    break
            half = values[node >> 1]
            row[at] = half >> 4 if node & 1 else half & 15
        return row

    def value(self, text: str) -> int:
        """The value of a string; 0 for what is none of the set."""
        node = -1
        for char in text:
            code = ord(char)
            number = self._number[code] if code <= 0xFFFF else 0
            if number == 0 and self._cuts:
                break
            node = self._child(node, number) if node >= 0 else number - 1
            if node < 0:
                break
        return self._values[node >> 1] >> ((node & 1) << 2) & 15 if node >= 0 else 0

    def _child(self, node: int, number: int) -> int:
        """The child of a node for the number of a character, -1 for none."""
        if node >= self._inner:
            return -1
        after = node + 1
        bits = 4  # BLOCK_BITS
        low = self._bases[node >> bits] + self._offsets[node] - self._roots
        end = high = self._bases[after >> bits] + self._offsets[after] - self._roots
        if not self._is_compiled:
            found = self._searched.find(chr(number), low, high)
            return found + self._roots if found >= 0 else -1
        while low < high:
            middle = (low + high) >> 1
            if self._chars[middle] < number:
                low = middle + 1
            else:
                high = middle
        return low + self._roots if low < end and self._chars[low] == number else -1
