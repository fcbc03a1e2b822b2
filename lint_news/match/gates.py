"""Which patterns can match in a text, decided for all patterns in one pass over it.

Each need of a pattern (see needs.py) has a bit. A pass over a text collects the bits of the needs that it meets; a
pattern can match only where the text meets all of its needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from threading import Lock
from typing import NamedTuple

from ..kernels.needs import LAST, SHIFT, bits_in
from .needs import Need
from .patterns import needed


class NeedTable:
    """The strings of all needs that were added, each with the bits of the needs that it meets."""

    def __init__(self) -> None:
        self.size = 0
        """The number of needs, which are bits 0 to size - 1."""
        self._bits: dict[Need, int] = {}
        self._masks: dict[int, int] = {}
        self._singles, self._firsts, self._seconds = (bytearray(LAST + 1) for _ in range(3))
        """For each code point, whether it is a string of a need, and groups of needs with it first or second in a pair:
        bit `number % 8` (see kernels.needs)."""
        self._lock = Lock()

    def add(self, needs: Iterable[Need]) -> int:
        """The bits of needs, which are added where they are new."""
        mask = 0
        for need in needs:
            mask |= self._bits.get(need) or self._added(need)
        return mask

    def _added(self, need: Need) -> int:
        with self._lock:
            bit = self._bits.get(need, 0)
            if not bit:
                bit = 1 << self.size
                for string in need:
                    self._add_string(string, bit)
                self._bits[need] = bit
                self.size += 1
        return bit

    def _add_string(self, string: str, bit: int) -> None:
        first, *rest = (min(ord(char), LAST) for char in string)
        key = first
        if rest:
            self._firsts[first] |= 1 << self.size % 8
            self._seconds[rest[0]] |= 1 << self.size % 8
            key = (first + 1) << SHIFT | rest[0]
        else:
            self._singles[first] = 1
        self._masks[key] = self._masks.get(key, 0) | bit

    def met_by(self, text: str) -> int:
        """The bits of the needs of which the text has at least one string."""
        return bits_in(text, self._singles, self._firsts, self._seconds, self._masks)


TABLE = NeedTable()
"""The needs of all patterns that this process has asked for."""


@cache
def mask(pattern: str) -> int:
    """The bits in TABLE of what a text must contain for the pattern to match; 0 where nothing is known."""
    return TABLE.add(needed(pattern))


class Gate(NamedTuple):
    """What a text must have so that a rule is run on it.

    `needs` are bits of TABLE, all of which it must meet; of `patterns`, each with the bits that it needs, one must
    match. Without patterns the needs are enough.
    """

    needs: int
    patterns: tuple[tuple[str, int], ...]


def gate(triggers: str, patterns: Sequence[str]) -> Gate:
    """The gate of a rule that needs one of the characters in `triggers` and a match of one of the patterns."""
    needs = TABLE.add([frozenset(triggers)]) if triggers else 0
    masks = [mask(pattern) for pattern in patterns]
    shared = -1 if masks else 0
    for bits in masks:
        shared &= bits
    return Gate(needs | shared, tuple(zip(patterns, masks, strict=True)))
