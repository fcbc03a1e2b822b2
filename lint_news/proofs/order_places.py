"""Where orders are in the streams of the old proof and of the text that they ask for."""

from __future__ import annotations

from msgspec import Struct

from ..model import Span
from .alignment import alike
from .orders import Orders
from .stream import Stream

_SLIDES = 64
"""How far a doubled character may be from the one that was ordered to go."""


class OrderPlace(Struct, frozen=True):
    """What an order changes: what stands in the old proof, and what should stand in the new one."""

    old: Span
    wanted: Span


def places(old: Stream, wanted: Stream, orders: Orders) -> list[OrderPlace]:
    """The places of all orders, in their order."""
    return [
        OrderPlace(
            Span(old.at(order.span.start), old.at(order.span.end)),
            Span(wanted.at(span.start), wanted.at(span.end)),
        )
        for order, span in zip(orders.orders, orders.wanted, strict=True)
    ]


def back(old: Stream, wanted: Stream, orders: Orders, span: Span) -> Span:
    """A span of the wanted text in the old proof."""
    if not wanted.chars:
        return Span(0, 0)
    if span.start == len(wanted):
        return Span(len(old), len(old))
    start = old.at(orders.back(wanted.raw[span.start]))
    if span.start == span.end:
        return Span(start, start)
    return Span(start, max(start, old.at(orders.back(wanted.raw[span.end - 1])) + 1))


def widened(old: Stream, wanted: Stream, place: OrderPlace) -> OrderPlace:
    """The place without what an order leaves as it is; of doubled characters all, whichever of them is to go."""
    one, other = old.chars[place.old.start : place.old.end], wanted.chars[place.wanted.start : place.wanted.end]
    if one == other:
        return place
    head, tail = alike(one, other)
    place = OrderPlace(_cut(place.old, head, tail), _cut(place.wanted, head, tail))
    rest = one[head : len(one) - tail] or other[head : len(other) - tail]
    if len(one) - head - tail and len(other) - head - tail:
        return place
    left = _slide(old.chars, wanted.chars, place, rest, -1)
    right = _slide(old.chars, wanted.chars, place, rest, 1)
    return OrderPlace(_cut(place.old, -left, -right), _cut(place.wanted, -left, -right))


def _slide(old: str, wanted: str, place: OrderPlace, text: str, step: int) -> int:
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
