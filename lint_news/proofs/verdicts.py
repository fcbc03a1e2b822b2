"""What became of one order, judged by the characters beside it that are still there."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Span
from .alignment import Alignment
from .items import Kind
from .order_places import OrderPlace
from .places import Hull
from .stream import Stream, same_gap


def verdict(old: Stream, alignment: Alignment, place: OrderPlace, around: Hull) -> Kind:
    """DONE, FORGOTTEN, DIFFERENT or LINE_ENDS. `alignment` is of the wanted text and the new proof."""
    wanted, new = alignment.old, alignment.new
    one, other = old.chars[place.old.start : place.old.end], wanted.chars[place.wanted.start : place.wanted.end]
    if one == other:
        return _spacing(old, alignment, place, around)
    there = "".join(new.chars[index] for index in around.new)
    if around.is_exact:
        return Kind.DONE if there == other else Kind.FORGOTTEN if there == one else Kind.DIFFERENT
    return Kind.DONE if alignment.is_unchanged(place.wanted) else Kind.DIFFERENT


def _spacing(old: Stream, alignment: Alignment, place: OrderPlace, around: Hull) -> Kind:
    """Of an order that changes spaces or line ends alone."""
    here, there = _gaps(old, place.old), _gaps(alignment.old, place.wanted)
    if all(map(same_gap, here, there)):
        return Kind.LINE_ENDS
    if not around.is_exact or len(around.new) != place.wanted.end - place.wanted.start:
        return Kind.DIFFERENT
    found = _gaps(alignment.new, around.new_span)
    if all(map(same_gap, there, found)):
        return Kind.DONE
    return Kind.FORGOTTEN if all(map(same_gap, here, found)) else Kind.DIFFERENT


def _gaps(stream: Stream, span: Span) -> Sequence[str]:
    return [stream.gap(index) for index in range(span.start, span.end + 1)]
