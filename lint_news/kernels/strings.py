"""One pass over a text for the strings of a table: each is looked for by a rare pair of neighbours in it.

A character is its code; those beyond the Basic Multilingual Plane are LAST. Offsets are code points.
"""

from __future__ import annotations

from array import array

IS_COMPILED = not __file__.endswith((".py", ".pyc"))


def placed_pairs(text: str, start: int, end: int, filter_: bytes, slots: array[int]) -> list[tuple[int, int]]:
    """Where each pair of `text[start:end]` stands that is in `slots`, and in which slot it is.

    A pair has none unless its bit in the filter is set (see needs.py, also for the hash). There is an empty slot.
    """
    found, high, is_pair = list[tuple[int, int]](), 0, False
    highest, factor, low, last = 0xFFFF, 0x9E3779B1, 0xFFFFFFFF, len(slots) - 1
    for at in range(start, end):
        code = ord(text[at])
        if code > highest:  # noqa: PLR1730 a call of min takes longer where this is interpreted
            code = highest
        pair = high | code
        hashed = pair * factor & low
        bit = hashed >> 14
        if is_pair and filter_[bit >> 3] >> (bit & 7) & 1:
            slot = hashed >> 7 & last
            while slots[slot] and slots[slot] != pair:
                slot = slot + 1 & last
            if slots[slot]:
                found.append((at - 1, slot))
        high, is_pair = code << 16, True
    return found


def standing(  # noqa: PLR0913, PLR0917 a kernel takes no keywords
    text: str,
    start: int,
    end: int,
    placed: list[tuple[int, int]],
    uses: array[int],
    numbers: array[int],
    offsets: bytes,
    begins: array[int],
    joined: str,
) -> list[tuple[int, int, int]]:
    """The strings that stand in `text[start:end]`: the number of each, its start and its end.

    `uses` has, for each slot, the index of the first string with that pair in `numbers` and `offsets`, which say the
    string's number and where the pair stands in it; the next slot's index ends them. String n is
    `joined[begins[n]:begins[n + 1]]`.
    """
    found = list[tuple[int, int, int]]()
    for at, slot in placed:
        for use in range(uses[slot], uses[slot + 1]):
            number = numbers[use]
            place, first = at - offsets[use], begins[number]
            past = place + begins[number + 1] - first
            if place >= start and past <= end:
                shift = first - place
                same = place
                while same < past and text[same] == joined[same + shift]:
                    same += 1
                if same == past:
                    found.append((number, place, past))
    return found
