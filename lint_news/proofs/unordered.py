"""The changes that nobody ordered: characters lost, text moved, other changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..model import Span
from .alignment import Alignment
from .differences import Difference
from .items import Item, Kind
from .stream import Stream

_SHORT = 4
"""The least characters of a short line that is told as moved where the same words are lost and new."""


def unordered(
    alignment: Alignment, found: Sequence[Difference], old: Stream, back: Callable[[Span], Span]
) -> Iterator[Item]:
    """The items of differences, and of moved pieces. `back` gives the span in the old proof of one in the old text of
    the alignment."""
    pairs = _short_moves(alignment, found)
    moves = [(piece.old, piece.new) for piece in alignment.pieces]
    moves += ((one.old, there.new) for one, there in pairs.items() if there is not None)
    for before, after in _joined(sorted(moves)):
        yield Item(Kind.MOVED, back(before), after)
    for one in found:
        if one not in pairs:
            place = back(one.old)
            yield Item(_kind(one, place, old), place, one.new)


def _joined(moves: Iterable[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """The moves, those as one that follow each other in both proofs."""
    last: tuple[Span, Span] | None = None
    for old, new in moves:
        if last and (last[0].end, last[1].end) == (old.start, new.start):
            last = Span(last[0].start, old.end), Span(last[1].start, new.end)
            continue
        if last:
            yield last
        last = old, new
    if last:
        yield last


def _short_moves(alignment: Alignment, found: Sequence[Difference]) -> dict[Difference, Difference | None]:
    """Lost text with the difference that has the same words anew, which itself stands with None."""
    fresh: dict[str, Difference] = {}
    for one in found:
        if one.old.start == one.old.end and one.new.end - one.new.start >= _SHORT:
            fresh.setdefault(alignment.new.chars[one.new.start : one.new.end], one)
    pairs: dict[Difference, Difference | None] = {}
    for one in found:
        lost = alignment.old.chars[one.old.start : one.old.end]
        if one.new.start == one.new.end and lost in fresh:
            there = fresh.pop(lost)
            pairs |= {one: there, there: None}
    return pairs


def _kind(one: Difference, place: Span, old: Stream) -> Kind:
    if one.is_spacing:
        return Kind.SPACING
    if one.new.start < one.new.end:
        return Kind.UNMARKED
    return Kind.LOST_LINE if _holds_line(old, place) else Kind.LOST


def _holds_line(old: Stream, span: Span) -> bool:
    """Whether a whole line of the proof is inside a span."""
    starts = [index for index in range(span.start, span.end + 1) if old.is_line_start(index)]
    return len(starts) > 1
