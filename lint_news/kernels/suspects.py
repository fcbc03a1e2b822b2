"""Places of a folded text where another character, or two characters the other way round, would be more usual.

Offsets count symbols (see windows.py).
"""

from __future__ import annotations

from array import array

from .confusions import Confusions
from .forest import Forest
from .threes import Threes
from .windows import BITS, FEATURES, Windows

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
        self.threes, self._windows, self._neighbours, self._counts = (
            Threes(windows),
            windows,
            windows.neighbours,
            windows.counts,
        )
        self._places = array("i", bytes(4 * _MOST))
        self._starts, self._chars, self._kinds = confusions.starts, confusions.chars, confusions.kinds
        self._first, self._least = first, least
        self._bits = array("d", BITS[8 * 3 : 8 * 4])
        self._row = array("d", bytes(8 * 2 * FEATURES))
        self._scratch = array("d", bytes(8 * FEATURES))
        self._left = self._right = self._left_two = self._right_two = 10
        self._best_bits, self._best = array("d", bytes(8 * _KEPT)), array("i", bytes(4 * 2 * _KEPT))

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str, int, list[float]]]:
        """What may be meant in `text[start:end]`: offset, length, the other characters, how like they are, features."""
        found = list[tuple[int, int, str, int, list[float]]]()
        self.threes.read(text, start, end)
        own, codes = self.threes.own, self.threes.codes
        for at in range(start, end):
            place = at - start + 3  # BESIDE
            if own[place] <= 7.3 and 0x4E00 <= codes[place] <= 0x9FFF:  # MOST_OWN, FIRST, LAST
                self._other_characters(text, at, place, found)
                if at + 1 < end and own[place + 1] <= 7.3 and 0x4E00 <= codes[place + 1] <= 0x9FFF:
                    self._swapped(text, at, place, found)
        return found

    def _other_characters(
        self, text: str, at: int, place: int, found: list[tuple[int, int, str, int, list[float]]]
    ) -> None:
        """The characters like the one at `at` that gain most."""
        best, kept, codes, own = self._best_bits, self._best, self.threes.codes, self.threes.own[place]
        pairs = self.threes.pairs
        best[0] = best[1] = 0.0
        left, right, row = codes[place - 1], codes[place + 1], codes[place] - 0x4E00  # FIRST
        self._left, self._right = left, right
        self._left_two = codes[place - 2] if pairs[place - 2] else 10  # BREAK
        self._right_two = codes[place + 2] if pairs[place + 1] else 10
        start, end = self._starts[row], min(self._starts[row + 1], self._starts[row] + 512)  # _MOST
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

    def _threes(self, code: int) -> float:
        """The sum of bits of the strings of three symbols with a character at the place."""
        total, counts, left, right = 0.0, self._counts, self._left, self._right
        if self._left_two != 10:
            total += self._bits[counts.get(self._left_two << 32 | left << 16 | code)]
        if left != 10 and right != 10:
            total += self._bits[counts.get(left << 32 | code << 16 | right)]
        if self._right_two != 10:
            total += self._bits[counts.get(code << 32 | right << 16 | self._right_two)]
        return total

    def _swapped(self, text: str, at: int, place: int, found: list[tuple[int, int, str, int, list[float]]]) -> None:
        """The characters at `at` and behind it, the other way round."""
        codes = self.threes.codes
        one, two = codes[place], codes[place + 1]
        if one == two or not self._windows.has(two, one):
            return
        left, right = codes[place - 1], codes[place + 2]
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
