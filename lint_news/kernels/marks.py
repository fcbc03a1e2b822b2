"""Which families of paired marks are not balanced in a text."""

from __future__ import annotations

from array import array

CLOSES, LINE_END = 1 << 14, 1 << 15
"""What a table has, beside the bit of its family, for a mark that closes; and what it has for a line end."""


def unbalanced_bits(text: str, start: int, end: int, kinds: array[int]) -> int:
    """The bits of the families of which a mark is opened twice in `text[start:end]`, not closed in its line, or closed
    without an opening one.

    `kinds` has the kind of each code point that is in it, 0 for no mark. Between Bopomofo and full-width marks there is
    none.
    """
    found = opened = 0
    line_end, closes, size, first_skipped, last_skipped = LINE_END, CLOSES, len(kinds), 0x3100, 0xFEFF
    for char in text[start:end]:
        code = ord(char)
        if first_skipped <= code <= last_skipped or code >= size:
            continue
        kind = kinds[code]
        if not kind:
            continue
        if kind == line_end:
            found |= opened
            opened = 0
        elif kind & closes:
            bit = kind ^ closes
            found |= bit & ~opened
            opened &= ~bit
        else:
            found |= opened & kind
            opened |= kind
    return found | opened
