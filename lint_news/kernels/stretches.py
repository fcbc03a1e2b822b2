"""Where characters of one class stand in a row. Offsets are code points."""

from __future__ import annotations

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
MEMBER = 1
LAST = 0xFFFF
"""The last code point of a table; those beyond belong to every class, as do decimal digits."""


def stretches(text: str, classes: bytes, least: int) -> list[tuple[int, int]]:
    """Start and end of each longest row of at least so many members, with a digit or a character beyond LAST in it.

    `classes` is MEMBER for each code point up to LAST that belongs to the class, else 0.
    """
    found, last, first, at, digits = list[tuple[int, int]](), LAST, 0, 0, 0
    for char in text:
        code = ord(char)
        if code > last or char.isdecimal():
            digits += 1
        elif not classes[code]:
            if digits and at - first >= least:
                found.append((first, at))
            first, digits = at + 1, 0
        at += 1
    if digits and at - first >= least:
        found.append((first, at))
    return found
