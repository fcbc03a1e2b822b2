"""The folded characters around one doubled character, and the class of a character."""

from __future__ import annotations

from msgspec import Struct

from ..folding import BREAK, folded_forms

SIDE = 6
FIRST, SECOND = SIDE, SIDE + 1
_PAD = BREAK * SIDE
_CLASSES = {"\n": 1, "0": 2, "a": 3, "“": 4, "”": 5, "《": 6, "》": 7, "，": 8, "、": 9, "。": 10, "（": 11, "）": 12}
_OTHER = 13


class Window(Struct, frozen=True):
    """A pair at the offset `at` of `text`, with the SIDE folded characters on each side of it.

    `kept` has both copies, `dropped` one. Beyond the paragraph both have BREAK.
    """

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


def character_class(char: str) -> int:
    """The class of a folded character: 0 for Han, a number of its own for each common mark, 13 for the others."""
    return 0 if "\u4e00" <= char <= "\u9fff" else _CLASSES.get(char, _OTHER)
