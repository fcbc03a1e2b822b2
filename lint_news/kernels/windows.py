"""How often the strings of two to four symbols around a place were counted. Offsets count symbols of a folded text:
one for a Han character, for a run of digits, for a run of letters, for anything else (a break).
"""

from __future__ import annotations

from array import array
from math import log2

from .filters import Filter
from .neighbours import Neighbours

LEAST = {2: 6, 3: 8, 4: 12}
"""The least count of a string that is kept, by its length; that of a longer one is not lower."""
STEPS = (1, 2, 4, 10, 30, 120, 600)
"""A count has the value n where it is at least the n-th step times the least count."""
FEATURES = 16
_MIDDLE = 1.4


def bits(least: int) -> list[float]:
    """log2 of one more than the count that each value stands for; 0 for the value 0."""
    return [0.0, *(log2(1 + _MIDDLE * least * step) for step in STEPS)]


BITS = [0.0] * 16 + [found for least in LEAST.values() for found in bits(least)]
"""At 8 * length + value."""


class Windows:
    """The counts of strings: of pairs from a table, of those with a rare symbol and of longer strings from a filter
    whose keys have sixteen bits for each symbol.
    """

    def __init__(self, counts: Filter, neighbours: Neighbours) -> None:
        self.counts, self.neighbours = counts, neighbours
        self._bits = array("d", BITS)

    def bits_of(self, size: int, value: int) -> float:
        """log2 of one more than the count that a value stands for, for strings of a length."""
        return self._bits[8 * size + value]

    def has(self, left: int, right: int) -> int:
        """1 if two symbols, given as codes below 65536 that are no breaks, were counted side by side, else 0."""
        found = self.neighbours.has(left, right)
        if found == 8:  # UNKNOWN
            return 1 if self.counts.get(left << 16 | right) else 0
        return found

    def pair(self, left: int, right: int) -> int:
        """The value of two symbols side by side, given as codes below 65536 that are no breaks."""
        found = self.neighbours.get(left, right)
        return self.counts.get(left << 16 | right) if found == 8 else found  # UNKNOWN

    def three(self, one: int, two: int, three: int) -> int:
        """The value of three symbols, given as codes below 65536 that are no breaks."""
        return self.counts.get(one << 32 | two << 16 | three)

    def value(self, text: str, start: int, size: int) -> int:
        """The value of `text[start : start + size]`, 2 to 4 symbols; 0 where a break is in it."""
        key = 0
        for at in range(start, start + size):
            code = ord(text[at])
            if code == 10 or code > 0xFFFF:  # BREAK
                return 0
            key = key << 16 | code
        return self.pair(key >> 16, key & 0xFFFF) if size == 2 else self.counts.get(key)

    def fill(self, text: str, start: int, end: int, row: array[float], at: int) -> None:  # noqa: C901 one loop
        """Write the features of the strings that overlap `text[start:end]`, or that have both characters beside an
        empty span, into `row` from `at` on.

        For each length from 2 to 4 the sum of bits, the greatest, and the number of counted strings; for each length
        the greatest of those that reach out to the left only and to the right only; the least of the length 2.
        """
        size, ends = len(text), max(start, end)
        for number in range(at, at + 15):
            row[number] = 0.0
        row[at + 15] = 30.0
        for first in range(max(0, start - 3), ends):
            key = 0
            for length in range(1, 5):
                last = first + length
                if last > size:
                    break
                code = ord(text[last - 1])
                if code == 10 or code > 0xFFFF:  # BREAK
                    break
                key = key << 16 | code
                if length == 1 or last <= start:
                    continue
                value = self.pair(key >> 16, key & 0xFFFF) if length == 2 else self.counts.get(key)
                found = self._bits[8 * length + value]
                here = at + 3 * (length - 2)
                row[here] += found
                row[here + 1] = max(row[here + 1], found)
                if value:
                    row[here + 2] += 1.0
                side = at + 9 + 2 * (length - 2)
                if first < start and last <= end and found > row[side]:
                    row[side] = found
                if first >= start and last > end and found > row[side + 1]:
                    row[side + 1] = found
                if length == 2 and found < row[at + 15]:
                    row[at + 15] = found
                if value == 0:  # no longer string was counted so often
                    break
