"""A text as symbols: one for a Han character, a run of digits, a run of letters, and anything else (a break)."""

from __future__ import annotations

import sys
from array import array

BREAK, DIGITS, LETTERS = "\n", "0", "a"
UNREAD = "\u2e80"
"""Stands for a Han character beyond U+9FFF."""


def symbols(text: str, start: int, end: int) -> tuple[str, array[int]]:
    """The symbols of `text[start:end]`, and the offset in `text` of the first code point of each, and `end`."""
    read, places = array("H", bytes(2 * (end - start))), array("i", bytes(4 * (end - start + 1)))
    codes, offsets, before, at, count = read, places, 0, start, 0
    for char in text[start:end]:
        code = ord(char)
        if 0x4E00 <= code <= 0x9FFF:
            symbol = code
        elif 48 <= code <= 57 or 0xFF10 <= code <= 0xFF19:
            symbol = 48
        elif 65 <= code <= 90 or 97 <= code <= 122 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
            symbol = 97
        elif 0x3400 <= code <= 0x4DBF or code >= 0x20000:
            symbol = 0x2E80  # UNREAD
        else:
            symbol = 10
        if symbol != before or symbol == 10 or symbol > 97:
            codes[count], offsets[count] = symbol, at
            count += 1
        before, at = symbol, at + 1
    offsets[count] = end
    if sys.byteorder == "big":
        read.byteswap()
    return read[:count].tobytes().decode("utf-16-le"), places[: count + 1]
