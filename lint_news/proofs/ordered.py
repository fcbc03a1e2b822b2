"""Judges a new proof by ordered corrections: the old proof with all of them made is compared with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from ..model import Span
from .alignment import Alignment, aligned, alike
from .differences import differences, gathered
from .items import Comparison, Item, Kind
from .orders import Order, Orders
from .places import Hull, hull
from .spans import Spans
from .stream import Stream, same_gap
from .unordered import unordered

_SLIDES = 64
"""How far a doubled character may be from the one that was ordered to go."""


class _Judged(Struct, frozen=True):
    """An order that was judged: its item, and the span of the wanted text whose differences it accounts for."""

    item: Item
    explains: Span | None


class _Place(Struct, frozen=True):
    """An order in the streams: what stands in the old proof, and what should stand in the new one."""

    old: Span
    wanted: Span


def by_orders(old: Stream, wanted: Stream, new: Stream, orders: Orders) -> Comparison:
    """Compare `new` with what the orders make of `old`, which is `wanted`."""
    alignment = aligned(wanted, new)
    found = differences(alignment)
    places = [
        _Place(
            Span(old.at(order.span.start), old.at(order.span.end)),
            Span(wanted.at(span.start), wanted.at(span.end)),
        )
        for order, span in zip(orders.orders, orders.wanted, strict=True)
    ]

    def back(span: Span) -> Span:
        return _back(old, wanted, orders, span)

    judged = [
        _judged(old, alignment, _widened(old, wanted, place), order, back)
        for place, order in zip(places, orders.orders, strict=True)
    ]
    explained = Spans(one.explains for one in judged if one.explains)
    rest = [one for one in found if not explained.touch(one.changed)]
    told = gathered(rest, Spans(place.wanted for place in places))
    items = [one.item for one in judged] + list(unordered(alignment, told, old, back))
    return Comparison(old, new, tuple(sorted(items, key=lambda item: item.sort_key)), alignment.uncompared)


def _back(old: Stream, wanted: Stream, orders: Orders, span: Span) -> Span:
    """A span of the wanted text in the old proof."""
    if not wanted.chars:
        return Span(0, 0)
    if span.start == len(wanted):
        return Span(len(old), len(old))
    start = old.at(orders.back(wanted.raw[span.start]))
    if span.start == span.end:
        return Span(start, start)
    return Span(start, max(start, old.at(orders.back(wanted.raw[span.end - 1])) + 1))


def _widened(old: Stream, wanted: Stream, place: _Place) -> _Place:
    """The place without what an order leaves as it is; of doubled characters all, whichever of them is to go."""
    one, other = old.chars[place.old.start : place.old.end], wanted.chars[place.wanted.start : place.wanted.end]
    if one == other:
        return place
    head, tail = alike(one, other)
    place = _Place(_cut(place.old, head, tail), _cut(place.wanted, head, tail))
    rest = one[head : len(one) - tail] or other[head : len(other) - tail]
    if len(one) - head - tail and len(other) - head - tail:
        return place
    left = _slide(old.chars, wanted.chars, place, rest, -1)
    right = _slide(old.chars, wanted.chars, place, rest, 1)
    return _Place(_cut(place.old, -left, -right), _cut(place.wanted, -left, -right))


def _slide(old: str, wanted: str, place: _Place, text: str, step: int) -> int:
    """By how many characters an insertion or deletion of `text` can be told further on, with the same result."""
    at = (place.old.end, place.wanted.end) if step > 0 else (place.old.start - 1, place.wanted.start - 1)
    for count in range(_SLIDES):
        i, j = at[0] + step * count, at[1] + step * count
        char = text[count % len(text)] if step > 0 else text[-1 - count % len(text)]
        if i < 0 or j < 0 or old[i : i + 1] != char or wanted[j : j + 1] != char:
            return count
    return _SLIDES


def _cut(span: Span, head: int, tail: int) -> Span:
    return Span(span.start + head, span.end - tail)


def _judged(old: Stream, alignment: Alignment, place: _Place, order: Order, back: Callable[[Span], Span]) -> _Judged:
    around = hull(alignment, place.wanted)
    kind = _kind(old, alignment, place, around)
    if around.is_exact or kind is Kind.LINE_ENDS:
        item = Item(kind, place.old, around.new_span, alignment.old.text(place.wanted), order.reason)
    elif kind is Kind.DONE:
        first = alignment.to_new[place.wanted.start]
        there = Span(first, first + place.wanted.end - place.wanted.start)
        item = Item(kind, place.old, there, alignment.old.text(place.wanted), order.reason)
    else:
        item = Item(kind, back(around.old), around.new_span, alignment.old.text(around.old), order.reason)
    return _Judged(item, None if kind in (Kind.DONE, Kind.LINE_ENDS) else around.old)


def _kind(old: Stream, alignment: Alignment, place: _Place, around: Hull) -> Kind:
    wanted, new = alignment.old, alignment.new
    one, other = old.chars[place.old.start : place.old.end], wanted.chars[place.wanted.start : place.wanted.end]
    if one == other:
        return _spacing(old, alignment, place, around)
    there = "".join(new.chars[index] for index in around.new)
    if around.is_exact:
        return Kind.DONE if there == other else Kind.FORGOTTEN if there == one else Kind.DIFFERENT
    return Kind.DONE if alignment.is_unchanged(place.wanted) else Kind.DIFFERENT


def _spacing(old: Stream, alignment: Alignment, place: _Place, around: Hull) -> Kind:
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
