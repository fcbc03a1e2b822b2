"""Tables of strings, all found in one pass over a text.

Each string is looked for by one pair of neighbours in it, the rarest in newspapers: a text has few of them. A wheel
ships the tables that the rules make.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate
from operator import add, itemgetter
from pathlib import Path
from sys import byteorder
from typing import TypeAlias

from msgspec import MsgspecError, Struct, msgpack

from ..kernels.needs import FILTER, LAST, filter_bit, slot_of
from ..kernels.strings import IS_COMPILED, placed_pairs, standing

SHIPPED = Path(__file__).with_name("strings.msgpack")
"""The tables that the rules make, written when the wheel is built; a checkout has no such file."""
MADE: dict[str, StoredStrings] = {}
"""The tables that this process made, by name."""

Occurrence: TypeAlias = tuple[int, int, int]
"""The number of a string in its list, and where it stands: start and end in code points of the text."""


class StoredStrings(Struct, frozen=True, array_like=True):
    """A table to ship. Numbers are of 32 bits in the byte order named, offsets of pairs bytes; see kernels/strings.py.

    `firsts` is the number of the first string of each list, and behind them the number of all strings.
    """

    byteorder: str
    firsts: tuple[int, ...]
    filter: bytes
    slots: bytes
    uses: bytes
    numbers: bytes
    offsets: bytes
    begins: bytes
    joined: str


class StringTable:
    """A table of the strings of several lists, each of two or more characters and at most 255."""

    def __init__(self, stored: StoredStrings) -> None:
        self._firsts, self._filter = stored.firsts, stored.filter
        self._slots = array("I", stored.slots)
        numbers, begins = array("I", stored.numbers), array("I", stored.begins)
        self.strings = array("I", stored.uses), numbers, stored.offsets, begins, stored.joined
        """The strings as `standing` takes them."""
        self._slot_of: dict[str, int] = {}
        """By a pair its slot; filled where the kernels are interpreted."""

    def found(self, text: str) -> Sequence[Sequence[Occurrence]]:
        """For each list every place of each of its strings, by its end, the longest first; strings may overlap."""
        found: list[list[Occurrence]] = [[] for _ in self._firsts[1:]]
        placed = placed_pairs(text, 0, len(text), self._filter, self._slots) if IS_COMPILED else self._placed(text)
        if placed:
            for number, start, end in sorted(standing(text, 0, len(text), placed, *self.strings), key=_BY_END):
                at = bisect_right(self._firsts, number) - 1
                found[at].append((number - self._firsts[at], start, end))
        return found

    def _placed(self, text: str) -> list[tuple[int, int]]:
        """As the kernel; looking up a pair takes less time than computing its hash."""
        known = self._slot_of
        if not known:
            known.update((chr(pair >> 16) + chr(pair & LAST), at) for at, pair in enumerate(self._slots) if pair)
        if not text.isascii() and max(text) > chr(LAST):
            text = "".join(min(char, chr(LAST)) for char in text)
        return [(at, known[pair]) for at, pair in enumerate(map(add, text, text[1:])) if pair in known]


_BY_END = itemgetter(2, 1, 0)


def string_table(name: str, lists: Callable[[], Iterable[Sequence[str]]], level: Callable[[str], int]) -> StringTable:
    """The table of a name: as it is shipped, or of these lists; `level` says how frequent a pair is."""
    stored = shipped().get(name)
    if stored is None or stored.byteorder != byteorder:
        stored = MADE[name] = made(tuple(lists()), level)
    return StringTable(stored)


def occurrences_of(strings: Sequence[str], text: str) -> Sequence[Occurrence]:
    """Every place of each of some strings, of two characters or more, in a text, by its end; strings may overlap.

    One pass finds all: faster than `str.find` for each where there are several and the text is long.
    """
    if not strings:
        return ()
    (found,) = StringTable(made([strings], len)).found(text)
    return found


@cache
def shipped() -> dict[str, StoredStrings]:
    """The content of SHIPPED; empty where there is no such file, or a damaged one."""
    try:
        return msgpack.decode(SHIPPED.read_bytes(), type=dict[str, StoredStrings])
    except (OSError, MsgspecError):
        return {}


def made(lists: Sequence[Sequence[str]], level: Callable[[str], int]) -> StoredStrings:
    """The table of the strings of some lists."""
    known, every = cache(level), [string for listed in lists for string in listed]
    by_pair: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, string in enumerate(every):
        levels = [known(string[at : at + 2]) for at in range(len(string) - 1)]
        at = levels.index(min(levels))
        first, second = (min(ord(char), LAST) for char in string[at : at + 2])
        by_pair[first << 16 | second].append((number, at))
    slots = array("I", bytes(4 << (2 * len(by_pair)).bit_length()))
    filter_ = bytearray(FILTER)
    for pair in by_pair:
        slots[slot_of(pair, slots)] = pair
        bit = filter_bit(pair)
        filter_[bit >> 3] |= 1 << (bit & 7)
    uses = [by_pair.get(pair, []) for pair in slots]
    return StoredStrings(
        byteorder,
        tuple(accumulate(map(len, lists), initial=0)),
        bytes(filter_),
        slots.tobytes(),
        array("I", accumulate(map(len, uses), initial=0)).tobytes(),
        array("I", [number for several in uses for number, _ in several]).tobytes(),
        bytes(at for several in uses for _, at in several),
        array("I", accumulate(map(len, every), initial=0)).tobytes(),
        "".join(every),
    )
