"""Which patterns can match in a text, decided for all patterns in one pass over it.

Each need of a pattern (see required.py) has a bit, and so have the strings that its matches begin with (see
beginnings.py). A pass over a text collects the bits of what it has; a pattern can match only where the text meets all
of its needs, and begin only at the places of its beginnings. A wheel ships the table of the rules' needs: to fill it
takes longer than to check a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from sys import byteorder
from typing import NamedTuple

from msgspec import MsgspecError, Struct, msgpack

from .table import NeedTable, StoredNeeds, as_bytes, number

SHIPPED = Path(__file__).with_name("needs.msgpack")
"""The table of the rules' needs, filled when the wheel is built; a checkout has no such file."""


class StoredTable(Struct, frozen=True, array_like=True):
    """The content of SHIPPED: a table of needs, and the bits of triggers and of patterns, in little-endian bytes; of a
    pattern those of its needs and that of its beginnings."""

    needs: StoredNeeds
    triggers: dict[str, bytes]
    patterns: dict[str, tuple[bytes, bytes]]


def stored(table: NeedTable, triggers: Iterable[str], patterns: Iterable[str]) -> StoredTable:
    """A table to ship, with the bits of these triggers and patterns, whose needs are added where they are new."""
    bits_of_triggers = {one: as_bytes(table.add([frozenset(one)])) for one in sorted(triggers)}
    bits_of_patterns = {one: bits_of(table, one) for one in sorted(patterns)}
    as_stored = {one: (as_bytes(bits.needs), as_bytes(bits.beginning)) for one, bits in bits_of_patterns.items()}
    return StoredTable(table.stored(), bits_of_triggers, as_stored)


class PatternBits(NamedTuple):
    """The bits of what a text must contain for a pattern to match, and the one of how its matches begin; 0 where
    nothing is known."""

    needs: int
    beginning: int


def bits_of(table: NeedTable, pattern: str) -> PatternBits:
    """The bits of a pattern in a table, which are added where they are new."""
    from .beginnings import beginnings
    from .required import required

    strings = beginnings(pattern)
    beginning = table.add_beginnings(strings) if strings else 0
    return PatternBits(table.add(required(pattern)) | beginning, beginning)


def _read() -> StoredTable | None:
    """The content of SHIPPED; None where there is no such file, a damaged one, or one of another kind of machine."""
    try:
        found = msgpack.decode(SHIPPED.read_bytes(), type=StoredTable)
    except (OSError, MsgspecError):
        return None
    return found if found.needs.byteorder == byteorder else None


STORED = _read()
TABLE = NeedTable(STORED.needs if STORED else None)
"""The needs of all patterns that this process has asked for, and those that are shipped."""
ASKED: set[str] = set()
"""The patterns that this process has asked for."""


@cache
def bits(pattern: str) -> PatternBits:
    """The bits of a pattern in TABLE."""
    ASKED.add(pattern)
    found = STORED and STORED.patterns.get(pattern)
    return bits_of(TABLE, pattern) if found is None else PatternBits(*map(number, found))


def mask(pattern: str) -> int:
    """The bits in TABLE of what a text must contain for the pattern to match; 0 where nothing is known."""
    return bits(pattern).needs


def _mask_of_triggers(triggers: str) -> int:
    found = STORED and STORED.triggers.get(triggers)
    return TABLE.add([frozenset(triggers)]) if found is None else number(found)


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
