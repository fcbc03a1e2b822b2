"""Loops over a text that find where names may stand. Offsets are code points."""

from __future__ import annotations

IS_COMPILED = not __file__.endswith((".py", ".pyc"))
FIRSTS, SECONDS = 0x55, 0xAA
"""The bits of four first classes of characters in a table, and those of the classes that follow them."""
LAST = 0xFFFF
"""The last code point of a table; those beyond are in no class."""
SLOTS = 256


def followed(text: str, start: int, end: int, classes: bytes | bytearray) -> list[tuple[int, int]]:
    """The offset of each character in `text[start:end]` that is of a first class and directly before one of the second
    class that belongs to it, and the bits of its first classes for which that is so.

    `classes` has the bits of each code point up to LAST; the bit of a second class is the one above that of the first.
    """
    found = list[tuple[int, int]]()
    firsts, seconds, last, before, at = FIRSTS, SECONDS, LAST, 0, start  # a global would be looked up each time
    for char in text[start:end]:
        code = ord(char)
        here = classes[code] if code <= last else 0
        if before and here & seconds & before << 1:
            found.append((at - 1, (here & seconds) >> 1 & before))
        before = here & firsts
        at += 1
    return found


def other_spellings(text: str, start: int, end: int, names: list[str]) -> list[tuple[int, int]]:
    """Three characters of `text[start:end]` that are nearly one of the names: their offset, the number of the name.

    They differ in one character, or in the last two where those are one character twice in both. Names have three
    characters.
    """
    found, mask = list[tuple[int, int]](), SLOTS - 1
    places = bytearray(SLOTS)  # by the last bits of a character, at which places of a name it may stand
    for name in names:
        places[ord(name[0]) & mask] |= 1
        places[ord(name[1]) & mask] |= 2
        places[ord(name[2]) & mask] |= 4
    one, two, at = "\0", "\0", start - 2
    for three in text[start:end]:
        if at >= start and (
            places[ord(one) & mask] & 1 or (places[ord(two) & mask] & 2 and places[ord(three) & mask] & 4)
        ):
            for number, name in enumerate(names):
                same = (name[0] == one) + (name[1] == two) + (name[2] == three)
                if same == 2 or (same == 1 and name[0] == one and name[1] == name[2] and two == three):
                    found.append((at, number))
        one, two, at = two, three, at + 1
    return found
