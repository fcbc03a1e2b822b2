"""The strings of three symbols of a folded text, and what they say of each symbol. Offsets count symbols."""

from __future__ import annotations

import sys
from array import array

from .neighbours import UNKNOWN
from .windows import BITS, Windows

BESIDE = 3
"""Symbols beside a text that are read with it: the symbol at an offset stands BESIDE places farther."""
SETTLED = 5
"""The value of strings of three symbols from which their characters are not suspected; any of four settle theirs."""
_CODES = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"


class Threes:
    """A text as the codes of its symbols, from BESIDE before the first to BESIDE behind the last that is asked for;
    breaks stand for what is not there.

    After `read`, `codes` has the codes, `pairs` whether each was counted beside the one behind it, `values` the value
    of the string of three that each begins, `own` the bits of the strings of three with each, together.
    """

    def __init__(self, windows: Windows) -> None:
        self.windows = windows
        self._bits = array("d", BITS[8 * 3 : 8 * 4])
        self.codes, self.pairs, self.values, self.own = array("I"), bytearray(), bytearray(), array("d")

    def read(self, text: str, start: int, end: int) -> None:
        """Read `text[start:end]`."""
        self._read_codes(text, start, end)
        self._read_own(end - start)

    def _read_codes(self, text: str, start: int, end: int) -> None:
        low, high = max(0, start - 3), min(len(text), end + 3)  # BESIDE
        codes = array("I", [10] * (3 - start + low))  # BREAK
        codes.frombytes(text[low:high].encode(_CODES, "surrogatepass"))
        codes.extend([10] * (3 - high + end))
        pairs, counts = bytearray(len(codes)), self.windows.counts
        self.codes, self.pairs = codes, pairs
        self.windows.neighbours.beside(codes, pairs)
        at = pairs.find(UNKNOWN)
        while at >= 0:
            pairs[at] = 1 if counts.get(codes[at] << 16 | codes[at + 1]) else 0
            at = pairs.find(UNKNOWN, at + 1)

    def _read_own(self, size: int) -> None:
        """Add up the bits of the strings of three symbols with each symbol; a usual string settles its symbols."""
        codes, pairs, counts, last = self.codes, self.pairs, self.windows.counts, size + 3  # BESIDE
        self.own, self.values = array("d", bytes(8 * (size + 6))), bytearray(size + 6)
        own, values = self.own, self.values
        for at in range(last + 1):
            if pairs[at] and pairs[at + 1]:
                one, two, three = codes[at], codes[at + 1], codes[at + 2]
                values[at] = counts.get(one << 32 | two << 16 | three)
        for at in range(last):
            value = values[at]
            if value == 0:
                continue
            bits, length = self._bits[value], 3
            if value >= 5:  # SETTLED
                bits = 99.0
            elif values[at + 1]:
                one, two, three = codes[at], codes[at + 1], codes[at + 2]
                if counts.get(one << 48 | two << 32 | three << 16 | codes[at + 3]):
                    bits, length = 99.0, 4
            for covered in range(at, at + length):
                own[covered] += bits
