"""Which gates a text passes: what each gate needs is there, and one of its patterns can match.

Lists of lists are flat: `x_at[n]` is where the part of n begins in `x`, `x_at[n + 1]` is where it ends. Needs are
numbers of bits, the lowest of the first byte first; one that is newer than the bits of a text counts as met. Offsets
are code points.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .needs import ENTRY_BITS

if TYPE_CHECKING:
    from .programs import Programs

CLOSED, UNKNOWN, POSSIBLE, SURE = range(4)
"""States of a pattern in a text: it cannot match; its places are not known; it may match at some; it matches."""


def heads_of(members: list[bytes], entries: int) -> tuple[array[int], array[int]]:  # noqa: C901 a call costs more
    """For each entry the numbers of those of `members` that have its bit, as `x_at` and `x`. All are long enough."""
    numbers_at, next_ = array("i", bytes(4 * entries + 8)), array("i", bytes(4 * entries + 8))
    last = entries + 7 >> 3
    for flags in members:
        for byte in range(last):
            if flags[byte]:  # few have a bit
                for entry in range(8 * byte, min(8 * byte + 8, entries)):
                    numbers_at[entry + 1] += flags[byte] >> (entry & 7) & 1
    for entry in range(entries):
        numbers_at[entry + 1] += numbers_at[entry]
        next_[entry + 1] = numbers_at[entry + 1]
    numbers = array("i", bytes(4 * numbers_at[entries]))
    for number in range(len(members)):
        flags = members[number]
        for byte in range(last):
            if flags[byte]:
                for entry in range(8 * byte, min(8 * byte + 8, entries)):
                    if flags[byte] >> (entry & 7) & 1:
                        numbers[next_[entry]] = number
                        next_[entry] += 1
    return numbers_at[: entries + 1], numbers


class Plan:
    """Patterns and the gates that have them, numbered together, patterns first.

    `starts` are the indexes of the patterns' programs, -1 for a pattern without one; `is_exact` says whether a program
    matches nothing that its pattern does not. `needs` has the needs of patterns and gates, `patterns` the patterns of
    gates.
    """

    def __init__(  # noqa: PLR0913, PLR0917 flat lists, given once
        self,
        starts: array[int],
        is_exact: bytes,
        needs_at: array[int],
        needs: array[int],
        patterns_at: array[int],
        patterns: array[int],
    ) -> None:
        self.starts, self.is_exact = starts, is_exact
        self.needs_at, self.needs, self.patterns_at, self.patterns = needs_at, needs, patterns_at, patterns

    def opened(self, met: bytes, known: int) -> bytearray:
        """The state of each pattern and each gate, UNKNOWN or CLOSED, in a text that meets these of the `known`
        needs."""
        made = bytearray(b"\1" * (len(self.needs_at) - 1))
        states = made
        for number in range(len(states)):
            for at in range(self.needs_at[number], self.needs_at[number + 1]):
                need = self.needs[at]
                if need < known and not met[need >> 3] >> (need & 7) & 1:
                    states[number] = 0
                    break
        return made

    def begin(  # noqa: PLR0913, PLR0917 a kernel takes no keywords
        self,
        text: str,
        start: int,
        end: int,
        places: Sequence[int],
        heads_at: array[int],
        heads: array[int],
        programs: Programs,
        states: bytearray,
    ) -> list[list[int] | None]:
        """The places in `text[start:end]` where each pattern can match, None for none; they decide its state.

        `places` are those of kernels.needs.scanned; `heads` has the patterns that begin with an entry. A pattern
        without a program keeps its state.
        """
        size, possible, sure, entries = len(self.starts), 2, 3, len(heads_at) - 1
        found: list[Any] = [None] * size
        before = array("i", bytes(4 * size))
        for number in range(size):
            before[number] = -1
        origin, bits, low = places[1], ENTRY_BITS, (1 << ENTRY_BITS) - 1
        for index in range(2, places[0]):
            at, entry = origin + (places[index] >> bits), places[index] & low
            if at < start or at >= end or entry >= entries:
                continue
            for head in range(heads_at[entry], heads_at[entry + 1]):
                number = heads[head]
                if states[number] and before[number] != at and programs.outcome(text, at, end, self.starts[number]):
                    if before[number] < 0:
                        found[number] = [at]
                    else:
                        found[number].append(at)
                    before[number] = at
        for number in range(size):
            if states[number] and self.starts[number] >= 0:
                if before[number] < 0:
                    states[number] = 0
                else:
                    states[number] = sure if self.is_exact[number] else possible
        return found

    def passed(self, states: bytearray) -> list[int]:
        """The numbers of the gates that are passed, from 0; ~number where a pattern decides whose state is not SURE."""
        found, size, sure = list[int](), len(self.starts), 3
        for gate in range(len(self.patterns_at) - 1):
            if not states[size + gate]:
                continue
            first, last = self.patterns_at[gate], self.patterns_at[gate + 1]
            best = 0 if first < last else sure
            for at in range(first, last):
                state = states[self.patterns[at]]
                if state > best:  # noqa: PLR1730 a call of max takes longer where this is interpreted
                    best = state
            if best:
                found.append(gate if best == sure else ~gate)
        return found
