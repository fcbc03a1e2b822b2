"""One pass over a text for characters that stand where another character makes a usual phrase of four.

A phrase of four characters is a key of 64 bits, in two numbers of 32; a character that is left out has the code BLANK.
Sets of phrases are Bloom filters. Offsets are code points.
"""

from __future__ import annotations

PHRASE, BLANK, PROBES, WIDTH = 4, 0xFFFF, 6, 4096
"""The characters of a phrase, the code of one left out, the bits of a key in a filter, the numbers of characters."""


def mixed(high: int, low: int) -> int:
    """A hash of 31 bits of two numbers of 32 bits."""
    found = (high * 0x45D9F3B ^ low) & 0x7FFFFFFF
    found = (found ^ found >> 16) * 0x7FEB352D & 0x7FFFFFFF
    found = (found ^ found >> 15) * 0x2C1B3C6D & 0x7FFFFFFF
    return found ^ found >> 16


def holds(filter_: bytes, high: int, low: int) -> bool:
    """Whether a filter may hold a key."""
    size, left = len(filter_) * 8, 6  # PROBES; a global would be looked up each time
    at, step = mixed(high, low), mixed(low, high ^ 0x5BD1E995) | 1
    while left:
        place = at % size
        if not filter_[place >> 3] >> (place & 7) & 1:
            return False
        at = (at + step) & 0x7FFFFFFF
        left -= 1
    return True


def doubtful(  # noqa: PLR0913, PLR0917 a kernel takes no keywords
    text: str, start: int, end: int, number: bytes, usual: bytes, around: bytes, phrases: bytes
) -> list[tuple[int, int]]:
    """(character, start of a phrase) for each character beside which a rare pair stands, in a phrase of `around`.

    `number` has two bytes for each code point below 65,536, the higher first: 0 for what is no Han character, else its
    number, below WIDTH. `usual` has a bit for each pair of numbers, WIDTH to a row; a pair is rare where it has none.
    `around` holds the usual phrases with one character left out, `phrases` the whole ones, which are right.
    """
    found: list[tuple[int, int]] = []
    row, blank, size, left, at = WIDTH, BLANK, PHRASE, 0, start
    while at < end:
        code = ord(text[at])
        right = number[2 * code] << 8 | number[2 * code + 1] if code <= blank else 0
        place = left * row + right
        if left and right and not usual[place >> 3] >> (place & 7) & 1:
            k = at - 1
            while k <= at:
                first = max(start, k - size + 1)
                while first <= k and first + size <= end:
                    high = low = 0
                    for other in range(first, first + size):
                        char = blank if other == k else ord(text[other]) & blank
                        if other < first + 2:
                            high = high << 16 | char
                        else:
                            low = low << 16 | char
                    if holds(around, high, low):
                        char = ord(text[k]) & blank
                        if k < first + 2:
                            high = high ^ (char ^ blank) << (16 if k == first else 0)
                        else:
                            low = low ^ (char ^ blank) << (16 if k == first + 2 else 0)
                        if not holds(phrases, high, low):
                            found.append((k, first))
                    first += 1
                k += 1
        left = right
        at += 1
    return found


def fitting(text: str, k: int, first: int, others: str, phrases: bytes) -> str:
    """Those of the other characters that make a phrase of the filter with the text, each in the place of `k`."""
    found, size, blank = "", PHRASE, BLANK
    for meant in others:
        high = low = 0
        for at in range(first, first + size):
            char = ord(meant) if at == k else ord(text[at]) & blank
            if at < first + 2:
                high = high << 16 | char
            else:
                low = low << 16 | char
        if holds(phrases, high, low):
            found += meant
    return found
