"""Two characters that are no word but the end of one and the beginning of the next: 规定|婚姻, 公布|署名."""

from __future__ import annotations

from .lexicon import lexicon


def straddles(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, in code points, is two characters of which a word ends in the first and one begins with the second."""
    return end - start == 2 and _ends_word(text, start + 1) and _begins_word(text, start + 1)


def _ends_word(text: str, end: int) -> bool:
    return any(text[end - size : end] in lexicon() for size in (2, 3, 4) if size <= end)


def _begins_word(text: str, start: int) -> bool:
    return any(text[start : start + size] in lexicon() for size in (2, 3, 4))
