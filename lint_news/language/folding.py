"""Fold characters before they are counted or looked up: one symbol for all digits, one for all letters.

Folding keeps length, so offsets (code points) into folded text are offsets into the text.
"""

from __future__ import annotations

BREAK, DIGIT, LETTER, OTHER = "\n", "0", "a", "#"
_SAME = dict(zip(',;:?!()．~～—–-·•・「」『』"‘’%〇', "，；：？！（）.～～———···“”“”““”％零", strict=True))
"""Characters that are counted as another one: half-width marks, dashes, quotation marks."""
_KEPT = frozenset("，。；：？！（）、“”《》…—·％.～")


def fold_char(char: str) -> str:
    """The symbol that stands for one character in the statistics."""
    char = _SAME.get(char, char)
    if "\u4e00" <= char <= "\u9fff" or char in _KEPT:
        return char
    if char in "0123456789０１２３４５６７８９":
        return DIGIT
    if (char.isascii() and char.isalpha()) or "Ａ" <= char <= "ｚ":
        return LETTER
    return BREAK if char in "\n\r\u3000 \t" else OTHER


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = folded = fold_char(chr(code))
        return folded


_TABLE = _Table()


def folded_forms(text: str) -> str:
    """The folded text, as long as the text."""
    return text.translate(_TABLE)
