"""Places of a folded text where another character, or two characters the other way round, would be more usual.

Offsets count symbols (see windows.py).
"""

from __future__ import annotations

from array import array

from .confusions import Confusions
from .forest import Forest
from .windows import FEATURES, Windows

SETTLED = 5
"""The value of strings of three symbols from which their characters are not suspected; any of four settle theirs."""
MOST_OWN = 7.3
"""A character is not suspected where the strings of three with it have more bits together."""
LEAST_GAIN, LEAST_SWAPPED = 4.8, 8.0
"""Bits that the other reading must gain."""
_MOST = 512
"""More characters are like none."""
_KEPT = 2
"""The best characters at a place that are offered."""


class Suspects:
    """Finds places by counts alone; `first` judges the features of the counts and drops most of them."""

    def __init__(self, windows: Windows, confusions: Confusions, first: Forest, least: float) -> None:
        self._windows, self._neighbours = windows, windows.neighbours
        self._places = array("i", bytes(4 * _MOST))
        self._starts, self._chars, self._kinds = confusions.starts, confusions.chars, confusions.kinds
        self._first, self._least = first, least
        self._row = array("d", bytes(8 * 2 * FEATURES))
        self._scratch = array("d", bytes(8 * FEATURES))
        self._own = array("d")
        self._left = self._right = self._left_two = self._right_two = 10
        self._best_bits, self._best = array("d", bytes(8 * _KEPT)), array("i", bytes(4 * 2 * _KEPT))

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str, int, list[float]]]:
        """What may be meant in `text[start:end]`: offset, length, the other characters, how like they are, features."""
        found = list[tuple[int, int, str, int, list[float]]]()
        self._read_own(text, start, end)
        own = self._own
        for at in range(start, end):
            if own[at - start] <= 7.3 and self._han(text, at):  # MOST_OWN
                self._other_characters(text, at, own[at - start], found)
                if at + 1 < end and own[at + 1 - start] <= 7.3 and self._han(text, at + 1):  # MOST_OWN
                    self._swapped(text, at, found)
        return found

    def _read_own(self, text: str, start: int, end: int) -> None:
        """Add up the bits of the strings of three symbols with each symbol; a usual string settles its symbols."""
        self._own = array("d", bytes(8 * (end - start)))
        own, size = self._own, len(text)
        for first in range(start - 3 if start > 3 else 0, end):
            value = self._three(text, first) if first + 3 <= size else 0
            if value == 0:
                continue
            bits, length = self._windows.bits_of(3, value), 3
            if value >= 5:  # SETTLED
                bits = 99.0
            elif first + 4 <= size and self._three(text, first + 1) and self._windows.value(text, first, 4):
                bits, length = 99.0, 4
            for at in range(max(start, first), min(end, first + length)):
                own[at - start] += bits

    def _three(self, text: str, first: int) -> int:
        """The value of three symbols; 0 where the two pairs in it were not counted."""
        one, two, three = ord(text[first]), ord(text[first + 1]), ord(text[first + 2])
        if one == 10 or two == 10 or three == 10 or max(one, two, three) > 0xFFFF:  # BREAK
            return 0
        if not self._windows.has(one, two):
            return 0
        return self._windows.three(one, two, three) if self._windows.has(two, three) else 0

    def _han(self, text: str, at: int) -> bool:
        return 0x4E00 <= ord(text[at]) <= 0x9FFF  # FIRST, LAST

    def _code(self, text: str, at: int) -> int:
        """The code of a symbol, that of a break outside the text."""
        code = ord(text[at]) if 0 <= at < len(text) else 10  # BREAK
        return code if code <= 0xFFFF else 10

    def _other_characters(
        self, text: str, at: int, own: float, found: list[tuple[int, int, str, int, list[float]]]
    ) -> None:
        """The characters like the one at `at` that gain most."""
        best, kept = self._best_bits, self._best
        best[0] = best[1] = 0.0
        left, right, place = self._code(text, at - 1), self._code(text, at + 1), ord(text[at]) - 0x4E00  # FIRST
        self._read_around(text, at, left, right)
        start, end = self._starts[place], min(self._starts[place + 1], self._starts[place] + 512)  # _MOST
        count = self._neighbours.between(left, right, self._chars, start, end, self._places)
        for index in range(count):
            number = self._places[index]
            if number < 0:
                number = -number - 1
                if not self._stands(left, self._chars[number], right):
                    continue
            other = self._chars[number]
            gain = self._threes(other) - own
            if gain < 4.8:  # LEAST_GAIN
                continue
            if gain > best[0]:
                best[1], kept[2], kept[3] = best[0], kept[0], kept[1]
                best[0], kept[0], kept[1] = gain, other, self._kinds[number]
            elif gain > best[1]:
                best[1], kept[2], kept[3] = gain, other, self._kinds[number]
        for number in range(2):  # _KEPT
            if best[number] > 0.0:
                self._judge(text, at, 1, chr(kept[2 * number]), kept[2 * number + 1], found)

    def _stands(self, left: int, other: int, right: int) -> bool:
        """Whether a character was counted behind `left` and before `right`; a break asks for nothing."""
        if left != 10 and not self._windows.has(left, other):  # BREAK
            return False
        return right == 10 or self._windows.has(other, right) == 1

    def _read_around(self, text: str, at: int, left: int, right: int) -> None:
        """Keep the symbols beside a place; a break for those farther away that were not counted beside the nearer."""
        self._left, self._right = left, right
        left_two, right_two = self._code(text, at - 2), self._code(text, at + 2)
        if left == 10 or left_two == 10 or not self._windows.has(left_two, left):  # BREAK
            left_two = 10
        if right == 10 or right_two == 10 or not self._windows.has(right, right_two):
            right_two = 10
        self._left_two, self._right_two = left_two, right_two

    def _threes(self, code: int) -> float:
        """The sum of bits of the strings of three symbols with a character at the place."""
        total, windows = 0.0, self._windows
        if self._left_two != 10:
            total += windows.bits_of(3, windows.three(self._left_two, self._left, code))
        if self._left != 10 and self._right != 10:
            total += windows.bits_of(3, windows.three(self._left, code, self._right))
        if self._right_two != 10:
            total += windows.bits_of(3, windows.three(code, self._right, self._right_two))
        return total

    def _swapped(self, text: str, at: int, found: list[tuple[int, int, str, int, list[float]]]) -> None:
        """The characters at `at` and behind it, the other way round."""
        one, two = self._code(text, at), self._code(text, at + 1)
        if one == two or not self._windows.has(two, one):
            return
        left, right = self._code(text, at - 1), self._code(text, at + 2)
        if not (self._counted(left, two, one) or self._counted(two, one, right)):
            return
        low, meant = at - 3 if at > 3 else 0, text[at + 1] + text[at]
        self._windows.fill(text, at, at + 2, self._row, 0)
        self._windows.fill(text[low:at] + meant + text[at + 2 : at + 5], at - low, at - low + 2, self._scratch, 0)
        if self._usual(self._scratch) - self._usual(self._row) >= 8.0:  # LEAST_SWAPPED
            self._judge(text, at, 2, meant, 5, found)  # SWAPPED

    def _counted(self, one: int, two: int, three: int) -> bool:
        """Whether three symbols were counted, of which one at the side may be a break."""
        if one == 10 or three == 10:  # BREAK
            return False
        return (
            self._windows.has(one, two) == self._windows.has(two, three) == 1
            and self._windows.three(one, two, three) > 0
        )

    def _usual(self, row: array[float]) -> float:
        """The sum of bits around a span, from its features."""
        return row[3] + row[6] + 0.3 * row[0]

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
