"""Which patterns can match in a text, decided for all patterns in one pass over it.

Each need of a pattern (see needs.py) has a bit. A pass over a text collects the bits of the needs that it meets; a
pattern can match only where the text meets all of its needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import NamedTuple

from .needs import Need
from .patterns import needed

_SINGLE, _FIRST, _SECOND = 1, 2, 4
_SHIFT = 21
"""Bits of a code point: a pair of characters is kept under `first << 21 | second`, a character under its code."""


class NeedTable:
    """The strings of all needs that were added, each with the bits of the needs that it meets."""

    def __init__(self) -> None:
        self.size = 0
        """The number of needs, which are bits 0 to size - 1."""
        self._bits: dict[Need, int] = {}
        self._masks: dict[int, int] = {}
        self._places = bytearray(0x110000)
        """For each code point, whether it is a string of a need, or the first or second character of one."""
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
        first, places = ord(string[0]), self._places
        key = first
        if len(string) == 1:
            places[first] |= _SINGLE
        else:
            second = ord(string[1])
            places[first] |= _FIRST
            places[second] |= _SECOND
            key = first << _SHIFT | second
        self._masks[key] = self._masks.get(key, 0) | bit

    def met_by(self, text: str) -> int:
        """The bits of the needs of which the text has at least one string."""
        masks, places = self._masks, self._places
        found = before = opened = 0
        for code in map(ord, text):
            if place := places[code]:
                if place & _SINGLE:
                    found |= masks[code]
                if opened and place & _SECOND:
                    found |= masks.get(before | code, 0)
            opened = place & _FIRST
            before = code << _SHIFT
        return found


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


@cache
def gate(triggers: str, patterns: tuple[str, ...]) -> Gate:
    """The gate of a rule that needs one of the characters in `triggers` and a match of one of the patterns."""
    needs = TABLE.add([frozenset(triggers)]) if triggers else 0
    return Gate(needs, tuple((pattern, mask(pattern)) for pattern in patterns))
