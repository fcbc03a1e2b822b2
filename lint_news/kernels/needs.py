"""One pass over a text for the characters and the pairs of neighbours that patterns need."""

from __future__ import annotations

from collections.abc import Mapping

LAST = 0xFFFF
"""Stands for every character beyond the Basic Multilingual Plane."""
SHIFT = 16
"""A pair of characters has the key `(first + 1) << SHIFT | second`, a character its code."""


def bits_in(text: str, singles: bytearray, firsts: bytearray, seconds: bytearray, bits: Mapping[int, int]) -> int:
    """The bits, by key, of the characters and pairs of a text, joined by `or`.

    `singles` has a byte for each code point up to LAST, zero where the character has no bits. A pair has none unless
    the bytes of `firsts` and `seconds` have a bit in common.
    """
    last, shift, left = LAST, SHIFT, singles.copy()
    found = before = opened = 0
    for char in text:
        code = ord(char)
        if code > last:  # noqa: PLR1730 a call of min takes longer where this is interpreted
            code = last
        if left[code]:
            left[code] = 0
            found |= bits[code]
        if opened & seconds[code]:
            found |= bits.get(before | code, 0)
        opened = firsts[code]
        before = (code + 1) << shift
    return found
