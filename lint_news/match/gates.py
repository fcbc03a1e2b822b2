"""Which patterns can match in a text, decided for all patterns in one pass over it.

Each need of a pattern (see required.py) has a bit. A pass over a text collects the bits of the needs that it meets; a
pattern can match only where the text meets all of its needs. A wheel ships the table of the rules' needs: to fill it
takes longer than to check a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from msgspec import MsgspecError, Struct, msgpack

from ..kernels.needs import LAST, SHIFT, bits_in
from ..kernels.repeats import IS_COMPILED, stands_twice

if TYPE_CHECKING:
    from .required import Need

_TWICE = -1
"""The key of what stands twice in a row."""
SHIPPED = Path(__file__).with_name("needs.msgpack")
"""The table of the rules' needs, filled when the wheel is built; a checkout has no such file."""


class StoredTable(Struct, frozen=True, array_like=True):
    """The content of SHIPPED: a table of needs, and the bits of triggers and of patterns. Bits are in little-endian
    bytes; `keys` has those of strings by their bits."""

    size: int
    places: tuple[bytes, bytes, bytes]
    keys: dict[bytes, list[int]]
    triggers: dict[str, bytes]
    patterns: dict[str, bytes]


class NeedTable:
    """The strings of all needs that were added, each with the bits of the needs that it meets."""

    def __init__(self, stored: StoredTable | None = None) -> None:
        self.size = stored.size if stored else 0
        """The number of needs, which are bits 0 to size - 1."""
        self._bits: dict[Need, int] = {}
        self._masks: dict[int, int] = {}
        for mask, keys in stored.keys.items() if stored else ():
            number = _number(mask)
            for key in keys:
                self._masks[key] = number
        places = stored.places if stored else (LAST + 1,) * 3
        self._singles, self._firsts, self._seconds = map(bytearray, places)
        """For each code point, whether it is a string of a need, and groups of needs with it first or second in a pair:
        bit `number % 8` (see kernels.needs)."""
        self._lock = Lock()

    def stored(self, triggers: Iterable[str], patterns: Iterable[str]) -> StoredTable:
        """The table to ship, with the bits of these triggers and patterns, whose needs are added where they are new."""
        bits_of_triggers = {one: _bytes(self.add([frozenset(one)])) for one in sorted(triggers)}
        bits_of_patterns = {one: _bytes(self.add(_required(one))) for one in sorted(patterns)}
        keys: dict[bytes, list[int]] = {}
        for key, mask in sorted(self._masks.items()):
            keys.setdefault(_bytes(mask), []).append(key)
        return StoredTable(
            self.size,
            (bytes(self._singles), bytes(self._firsts), bytes(self._seconds)),
            keys,
            bits_of_triggers,
            bits_of_patterns,
        )

    def add(self, needs: Iterable[Need]) -> int:
        """The bits of needs, which are added where they are new."""
        mask = 0
        for need in needs:
            mask |= self._bits.get(need) or self._added(need)
        return mask

    def _added(self, need: Need) -> int:
        with self._lock:
            bit = self._bits.get(need, 0)
            if not bit:
                bit = 1 << self.size
                for string in need:
                    self._add_string(string, bit)
                self._bits[need] = bit
                self.size += 1
        return bit

    def _add_string(self, string: str, bit: int) -> None:
        first, *rest = (min(ord(char), LAST) for char in string) if string else (_TWICE,)
        key = first
        if first == _TWICE:
            pass
        elif rest:
            self._firsts[first] |= 1 << self.size % 8
            self._seconds[rest[0]] |= 1 << self.size % 8
            key = (first + 1) << SHIFT | rest[0]
        else:
            self._singles[first] = 1
        self._masks[key] = self._masks.get(key, 0) | bit

    def met_by(self, text: str) -> int:
        """The bits of the needs of which the text has at least one string."""
        found = bits_in(text, self._singles, self._firsts, self._seconds, self._masks)
        twice = self._masks.get(_TWICE, 0)
        return found | twice if twice and (not IS_COMPILED or stands_twice(text)) else found


def _number(mask: bytes) -> int:
    return int.from_bytes(mask, "little")


def _bytes(mask: int) -> bytes:
    return mask.to_bytes(mask.bit_length() + 7 >> 3, "little")


def _read() -> StoredTable | None:
    """The content of SHIPPED; None where there is no such file, or a damaged one."""
    try:
        return msgpack.decode(SHIPPED.read_bytes(), type=StoredTable)
    except (OSError, MsgspecError):
        return None


STORED = _read()
TABLE = NeedTable(STORED)
"""The needs of all patterns that this process has asked for, and those that are shipped."""
ASKED: set[str] = set()
"""The patterns that this process has asked for."""


@cache
def mask(pattern: str) -> int:
    """The bits in TABLE of what a text must contain for the pattern to match; 0 where nothing is known."""
    ASKED.add(pattern)
    stored = STORED and STORED.patterns.get(pattern)
    return TABLE.add(_required(pattern)) if stored is None else _number(stored)


def _required(pattern: str) -> tuple[Need, ...]:
    from .required import required

    return required(pattern)


def _mask_of_triggers(triggers: str) -> int:
    stored = STORED and STORED.triggers.get(triggers)
    return TABLE.add([frozenset(triggers)]) if stored is None else _number(stored)


class Gate(NamedTuple):
    """What a text must have so that a rule is run on it.

    `needs` are bits of TABLE, all of which it must meet; of `patterns`, each with the bits that it needs, one must
    match. Without patterns the needs are enough.
    """

    needs: int
    patterns: tuple[tuple[str, int], ...]


def gate(triggers: str, patterns: Sequence[str]) -> Gate:
    """The gate of a rule that needs one of the characters in `triggers` and a match of one of the patterns."""
    needs = _mask_of_triggers(triggers) if triggers else 0
    masks = [mask(pattern) for pattern in patterns]
    shared = -1 if masks else 0
    for bits in masks:
        shared &= bits
    return Gate(needs | shared, tuple(zip(patterns, masks, strict=True)))
