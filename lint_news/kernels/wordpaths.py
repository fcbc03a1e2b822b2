"""How a folded text reads as words: the cheapest chain, alone and by pairs of words. Offsets count symbols, costs are
bits.
"""

from __future__ import annotations

from array import array
from math import log2

from .filters import FIRST_FACTOR, MASK, SECOND_FACTOR, Filter
from .trie import Trie
from .windows import Windows, bits

LONGEST = 4
"""Words of more characters are not read."""
UNKNOWN = 24.0
PAIR_LEAST = 8
PAIRS = bits(PAIR_LEAST)
SEEN = 71e6
"""The words of the counted text."""
MOST = 64
"""The symbols of the longest text that is read."""


def word_key(text: str) -> int:
    """A word or a sign of at most four characters as a number of 64 bits."""
    key = 0
    for char in text:
        key = key << 16 | ord(char)
    return key


class WordPaths:
    """Reads texts of at most MOST symbols. `costs` has the bits of a word by the value that the trie gives it."""

    def __init__(self, words: Trie, costs: array[float], counts: Filter, windows: Windows) -> None:
        self._words, self._costs, self._counts, self._windows = words, costs, counts, windows
        self._mask, self._first, self._second = MASK, FIRST_FACTOR, SECOND_FACTOR
        self._pair_counts = array("d", [2.0**found - 1 for found in PAIRS])
        self._values = bytearray(5 * (MOST + 1))
        self._best, self._from = array("d", bytes(8 * (MOST + 1))), array("i", bytes(4 * (MOST + 1)))
        self._chances = array("d", bytes(8 * 5 * (MOST + 1)))
        self._alone = array("d", [2.0**-UNKNOWN, *(2.0**-cost for cost in costs[1:])])
        self._keys: array[int] = array("Q", bytes(8 * 5 * (MOST + 1)))
        self._ends = array("i", bytes(4 * (MOST + 1)))
        self.count = self.singles = 0
        """Words, and words of one character, in the chain that `alone` read last."""

    def read(self, text: str) -> None:
        """Look up the words that begin at each symbol. Raises ValueError for more than MOST symbols."""
        if len(text) > MOST:
            raise ValueError("a text that is too long")
        for at in range(len(text)):
            self._words.fill(text, at, self._values, 5 * at)

    def _cost(self, at: int, size: int) -> float:
        """Bits of the word that `at` begins, below zero for none."""
        value = self._values[5 * at + size - 1]
        if value:
            return self._costs[value]
        return 24.0 if size == 1 else -1.0  # UNKNOWN

    def alone(self, text: str, start: int, end: int) -> float:
        """Bits of the cheapest chain of words in `text[start:end]`, which was read; signs cost nothing."""
        best, came, longest = self._best, self._from, 4  # LONGEST
        best[start] = 0.0
        for at in range(start + 1, end + 1):
            best[at] = 1e9
        for at in range(start, end):
            if not self._is_han(text, at):
                if best[at] < best[at + 1]:
                    best[at + 1], came[at + 1] = best[at], at
                continue
            for size in range(1, longest + 1):
                if at + size > end:
                    break
                cost = self._cost(at, size)
                if cost >= 0.0 and best[at] + cost < best[at + size]:
                    best[at + size], came[at + size] = best[at] + cost, at
        self._follow(text, start, end)
        return best[end]

    def _follow(self, text: str, start: int, end: int) -> None:
        """Count the words of the cheapest chain; `word_at` finds the word that covers a symbol."""
        self.count = self.singles = 0
        at = end
        while at > start:
            before = self._from[at]
            if self._is_han(text, before):
                self.count += 1
                self.singles += at - before == 1
            for covered in range(before, at):
                self._ends[covered] = before << 8 | at
            at = before

    def word_at(self, at: int) -> int:
        """Where the word that covers a symbol begins and ends in the last chain: start * 256 + end."""
        return self._ends[at]

    def cost_of(self, at: int, size: int) -> float:
        """Bits of a word that was read, 25 for what is none."""
        found = self._cost(at, size)
        return found if found >= 0.0 else 25.0

    def longest(self, start: int, end: int, low: int, high: int) -> float:
        """The longest word in `low:high` that overlaps `start:end` (or lies across an empty span): 100 times its
        length, less its cost; 0 for none.
        """
        found, ends = 0.0, end if end > start else start + 1
        for size in range(2, 5):
            for at in range(max(low, start - size + 1), min(ends - 1, high - size) + 1):
                if start == end and (at >= start or at + size <= start):
                    continue
                value = self._values[5 * at + size - 1]
                if value and 100.0 * size - self._costs[value] > found:
                    found = 100.0 * size - self._costs[value]
        return found

    def by_pairs(self, text: str, start: int, end: int) -> float:
        """Bits of the likeliest chain of words in `text[start:end]`, each behind the one before it."""
        chances, keys, size = self._chances, self._keys, end - start
        for number in range(5 * (size + 1)):
            chances[number] = 0.0
        chances[0], keys[0] = 1.0, 10  # BREAK
        for at in range(size):
            for last in range(5):
                if chances[5 * at + last] > 0.0:
                    self._go_on(text, start, end, at, last)
        best = 1e-300
        for last in range(5):
            best = max(best, chances[5 * size + last])
        return -log2(best)

    def _go_on(self, text: str, start: int, end: int, at: int, last: int) -> None:
        """Continue the chain that ends `at` symbols behind the start with a word of `last` symbols."""
        chance, before, here = self._chances[5 * at + last], self._keys[5 * at + last], start + at
        is_word = last > 0 and self._is_han(text, here - last)
        seen = self._seen(here - last, last) if is_word else 0.0
        if not self._is_han(text, here):
            key = ord(text[here])
            likely = 0.25
            if is_word:
                likely = 0.015 + 0.7 * self._found(text, here, last, 1, before, key) / (seen + 5.0)
            self._put(at + 1, 1, chance * (min(1.0, likely)), key)
            return
        key = 0
        for size in range(1, 5):  # LONGEST
            if here + size > end or not self._is_han(text, here + size - 1):
                break
            key = key << 16 | ord(text[here + size - 1])
            value = self._values[5 * here + size - 1]
            if value == 0 and size > 1:
                continue
            likely = 0.3 * self._alone[value]
            found = self._found(text, here, last, size, before, key)
            if found > 0.0:
                share = found / (seen + 2.0) if is_word else found / 1.5e7
                likely += min(0.7, share)
            self._put(at + size, size, chance * likely, key)

    def _found(self, text: str, here: int, last: int, size: int, before: int, key: int) -> float:  # noqa: PLR0913, PLR0917
        """How often two words stand side by side: as one string where it is short, else as a pair."""
        if last + size <= 4 and before != 10 and key != 10:  # LONGEST, BREAK
            value = self._windows.value(text, here - last, last + size)
            return 2.0 ** self._windows.bits_of(last + size, value) - 1.0 if value else 0.0
        return self._pair_counts[self._counts.get(self.pair_key(before, key))]

    def pair_key(self, before: int, after: int) -> int:
        """Two keys of words as one, for the filter."""
        before = (before ^ before >> 31) * self._first & self._mask
        return (before ^ before >> 29) + after * self._second & self._mask

    def _put(self, at: int, last: int, chance: float, key: int) -> None:
        if chance > self._chances[5 * at + last]:
            self._chances[5 * at + last], self._keys[5 * at + last] = chance, key

    def _seen(self, at: int, size: int) -> float:
        """How often the word is in the counted text, by its cost."""
        value = self._values[5 * at + size - 1]
        return 71e6 * self._alone[value] if value else 1.0  # SEEN

    def _is_han(self, text: str, at: int) -> bool:
        return ord(text[at]) >= 0x2E80
