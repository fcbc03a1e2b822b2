"""Places of a folded text where another character, or two characters the other way round, would be more usual.

Offsets count symbols (see windows.py).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from mmap import mmap

from ._numbers import numbers
from .filters import Filter
from .forest import Forest
from .windows import FEATURES, Windows

MAGIC = b"LNC1"
FIRST, LAST = 0x4E00, 0x9FFF
SAME_SOUND, NEAR_SOUND, SHAPE, SWAPPED = 0, 1, 2, 5
"""How the other character is like the one that is written."""
SETTLED_THREE, SETTLED_FOUR = 5, 2
"""The values of strings of three and of four symbols from which their characters are not suspected."""
LEAST_GAIN, LEAST_SWAPPED = 1.0, 2.0
"""Bits that the other reading must gain."""
_KEPT = 2
"""The best characters at a place that are offered."""


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


class Suspects:
    """Finds places by counts alone; `first` judges the features of the counts and drops most of them."""

    def __init__(self, counts: Filter, confusions: Confusions, first: Forest, least: float) -> None:
        self._counts, self._windows = counts, Windows(counts)
        self._starts, self._chars, self._kinds = confusions.starts, confusions.chars, confusions.kinds
        self._first, self._least = first, least
        self._row = array("d", bytes(8 * 2 * FEATURES))
        self._scratch = array("d", bytes(8 * FEATURES))
        self._settled = bytearray()
        self._left = self._right = self._left_two = self._right_two = 10
        self._best_bits, self._best = array("d", bytes(8 * _KEPT)), array("i", bytes(4 * 2 * _KEPT))

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str, int, list[float]]]:
        """What may be meant in `text[start:end]`: offset, length, the other characters, how like they are, features."""
        found = list[tuple[int, int, str, int, list[float]]]()
        self._read_settled(text, start, end)
        settled = self._settled
        for at in range(start, end):
            if not settled[at - start] and self._han(text, at):
                self._other_characters(text, at, found)
                if at + 1 < end and not settled[at + 1 - start] and self._han(text, at + 1):
                    self._swapped(text, at, found)
        return found

    def _read_settled(self, text: str, start: int, end: int) -> None:
        """Mark the symbols that stand in a usual string of three or four."""
        self._settled = bytearray(end - start)
        settled, size = self._settled, len(text)
        for first in range(start - 3 if start > 3 else 0, end):
            length = 0
            if first + 4 <= size and self._windows.value(text, first, 4) >= 2:  # SETTLED_FOUR
                length = 4
            elif first + 3 <= size and self._windows.value(text, first, 3) >= 5:  # SETTLED_THREE
                length = 3
            for at in range(max(start, first), min(end, first + length)):
                settled[at - start] = 1

    def _han(self, text: str, at: int) -> bool:
        return 0x4E00 <= ord(text[at]) <= 0x9FFF  # FIRST, LAST

    def _code(self, text: str, at: int) -> int:
        """The code of a symbol, that of a break outside the text."""
        return ord(text[at]) if 0 <= at < len(text) else 10  # BREAK

    def _other_characters(self, text: str, at: int, found: list[tuple[int, int, str, int, list[float]]]) -> None:
        """The characters like the one at `at` that gain most."""
        best, kept = self._best_bits, self._best
        best[0] = best[1] = 0.0
        left, right, place = self._code(text, at - 1), self._code(text, at + 1), ord(text[at]) - 0x4E00  # FIRST
        self._left, self._right = left, right
        self._left_two, self._right_two = self._code(text, at - 2), self._code(text, at + 2)
        own = -1.0
        for number in range(self._starts[place], self._starts[place + 1]):
            other = self._chars[number]
            if left != 10 and self._counts.get(left << 16 | other) == 0:
                continue
            if right != 10 and self._counts.get(other << 16 | right) == 0:
                continue
            gain = self._threes(other)
            if gain <= 0.0:
                continue
            if own < 0.0:
                own = self._threes(ord(text[at]))
            gain -= own
            if gain >= 1.0 and gain > best[0]:  # LEAST_GAIN
                best[1], kept[2], kept[3] = best[0], kept[0], kept[1]
                best[0], kept[0], kept[1] = gain, other, self._kinds[number]
            elif gain >= 1.0 and gain > best[1]:
                best[1], kept[2], kept[3] = gain, other, self._kinds[number]
        for number in range(2):  # _KEPT
            if best[number] > 0.0:
                self._judge(text, at, 1, chr(kept[2 * number]), kept[2 * number + 1], found)

    def _threes(self, code: int) -> float:
        """The sum of bits of the strings of three symbols with a character at the place."""
        total, get = 0.0, self._counts
        if self._left != 10:
            key = self._left << 16 | code
            if self._left_two != 10:
                total += self._windows.bits_of(3, get.get(self._left_two << 32 | key))
            if self._right != 10:
                total += self._windows.bits_of(3, get.get(key << 16 | self._right))
        if self._right != 10 and self._right_two != 10:
            total += self._windows.bits_of(3, get.get(code << 32 | self._right << 16 | self._right_two))
        return total

    def _swapped(self, text: str, at: int, found: list[tuple[int, int, str, int, list[float]]]) -> None:
        """The characters at `at` and behind it, the other way round."""
        if text[at] == text[at + 1]:
            return
        low, meant = at - 3 if at > 3 else 0, text[at + 1] + text[at]
        if self._counts.get(ord(meant[0]) << 16 | ord(meant[1])) == 0:
            return
        gain = self._usual(text[low:at] + meant + text[at + 2 : at + 5], at - low, at - low + 2)
        if gain <= 0.0:
            return
        self._windows.fill(text, at, at + 2, self._row, 0)
        if gain - self._row[3] - self._row[6] - 0.3 * self._row[0] > 2.0:  # LEAST_SWAPPED
            self._judge(text, at, 2, meant, 5, found)  # SWAPPED

    def _usual(self, text: str, start: int, end: int) -> float:
        """The sum of bits around a span; -100 where no string of more than two symbols was counted."""
        self._windows.fill(text, start, end, self._scratch, 0)
        row = self._scratch
        return row[3] + row[6] + 0.3 * row[0] if row[3] + row[6] > 0.0 else -100.0

    def _judge(  # noqa: PLR0913, PLR0917 a struct would be made for each
        self, text: str, at: int, size: int, meant: str, kind: int, found: list[tuple[int, int, str, int, list[float]]]
    ) -> None:
        """Add another reading, unless the first forest drops it."""
        low = at - 3 if at > 3 else 0
        other = text[low:at] + meant + text[at + size : at + size + 3]
        self._windows.fill(text, at, at + size, self._row, 0)
        self._windows.fill(other, at - low, at - low + size, self._row, 16)  # FEATURES
        row = [*list(self._row), float(kind)]
        if self._first.score(row) >= self._least:
            found.append((at, size, meant, kind, row))
