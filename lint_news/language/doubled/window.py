"""The place of one doubled character: what stands around it, folded, and where it lies in its paragraph."""

from __future__ import annotations

from msgspec import Struct

from ..folding import BREAK, folded_forms

SIDE = 6
FIRST, SECOND = SIDE, SIDE + 1
_PAD = BREAK * SIDE


class Window(Struct, frozen=True):
    """SIDE folded characters, the pair, SIDE folded characters; never beyond the paragraph."""

    text: str
    at: int
    kept: str
    dropped: str


def window(text: str, at: int, start: int, end: int) -> Window:
    """The window around the pair whose first copy is at `at`; start and end bound the paragraph."""
    left = folded_forms(text[max(start, at - SIDE) : at])
    right = folded_forms(text[at + 2 : min(end, at + 2 + SIDE)])
    left = _PAD[len(left) :] + left
    right = right + _PAD[len(right) :]
    char = text[at]
    return Window(text, at, left + char + char + right, left + char + right)
