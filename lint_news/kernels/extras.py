"""Places of a folded text where a character is too many. Offsets count symbols (see windows.py)."""

from __future__ import annotations

from array import array

from .forest import Forest
from .threes import Threes
from .windows import BITS, FEATURES

EXTRA = 6
"""What is wrong, beside the kinds of confusions.py."""
MOST_OWN = 7.3
"""A character is not taken for one too many where the strings of three with it have more bits together."""
LEAST_GAIN = 4.8
"""Bits that the text without it must gain."""


class Extras:
    """Finds places by counts alone in the text that `threes` has read last; `first` judges the features of the counts
    and drops most of them.
    """

    def __init__(self, threes: Threes, first: Forest, least: float) -> None:
        self._threes, self._windows, self._counts = threes, threes.windows, threes.windows.counts
        self._first, self._least = first, least
        self._bits, self._fours = array("d", BITS[8 * 3 : 8 * 4]), array("d", BITS[8 * 4 : 8 * 5])
        self._row = array("d", bytes(8 * 2 * FEATURES))

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str, int, list[float]]]:
        """What is too many in `text[start:end]`: offset, length (1), nothing that is meant, the kind, features."""
        found = list[tuple[int, int, str, int, list[float]]]()
        own, codes = self._threes.own, self._threes.codes
        for at in range(start, end):
            place = at - start + 3  # BESIDE
            code = codes[place]
            if 0x4E00 <= code <= 0x9FFF and self._gain(place, own[place] > 7.3) >= 4.8:  # MOST_OWN, LEAST_GAIN
                self._judge(text, at, found)
        return found

    def _gain(self, place: int, is_usual: bool) -> float:
        """The bits of the strings over a place without its character, less those with it; 0 for a place beside a break
        or the same character, and where a string of three has its character in the middle. Where the character is
        usual, a string of four must go over the place.
        """
        codes, values, counts = self._threes.codes, self._threes.values, self._counts
        left, code, right = codes[place - 1], codes[place], codes[place + 1]
        if left == 10 or right == 10 or code in (left, right) or values[place - 1]:  # BREAK
            return 0.0
        if not is_usual and values[place - 2] and values[place]:
            return 0.0
        if not self._windows.has(left, right):
            return 0.0
        left_two = codes[place - 2] if self._threes.pairs[place - 2] else 10
        right_two = codes[place + 2] if self._threes.pairs[place + 1] else 10
        one = counts.get(left_two << 32 | left << 16 | right) if left_two != 10 else 0
        two = counts.get(left << 32 | right << 16 | right_two) if right_two != 10 else 0
        four = counts.get(left_two << 48 | left << 32 | right << 16 | right_two) if one and two else 0
        if is_usual:
            return self._bits[one] + self._bits[two] + self._fours[four] if four else 0.0
        return self._bits[one] + self._bits[two] + self._fours[four] - self._threes.own[place]

    def _judge(self, text: str, at: int, found: list[tuple[int, int, str, int, list[float]]]) -> None:
        """Add a place, unless the forest drops it."""
        low = at - 3 if at > 3 else 0
        other = text[low:at] + text[at + 1 : at + 4]
        self._windows.fill(text, at, at + 1, self._row, 0)
        self._windows.fill(other, at - low, at - low, self._row, 16)  # FEATURES
        row = list(self._row)
        if self._first.score(row) >= self._least:
            found.append((at, 1, "", 6, row))  # EXTRA
