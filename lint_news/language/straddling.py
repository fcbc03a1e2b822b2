"""Where words end and begin; two characters that are no word but the end of one and the beginning of the next: 规定|婚姻, 公布|署名."""

from __future__ import annotations

from .counts import LEVELS
from .lexicon import lexicon

_SIZES = (2, 3, 4)


def straddles(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, in code points, is two characters of which a word ends in the first and one begins with the second."""
    return end - start == 2 and ends_word(text, start + 1) and begins_word(text, start + 1)


def ends_word(text: str, end: int, times: int = 1) -> bool:
    """Whether a word of two to four characters that was counted so many times ends at an offset."""
    return any(LEVELS[lexicon().level(text[end - size : end])] >= times for size in _SIZES if size <= end)


def begins_word(text: str, start: int, times: int = 1) -> bool:
    """Whether a word of two to four characters that was counted so many times begins at an offset."""
    return any(LEVELS[lexicon().level(text[start : start + size])] >= times for size in _SIZES)
