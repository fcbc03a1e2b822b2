"""What is different between two proofs, as small as it can be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ..model import Span
from .alignment import Alignment
from .sliding import at_line_start
from .spans import Spans
from .stream import same_gap

_NEAR = 8
"""The most characters between two large differences that are told as one."""


class Difference(Struct, frozen=True):
    """`old` became `new`: spans of the two streams, of which one may be empty.

    `is_spacing`: the characters are the same, and the space between the first and the second is another.
    """

    old: Span
    new: Span
    is_spacing: bool = False

    @property
    def changed(self) -> Span:
        """What is changed of the old stream: between two characters an empty span."""
        return Span(self.old.start + 1, self.old.start + 1) if self.is_spacing else self.old


def differences(alignment: Alignment) -> list[Difference]:
    """The differences in the order of the old proof."""
    found: list[Difference] = []
    for number in range(len(alignment.pieces) + 1):
        found += _in_piece(alignment, number)
    return sorted(found, key=lambda one: (one.old, one.new))


def _in_piece(alignment: Alignment, number: int) -> Iterator[Difference]:
    """The differences inside one moved piece, or with 0 in all that was not moved."""
    lefts = _indices(alignment.old_piece, number, alignment.pieces[number - 1].old if number else None)
    rights = _indices(alignment.new_piece, number, alignment.pieces[number - 1].new if number else None)
    ends = (lefts[-1] + 1 if lefts else 0, rights[-1] + 1 if rights else 0)
    pairs = [(i, alignment.to_new[i]) for i in lefts if alignment.to_new[i] >= 0]
    at = (lefts[0] if lefts else 0) - 1, (rights[0] if rights else 0) - 1
    for before, (i, j) in pairwise([at, *pairs, ends]):
        if (i, j) != (before[0] + 1, before[1] + 1):
            yield from _changed(alignment, number, Span(before[0] + 1, i), Span(before[1] + 1, j))
        elif before != at and (i, j) != ends and _is_respaced(alignment, i, j):
            yield Difference(Span(i - 1, i + 1), Span(j - 1, j + 1), is_spacing=True)


def _is_respaced(alignment: Alignment, old: int, new: int) -> bool:
    """Whether the space in front of a character is another."""
    if not (alignment.old.spaced[old] or alignment.new.spaced[new]):
        return False
    return not same_gap(alignment.old.gap(old), alignment.new.gap(new))


def _indices(numbers: Sequence[int], number: int, span: Span | None) -> Sequence[int]:
    if span:
        return range(span.start, span.end)
    return [index for index, one in enumerate(numbers) if one == number]


def _changed(alignment: Alignment, number: int, old: Span, new: Span) -> Iterator[Difference]:
    """The difference of two spans, without moved pieces in them, which cut it in several."""
    lefts, rights = list(_runs(alignment.old_piece, number, old)), list(_runs(alignment.new_piece, number, new))
    if len(lefts) <= 1 and len(rights) <= 1:
        if lefts or rights:
            spans = (lefts or [Span(old.start, old.start)])[0], (rights or [Span(new.start, new.start)])[0]
            yield Difference(*at_line_start(alignment, *spans))
        return
    yield from (Difference(left, Span(new.start, new.start)) for left in lefts)
    yield from (Difference(Span(old.start, old.start), right) for right in rights)


def _runs(numbers: Sequence[int], number: int, span: Span) -> Iterator[Span]:
    """The parts of a span that belong to one piece."""
    start = span.start
    for index in range(span.start, span.end + 1):
        if index == span.end or numbers[index] != number:
            if index > start:
                yield Span(start, index)
            start = index + 1


def gathered(found: Iterable[Difference], apart: Spans) -> list[Difference]:
    """The differences with those told as one that have fewer characters between them than they change themselves.

    `apart` are spans of the old proof that no such difference may cover.
    """
    told: list[Difference] = []
    for one in found:
        if told and _are_one(told[-1], one):
            both = Difference(Span(told[-1].old.start, one.old.end), Span(told[-1].new.start, one.new.end))
            if not apart.overlap(both.old):
                told[-1] = both
                continue
        told.append(one)
    return told


def _are_one(one: Difference, other: Difference) -> bool:
    between = other.old.start - one.old.end
    if one.is_spacing or other.is_spacing or between != other.new.start - one.new.end or not 0 < between <= _NEAR:
        return False
    return between < min(_size(one), _size(other))


def _size(one: Difference) -> int:
    return max(one.old.end - one.old.start, one.new.end - one.new.start)
