"""Where a place of the old proof is in the new one: between the nearest characters around it that are still there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..model import Span
from .alignment import Alignment


class Hull(Struct, frozen=True):
    """What stands between two paired characters: `old` in the old stream, `new_span` in the new one.

    `new` are the indices in `new_span` without those of pieces that were moved there. `is_exact`: the characters
    beside the place itself are paired.
    """

    old: Span
    new_span: Span
    new: Sequence[int]
    is_exact: bool


def hull(alignment: Alignment, place: Span) -> Hull:
    """The smallest hull around a span of the old stream, inside the moved piece that it belongs to."""
    number = _piece_of(alignment, place)
    inside = alignment.pieces[number - 1] if number else None
    old, new = (inside.old, inside.new) if inside else (Span(0, len(alignment.old)), Span(0, len(alignment.new)))
    before = _paired(alignment, number, place.start - 1, old.start - 1, -1)
    behind = _paired(alignment, number, place.end, old.end, 1)
    start = alignment.to_new[before] + 1 if before >= old.start else new.start
    end = alignment.to_new[behind] if behind < old.end else new.end
    indices = [index for index in range(start, end) if alignment.new_piece[index] == number]
    if indices and not number:  # a piece that was moved to its edge is no part of it
        start, end = indices[0], indices[-1] + 1
    is_exact = before == place.start - 1 and behind == place.end
    return Hull(Span(before + 1, behind), Span(start, max(start, end)), indices, is_exact)


def _piece_of(alignment: Alignment, place: Span) -> int:
    """The moved piece that holds a span, 0 where none does."""
    last = len(alignment.old) - 1
    if place.end > place.start:
        return alignment.old_piece[place.start]
    sides = {alignment.old_piece[index] for index in (place.start - 1, place.start) if 0 <= index <= last}
    return sides.pop() if len(sides) == 1 else 0


def _paired(alignment: Alignment, number: int, index: int, end: int, step: int) -> int:
    """The nearest character of a piece that is paired, going by steps; `end` where there is none."""
    while index != end and (alignment.to_new[index] < 0 or alignment.old_piece[index] != number):
        index += step
    return index
