"""What a text must contain before a pattern can match in it: single characters and pairs of neighbours.

A search that finds nothing still reads the whole text. Which pairs of characters a text has is known after one pass,
and most patterns cannot match without one of a few: `月[0-9]{1,2}` needs 月0 or 月1 or … .
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import count
from operator import add
from typing import TypeAlias

Need: TypeAlias = frozenset[str]
"""Strings of one or two characters, one of which the text must contain."""


class Needs:
    """All that a text needs for a match. Needs are unpacked one by one: in most texts the first is missing already."""

    __slots__ = ("_packed", "_unpacked")

    def __init__(self, packed: Sequence[str]) -> None:
        self._packed = [*reversed(packed)]
        self._unpacked: list[Need] = []

    def met_by(self, contents: AbstractSet[str]) -> bool:
        """Whether a text with these contents has at least one string of each need."""
        for need in self._unpacked:
            if need.isdisjoint(contents):
                return False
        return not self._packed or self._met_beyond(contents)

    def _met_beyond(self, contents: AbstractSet[str]) -> bool:
        while self._packed:
            self._unpacked.append(unpacked(self._packed.pop()))
            if self._unpacked[-1].isdisjoint(contents):
                return False
        return True


def packed(need: Need) -> str:
    """A need as one string: before each of its strings stands a character that is in none of them."""
    characters = {char for string in need for char in string}
    separator = next(char for char in map(chr, count()) if char not in characters)
    return separator + separator.join(sorted(need))


def unpacked(packed: str) -> Need:
    """The need that was packed."""
    return frozenset(packed[1:].split(packed[0]))


def contents(text: str) -> set[str]:
    """Every character of a text and every pair of neighbours: needs are compared with these."""
    found = set(map(add, text, text[1:]))
    found.update(text)
    return found
