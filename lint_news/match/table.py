"""The strings of the needs of patterns, in a form that one pass over a text reads."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec import Struct

from ..kernels.needs import ENTRY_BITS, FILTER, LAST, filter_bit, scanned, slot_of, starting
from ..kernels.repeats import IS_COMPILED, stands_twice

if TYPE_CHECKING:
    from .required import Need

_FIRST_SLOTS = 1 << 10


class StoredNeeds(Struct, frozen=True, array_like=True):
    """A filled table of needs, to ship, without its words. Masks are little-endian."""

    size: int
    begin_bits: bytes
    twice: bytes
    pairs: int
    slots: int
    filter: memoryview
    masks: list[bytes]
    members: list[tuple[bytes, bytes]]

    def is_of(self, words: memoryview) -> bool:
        """Whether so many words belong to it."""
        return len(words) == LAST + 1 + 2 * self.slots and len(self.filter) == FILTER and self.slots.bit_count() == 1


_Numbers: TypeAlias = "array[int] | memoryview"


def _words(data: bytes) -> memoryview:
    return memoryview(data).cast("I")


class Scan(NamedTuple):
    """What one pass over a text found: the bits of the needs that it meets, and the places where matches may begin."""

    met: int
    places: memoryview


class _Members(NamedTuple):
    """For the first `size` entries a bit, the lowest of the first byte first."""

    size: int
    flags: bytes


_NONE = _Members(0, b"")


class NeedTable:
    """The strings of all needs that were added, each with the bits of the needs that it meets.

    A string of one or two characters has an entry; an entry has a mask of bits. Strings with the same bits share one.
    The words of a stored table, of 32 bits, are read where they are until something is added.
    """

    def __init__(self, stored: StoredNeeds | None = None, words: memoryview | None = None) -> None:
        self.size = stored.size if stored else 0
        """The number of needs, which are bits 0 to size - 1."""
        self._bits: dict[Need, int] = {}
        self._begin_bits = number(stored.begin_bits) if stored else 0
        self._twice = number(stored.twice) if stored else 0
        self._masks = [*map(number, stored.masks)] if stored else [0]
        self._entry_of: dict[int, int] = {}
        self._filter: bytearray | memoryview = stored.filter if stored else bytearray(FILTER)
        words, slots = (
            words or _words(bytes(4 * (LAST + 1 + 2 * _FIRST_SLOTS))),
            stored.slots if stored else _FIRST_SLOTS,
        )
        self._singles: _Numbers = words[: LAST + 1]
        self._slots: _Numbers = words[LAST + 1 : LAST + 1 + slots]
        self._entries: _Numbers = words[LAST + 1 + slots :]
        self._pairs = stored.pairs if stored else 0
        self._members: dict[int, _Members] = {}
        for bits, flags in stored.members if stored else ():
            self._members[number(bits)] = _Members(len(self._masks), flags)
        self._lock = Lock()

    def stored(self) -> tuple[StoredNeeds, bytes]:
        """The table to ship and its words: the same for the same needs, in whatever order their strings were added."""
        self._reorder()
        bits = [self._begin_bits, *(1 << at for at in range(self.size) if self._begin_bits >> at & 1)]
        stored = StoredNeeds(
            self.size,
            as_bytes(self._begin_bits),
            as_bytes(self._twice),
            self._pairs,
            len(self._slots),
            memoryview(self._filter),
            [*map(as_bytes, self._masks)],
            [(as_bytes(one), self.members(one)) for one in bits],
        )
        return stored, b"".join(map(bytes, (self._singles, self._slots, self._entries)))

    def _reorder(self) -> None:
        """Add the strings anew in order, each with all its bits at once: masks that no string has any more are gone."""
        singles = [self._masks[entry] for entry in self._singles]
        pairs = sorted((pair, self._masks[self._entries[at]]) for at, pair in enumerate(self._slots) if pair)
        self._masks, self._pairs = [0], 0
        self._entry_of.clear()
        self._members.clear()
        self._slots, self._entries = (array("I", bytes(4 * _FIRST_SLOTS)) for _ in range(2))
        self._singles = array("I", map(self._entry, singles))
        for pair, mask in pairs:
            at = self._slot(pair)
            self._entries[at] = self._entry(mask)

    def add(self, needs: Iterable[Need]) -> int:
        """The bits of needs, which are added where they are new."""
        mask = 0
        for need in needs:
            mask |= self._bits.get(need) or self._added(need)
        return mask

    def add_beginnings(self, strings: Need) -> int:
        """The bit of the strings with which the matches of a pattern begin: their places are kept.

        It is none that was a need before: in a text that was scanned then, the places of its strings are not known."""
        bit = self._bits.get(strings, 0)
        if not bit & self._begin_bits:
            bit = self._added(strings, is_beginning=True)
        return bit

    def _added(self, need: Need, *, is_beginning: bool = False) -> int:
        with self._lock:
            bit = self._bits.get(need, 0)
            if not bit or (is_beginning and not bit & self._begin_bits):
                bit = 1 << self.size
                self._begin_bits |= bit * is_beginning
                self._own()
                for string in need:
                    self._add_string(string, bit)
                self._bits[need] = bit
                self.size += 1
        return bit

    def _own(self) -> None:
        """Copy what was stored, so that it can be changed."""
        if not isinstance(self._filter, bytearray):
            self._filter = bytearray(self._filter)
        if not isinstance(self._singles, array):
            self._singles, self._slots, self._entries = (
                array("I", bytes(words)) for words in (self._singles, self._slots, self._entries)
            )

    def _add_string(self, string: str, bit: int) -> None:
        first, *rest = (min(ord(char), LAST) for char in string) if string else (-1,)
        pair = first << 16 | rest[0] if rest else 0
        if not string:
            self._twice |= bit
        elif pair:  # two NULs are read as one: 0 is an empty slot
            at = self._slot(pair)
            self._entries[at] = self._entry(self._masks[self._entries[at]] | bit)
        else:
            self._singles[first] = self._entry(self._masks[self._singles[first]] | bit)

    def _entry(self, mask: int) -> int:
        """The entry with a mask."""
        if not self._entry_of:
            self._entry_of = {mask: entry for entry, mask in enumerate(self._masks)}
        entry = self._entry_of.setdefault(mask, len(self._masks))
        if entry == len(self._masks):
            self._masks.append(mask)
        return entry

    def _slot(self, pair: int) -> int:
        """The slot of a pair, which is added where it is new."""
        at = slot_of(pair, self._slots)
        if not self._slots[at]:
            if 2 * self._pairs >= len(self._slots):
                self._grow()
                at = slot_of(pair, self._slots)
            self._slots[at] = pair
            self._pairs += 1
            bit = filter_bit(pair)
            self._filter[bit >> 3] |= 1 << (bit & 7)
        return at

    def _grow(self) -> None:
        """Double the number of slots."""
        old = zip(self._slots, self._entries, strict=True)
        self._slots, self._entries = (array("I", bytes(8 * len(self._slots))) for _ in range(2))
        for pair, entry in old:
            if pair:
                at = slot_of(pair, self._slots)
                self._slots[at], self._entries[at] = pair, entry

    def scan(self, text: str, start: int, end: int, *, keeps_places: bool = False) -> Scan:
        """The bits of the needs of which `text[start:end]` has at least one string, and the places where wanted."""
        keeps_places &= self.entries <= 1 << ENTRY_BITS and end - start <= 1 << 32 - ENTRY_BITS
        places = memoryview(bytearray(8 * (end - start) + 8 if keeps_places else 0)).cast("I")
        table = self._singles, self._filter, self._slots, self._entries, self._masks, self.members(self._begin_bits)
        found = scanned(text, start, end, *table, places)
        if self._twice and (not IS_COMPILED or stands_twice(text[start:end])):
            found |= self._twice
        if keeps_places:  # a quarter of what the worst text takes
            places = _words(places[: places[0]].tobytes())
        return Scan(found, places)

    def places_of(self, bit: int, places: memoryview, start: int, end: int) -> list[int]:
        """The offsets from `start` up to `end` where a pattern may begin whose beginnings have this bit."""
        return starting(places, self.members(bit), start, end)

    @property
    def entries(self) -> int:
        """The number of entries."""
        return len(self._masks)

    def members(self, bits: int) -> bytes:
        """For each entry a bit, the lowest of the first byte first: whether it has one of these bits."""
        known = self._members.get(bits, _NONE)
        size = len(self._masks)
        if known.size < size:
            new = sum(1 << at for at in range(known.size, size) if self._masks[at] & bits)
            flags = (number(known.flags) | new).to_bytes(size + 7 >> 3, "little")
            known = self._members[bits] = _Members(size, flags)
        return known.flags


def number(mask: bytes) -> int:
    """The bits in little-endian bytes."""
    return int.from_bytes(mask, "little")


def as_bytes(mask: int) -> bytes:
    """Bits as little-endian bytes, as few as they need."""
    return mask.to_bytes(mask.bit_length() + 7 >> 3, "little")
