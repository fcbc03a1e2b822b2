"""Which patterns can match in a text, decided for all patterns in one pass over it.

Each need of a pattern (see required.py) has a bit, and so have the strings that its matches begin with (see
beginnings.py). A pass over a text collects the bits of what it has; a pattern can match only where the text meets all
of its needs, and begin only at the places of its beginnings. A wheel ships the table of the rules' needs: to fill it
takes longer than to check a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from sys import byteorder
from typing import NamedTuple

from msgspec import MsgspecError, Struct, msgpack

from ..kernels.programs import IS_COMPILED
from .programs import NO_PROGRAM, Assembler, Program
from .table import NeedTable, StoredNeeds, as_bytes, number

SHIPPED = Path(__file__).with_name("needs.bin")
"""The table of the rules' needs, filled when the wheel is built; a checkout has no such file.

It has the words of the table, in the byte order of the machine, so that they need not be read before they are asked
for; a StoredTable; and in the last bytes the number of bytes of the words.
"""
_LENGTH = 8


class StoredTable(Struct, frozen=True, array_like=True):
    """A table of needs, and the bits of triggers and of patterns, in little-endian bytes; of a pattern those of its
    needs and that of its beginnings, and its program."""

    byteorder: str
    needs: StoredNeeds
    triggers: dict[str, bytes]
    patterns: dict[str, tuple[bytes, bytes, Program]]
    code: memoryview


def stored(table: NeedTable, triggers: Iterable[str], patterns: Iterable[str]) -> bytes:
    """A table to ship, as SHIPPED has it, with the bits of these triggers and patterns: new needs are added."""
    bits_of_triggers = {one: as_bytes(table.add([frozenset(one)])) for one in sorted(triggers)}
    programs = Assembler()
    bits_of_patterns = {one: bits_of(table, programs, one) for one in sorted(patterns)}
    as_stored = {
        one: (as_bytes(bits.needs), as_bytes(bits.beginning), bits.program) for one, bits in bits_of_patterns.items()
    }
    needs, words = table.stored()
    content = msgpack.encode(StoredTable(byteorder, needs, bits_of_triggers, as_stored, memoryview(programs.code)))
    return words + content + len(words).to_bytes(_LENGTH, "little")


def read(data: memoryview) -> tuple[StoredTable, memoryview] | None:
    """A shipped table and the words of its needs; None for a damaged one, or one of another kind of machine."""
    size = int.from_bytes(data[-_LENGTH:], "little")
    try:
        found = msgpack.decode(data[size:-_LENGTH], type=StoredTable)
        words = data[:size].cast("I")
    except (MsgspecError, TypeError):
        return None
    return (found, words) if found.byteorder == byteorder and found.needs.is_of(words) else None


class PatternBits(NamedTuple):
    """The bits of what a text must contain for a pattern to match, and the one of how its matches begin; 0 where
    nothing is known. With its program, where places to try it at can be known."""

    needs: int
    beginning: int
    program: Program


def bits_of(table: NeedTable, programs: Assembler | None, pattern: str) -> PatternBits:
    """The bits of a pattern in a table and its program, which are added where they are new."""
    from .beginnings import beginnings
    from .required import required

    strings = beginnings(pattern)
    beginning = table.add_beginnings(strings) if strings else 0
    program = programs.add(pattern) if strings and programs else NO_PROGRAM
    return PatternBits(table.add(required(pattern)) | beginning, beginning, program)


def _read() -> tuple[StoredTable, memoryview] | tuple[None, None]:
    """The content of SHIPPED; None where there is no such file."""
    try:
        with SHIPPED.open("rb") as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None, None
    return read(data) or (None, None)


STORED, _WORDS = _read()
TABLE = NeedTable(STORED.needs, _WORDS) if STORED else NeedTable()
"""The needs of all patterns that this process has asked for, and those that are shipped."""
PROGRAMS = Assembler(STORED.code if STORED else b"")
"""The programs of the same patterns."""
ASKED: set[str] = set()
"""The patterns that this process has asked for."""


@cache
def bits(pattern: str) -> PatternBits:
    """The bits of a pattern in TABLE."""
    ASKED.add(pattern)
    found = STORED and STORED.patterns.get(pattern)
    if found is None:
        return bits_of(TABLE, PROGRAMS if IS_COMPILED else None, pattern)
    needs, beginning, program = found
    return PatternBits(number(needs), number(beginning), program)


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
