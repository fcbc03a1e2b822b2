"""One pass over a text for the characters and the pairs of neighbours that patterns need or begin with.

A character is its code; those beyond the Basic Multilingual Plane are LAST. A pair is the codes of both, 16 bits each.
Offsets are code points.
"""

from __future__ import annotations

from array import array

LAST = 0xFFFF
"""Stands for every character beyond the Basic Multilingual Plane."""
FILTER = 1 << 15
"""The bytes of a filter of pairs."""
ENTRY_BITS = 15
"""The bits of an entry in the places of a text, where the other bits of 32 are an offset."""


def mixed(pair: int) -> int:
    """A hash of 32 bits of a pair."""
    number, factor, low = pair, 0x9E3779B1, 0xFFFFFFFF
    return number * factor & low


def slot_of(pair: int, slots: array[int] | memoryview) -> int:
    """The slot of a pair, or the empty one, which holds 0, where it would stand.

    There is at least one empty slot; the number of slots is a power of two.
    """
    last, number, factor, low = len(slots) - 1, pair, 0x9E3779B1, 0xFFFFFFFF
    at = (number * factor & low) >> 7 & last  # as `mixed`, without a call
    while slots[at] and slots[at] != pair:
        at = at + 1 & last
    return at


def filter_bit(pair: int) -> int:
    """The bit of a pair in a filter of FILTER bytes."""
    return mixed(pair) >> 14


def scanned(  # noqa: C901, PLR0913, PLR0917 a kernel takes no keywords, and calls take long
    text: str,
    start: int,
    end: int,
    singles: array[int] | memoryview,
    filter_: bytearray | memoryview,
    slots: array[int] | memoryview,
    entries: array[int] | memoryview,
    masks: list[int],
    begins: bytes,
    places: array[int] | memoryview,
) -> int:
    """The bits of the characters and pairs of `text[start:end]`, joined by `or`.

    `singles` has the entry of each character, `entries` that of the pair in each of the slots, 0 for none; `masks` has
    the bits of each entry. A pair has none unless its bit in the filter is set. Into `places`, where it is not empty,
    each character or pair is written whose entry has its bit in `begins`, from index 2 on: the low ENTRY_BITS are the
    entry, the others the offset from `start`. Index 0 gets the index behind the last, index 1 `start`. It needs room
    for 2 numbers a character, and two; entries and offsets must fit. The bit of entry 8 * n + k is that of value
    `1 << k` in byte n.
    """
    found, unseen, high, count, is_wanted = 0, bytearray(b"\1") * len(masks), 0, 2, len(places) > 0
    highest, is_pair, factor, low = 0xFFFF, False, 0x9E3779B1, 0xFFFFFFFF  # LAST; as in `mixed`
    last, bits = len(slots) - 1, ENTRY_BITS
    for at in range(start, end):
        code = ord(text[at])
        if code > highest:  # noqa: PLR1730 a call of min takes longer where this is interpreted
            code = highest
        pair = high | code
        hashed, entry = pair * factor & low, 0  # as `filter_bit` and `slot_of`, without their calls
        bit = hashed >> 14
        if is_pair and filter_[bit >> 3] >> (bit & 7) & 1:
            slot = hashed >> 7 & last
            while slots[slot] and slots[slot] != pair:
                slot = slot + 1 & last
            entry = entries[slot]
        if entry:
            if unseen[entry]:
                unseen[entry] = 0
                found |= masks[entry]
            if is_wanted and begins[entry >> 3] >> (entry & 7) & 1:
                places[count] = (at - 1 - start) << bits | entry
                count += 1
        entry = singles[code]
        if entry:
            if unseen[entry]:
                unseen[entry] = 0
                found |= masks[entry]
            if is_wanted and begins[entry >> 3] >> (entry & 7) & 1:
                places[count] = (at - start) << bits | entry
                count += 1
        high, is_pair = code << 16, True
    if is_wanted:
        places[0], places[1] = count, start
    return found


def starting(places: array[int] | memoryview, members: bytes, start: int, end: int) -> list[int]:
    """The offsets from `start` up to `end` at which `places` has an entry with a bit in `members`, in order, each
    once."""
    found, before, past, origin = list[int](), -1, places[0], places[1]
    bits, low = ENTRY_BITS, (1 << ENTRY_BITS) - 1
    for index in range(2, past):
        entry = places[index] & low
        if members[entry >> 3] >> (entry & 7) & 1:
            at = origin + (places[index] >> bits)
            if at != before and start <= at < end:
                before = at
                found.append(at)
    return found
