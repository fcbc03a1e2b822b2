"""One pass over a text for characters that stand where another character makes a usual phrase of four.

A phrase of four characters is a key of 64 bits, 16 to a character; a character that is left out has the code BLANK.
Sets of phrases are Bloom filters in blocks of BLOCK bits, so that a key is looked up in one place of the memory.
Offsets are code points.
"""

from __future__ import annotations

PHRASE, BLANK, PROBES, BLOCK = 4, 0xFFFF, 6, 512
"""The characters of a phrase, the code of one left out, the bits of a key in a filter, the bits of a block."""
LEFT_OUT = {(1, 2, 2): 0b1100, (2, 1, 2): 0b0110, (2, 2, 1): 0b0011, (1, 1, 2): 0b0100, (2, 1, 1): 0b0010}
"""Which characters of a phrase may be wrong by its three pairs (1 rare, 2 usual), a bit each, the highest the first.

The pairs of a usual phrase are usual: a wrong character stands in each rare pair.
"""
WRONG = bytes(LEFT_OUT.get((pairs >> 4, pairs >> 2 & 3, pairs & 3), 0) for pairs in range(1 << 6))
"""The same by a number that has two bits for each pair."""


def mixed(high: int, low: int) -> int:
    """A hash of 31 bits of two numbers of 32 bits."""
    found = (high * 0x45D9F3B ^ low) & 0x7FFFFFFF
    found = (found ^ found >> 16) * 0x7FEB352D & 0x7FFFFFFF
    found = (found ^ found >> 15) * 0x2C1B3C6D & 0x7FFFFFFF
    return found ^ found >> 16


def holds(filter_: bytes, blocks: int, key: int) -> bool:
    """Whether a filter of so many blocks may hold a key."""
    high, low, left = key >> 32, key & 0x7FFFFFFF, 6  # PROBES; a global would be looked up each time
    at = mixed(low, high ^ 0x5BD1E995)
    step, block = at >> 9 | 1, (mixed(high, low) * blocks >> 31) * 64
    while left:
        if not filter_[block + (at >> 3 & 63)] >> (at & 7) & 1:
            return False
        at += step
        left -= 1
    return True


def doubtful(  # noqa: PLR0913, PLR0917 a kernel takes no keywords
    text: str,
    start: int,
    end: int,
    number: bytes,
    usual: bytes,
    width: int,
    around: bytes,
    phrases: bytes,
    like: dict[str, str],
    wrong: bytes,
) -> list[tuple[int, int, str]]:
    """(offset, start of the phrase, other character) for each character that another makes a usual phrase instead of.

    `number` has two bytes for each code point below 65,536, the higher first: 0 for what is no Han character, else its
    number, below `width`. `usual` has a bit for each pair of numbers, `width` to a row; a pair is rare where it has
    none. `phrases` holds the usual phrases, `around` those with one character left out; all their pairs are usual.
    `like` has the characters to try for a character. `wrong` is WRONG.
    """
    found: list[tuple[int, int, str]] = []
    left, pairs, key, at, blocks = 0, 0, 0, start, len(around) // 64
    blank, last_three = BLANK, 0xFFFFFFFFFFFF  # as numbers of 64 bits
    while at < end:
        code = ord(text[at])
        right = number[2 * code] << 8 | number[2 * code + 1] if code <= blank else 0
        pairs = pairs << 2 & 0x3F
        if right:
            key = (key & last_three) << 16 | code
            if left:
                place = left * width + right
                pairs |= 2 if usual[place >> 3] >> (place & 7) & 1 else 1
        left = right
        maybe, back = wrong[pairs], 3
        while maybe:
            if maybe & 8 and holds(around, blocks, key | blank << 16 * back):
                k = at - back
                others = fitting(key, 16 * back, like[text[k : k + 1]], phrases)
                found += [(k, at - 3, meant) for meant in others]
            maybe, back = maybe << 1 & 15, back - 1
        at += 1
    return found


def fitting(key: int, shift: int, others: str, phrases: bytes) -> str:
    """Those of the other characters that make a phrase of the filter, each in the 16 bits of `key` above `shift`."""
    found, blocks, blank = "", len(phrases) // 64, BLANK
    rest = (key | blank << shift) ^ blank << shift
    for meant in others:
        code = ord(meant)
        if holds(phrases, blocks, rest | code << shift):
            found += meant
    return found
