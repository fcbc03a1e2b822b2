"""Places of a folded text where two characters are a common word the other way round. Offsets count symbols."""

from __future__ import annotations

from .threes import Threes
from .trie import Trie


class Reversals:
    """Finds places in the text that `threes` has read last: neither string of three over the two was counted, they are
    no word, and the other way round they are a word of at least the level `least`.
    """

    def __init__(self, threes: Threes, words: Trie, least: int) -> None:
        self._threes, self._words, self._least = threes, words, least

    def find(self, text: str, start: int, end: int) -> list[int]:
        """The offsets of the first of the two in `text[start:end]`."""
        found = list[int]()
        codes, values = self._threes.codes, self._threes.values
        for at in range(start, end - 1):
            place = at - start + 3  # BESIDE
            if values[place - 1] or values[place]:
                continue
            one, two = codes[place], codes[place + 1]
            if not (0x4E00 <= one <= 0x9FFF and 0x4E00 <= two <= 0x9FFF) or one == two:
                continue
            pair = text[at : at + 2]
            if self._words.value(pair[1] + pair[0]) >= self._least and self._words.value(pair) == 0:
                found.append(at)
        return found
