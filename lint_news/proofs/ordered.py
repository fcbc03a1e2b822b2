"""Judges a new proof by ordered corrections: the old proof with all of them made is compared with it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from ..model import Span
from .alignment import Alignment, aligned
from .differences import differences, gathered
from .items import Comparison, Item, Kind
from .neighbours import Neighbours
from .order_places import OrderPlace, back, places, widened
from .orders import Order, Orders
from .places import Hull, hull
from .spans import Spans
from .stream import Stream
from .unordered import unordered
from .verdicts import verdict


class _Judged(Struct, frozen=True):
    """An order that was judged alone, with the hull around it in the text that is wanted."""

    order: Order
    place: OrderPlace
    around: Hull
    kind: Kind

    @property
    def explains(self) -> Span | None:
        """The span of the wanted text in which nothing else is told of."""
        return None if self.kind in (Kind.DONE, Kind.LINE_ENDS) else self.around.old


def by_orders(old: Stream, wanted: Stream, new: Stream, orders: Orders) -> Comparison:
    """Compare `new` with what the orders make of `old`, which is `wanted`."""
    alignment = aligned(wanted, new)
    given = places(old, wanted, orders)
    judged = [_judged(old, alignment, one, place) for one, place in zip(orders.orders, given, strict=True)]
    together = Neighbours(old, alignment, given)
    together.settle(number for number, one in enumerate(judged) if one.kind is Kind.DIFFERENT)

    def backwards(span: Span) -> Span:
        return back(old, wanted, orders, span)

    alone = [one for number, one in enumerate(judged) if number not in together.settled]
    items = [_item(alignment, one, backwards) for one in alone]
    items += (
        Item(one.kind, given[number].old, one.new, wanted.text(given[number].wanted), orders.orders[number].reason)
        for number, one in together.settled.items()
    )
    explained = Spans([*together.explained, *filter(None, (one.explains for one in alone))])
    rest = [one for one in differences(alignment) if not explained.touch(one.changed)]
    told = gathered(rest, Spans(place.wanted for place in given))
    items += unordered(alignment, told, old, backwards)
    return Comparison(old, new, tuple(sorted(items, key=lambda item: item.sort_key)), alignment.uncompared)


def _judged(old: Stream, alignment: Alignment, order: Order, place: OrderPlace) -> _Judged:
    place = widened(old, alignment.old, place)
    around = hull(alignment, place.wanted)
    return _Judged(order, place, around, verdict(old, alignment, place, around))


def _item(alignment: Alignment, one: _Judged, backwards: Callable[[Span], Span]) -> Item:
    """The item of an order. Where what stands beside it is changed too and it is not done, all of that is told."""
    place, there = one.place, one.around.new_span
    if one.kind is Kind.DONE and not one.around.is_exact:
        first = alignment.to_new[place.wanted.start]
        there = Span(first, first + place.wanted.end - place.wanted.start)
    if one.around.is_exact or one.kind in (Kind.DONE, Kind.LINE_ENDS):
        return Item(one.kind, place.old, there, alignment.old.text(place.wanted), one.order.reason)
    hull_there = alignment.old.text(one.around.old)
    return Item(one.kind, backwards(one.around.old), there, hull_there, one.order.reason)
