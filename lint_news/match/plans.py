"""Gates as the kernel reads them (see kernels.gates): all of a run are decided at once for each text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from ..kernels.gates import Plan, heads_of
from .gates import PROGRAMS, TABLE, Gate, bits
from .programs import NO_PROGRAM

T = TypeVar("T")


class Decision(NamedTuple):
    """What is known of the patterns of gates in one text: the state of each, by its number (see kernels.gates), and the
    places where it can match."""

    numbers: dict[str, int]
    states: bytearray
    places: Sequence[Sequence[int] | None]


class Gates(Generic[T]):
    """Gates, each with what it is the gate of."""

    def __init__(self, gates: Iterable[tuple[T, Gate]]) -> None:
        pairs = tuple(gates)
        self.items = tuple(item for item, _ in pairs)
        self._patterns = [[pattern for pattern, _ in gate.patterns] for _, gate in pairs]
        every = dict.fromkeys(pattern for patterns in self._patterns for pattern in patterns)
        self._numbers = {pattern: number for number, pattern in enumerate(every)}
        known = [bits(pattern) for pattern in every]
        self.size = TABLE.size
        """The number of needs of which a text must know whether it meets them."""
        programs = [one.program if one.beginning else NO_PROGRAM for one in known]
        self._beginnings = [one.beginning if one.program.start >= 0 else 0 for one in known]
        needs = [*(one.needs for one in known), *(gate.needs for _, gate in pairs)]
        self._plan = Plan(
            array("i", [one.start for one in programs]),
            bytes(one.is_exact for one in programs),
            *_flat([*map(_bits, needs)]),
            *_flat([[self._numbers[pattern] for pattern in patterns] for patterns in self._patterns]),
        )
        self._entries, self._heads = 0, (array("i", [0]), array("i"))

    def decide(  # noqa: PLR0913, PLR0917 what is known of a text
        self, text: str, start: int, end: int, met: bytes, known: int, places: memoryview | None
    ) -> tuple[list[int], Decision]:
        """The numbers of the gates that `text[start:end]` passes, ~number where a pattern must be searched that can
        match but need not. `met` are the bits of its needs, of `known` ones; `places` as `NeedTable.scan` has them."""
        plan, found = self._plan, ()
        states = plan.opened(met, known)
        if places:
            found = plan.begin(text, start, end, places, *self._known_heads(), PROGRAMS.run(), states)
        return plan.passed(states), Decision(self._numbers, states, found)

    def may_pass(self, met: bytes, known: int) -> bool:
        """Whether a text that meets these needs may pass one of the gates."""
        return any(self._plan.opened(met, known)[len(self._numbers) :])

    def patterns(self, number: int) -> Sequence[str]:
        """The patterns of a gate."""
        return self._patterns[number]

    def _known_heads(self) -> tuple[array[int], array[int]]:
        """The patterns that begin with each entry of the table, which grows."""
        if self._entries < TABLE.entries:
            self._entries = TABLE.entries
            self._heads = heads_of([TABLE.members(bit) for bit in self._beginnings], self._entries)
        return self._heads


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _flat(lists: Iterable[Iterable[int]]) -> tuple[array[int], array[int]]:
    """Where the part of each list begins in all of them, and all of them."""
    starts, found = array("i", [0]), array("i")
    for one in lists:
        found.extend(one)
        starts.append(len(found))
    return starts, found
