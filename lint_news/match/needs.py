"""What a text must contain before a pattern can match in it: single characters and pairs of neighbours.

A search that finds nothing still reads the whole text. Most patterns cannot match without one of a few characters or
pairs: `月[0-9]{1,2}` needs 月0 or 月1 or … .
"""

from __future__ import annotations

from itertools import count
from typing import TypeAlias

Need: TypeAlias = frozenset[str]
"""Strings of one or two characters, one of which the text must contain."""


def packed(need: Need) -> str:
    """A need as one string: before each of its strings stands a character that is in none of them."""
    characters = {char for string in need for char in string}
    separator = next(char for char in map(chr, count()) if char not in characters)
    return separator + separator.join(sorted(need))


def unpacked(packed: str) -> Need:
    """The need that was packed."""
    return frozenset(packed[1:].split(packed[0]))
