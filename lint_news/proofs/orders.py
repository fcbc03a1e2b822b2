"""Ordered corrections as edits of the old proof, and the text that they ask for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from msgspec import Struct

from ..model import Edit, Span
from ..text.edits import apply


class Order(Struct, frozen=True, order=True):
    """Put `text` for a span of the old proof's input, in code points. `reason` is shown."""

    span: Span
    text: str
    reason: str = ""

    @property
    def longer(self) -> int:
        """By how many characters it makes the text longer."""
        return len(self.text) - self.span.end + self.span.start


class Orders:
    """Orders by their places, of which no two overlap. `wanted` has the span of each in the text that they ask for."""

    def __init__(self, orders: Sequence[Order]) -> None:
        self.orders = sorted(orders)
        before = accumulate((one.longer for one in self.orders), initial=0)
        self._starts = [one.span.start + by for one, by in zip(self.orders, before, strict=False)]
        self.wanted = [Span(at, at + len(one.text)) for at, one in zip(self._starts, self.orders, strict=True)]

    def applied(self, raw: str) -> str:
        """The text that they ask for, made of the old proof's."""
        return apply(raw, [Edit(one.span, one.text) for one in self.orders])

    def back(self, wanted: int) -> int:
        """The offset in the old proof of a character of the wanted text; of an ordered one, where its order begins."""
        number = bisect_right(self._starts, wanted) - 1
        if number < 0:
            return wanted
        order, behind = self.orders[number].span, wanted - self.wanted[number].end
        return order.start if behind < 0 else order.end + behind


def composed(raw: str, first: Sequence[Order], second: Sequence[Order]) -> list[Order]:
    """One list for orders made one after the other: `second` counts in the text that `first` asks for.

    Orders that touch become one, with the reasons of all.
    """
    earlier = Orders(first)
    between = earlier.applied(raw)
    found: list[Order] = []
    longer = 0
    for hull, made, asked in _touching(earlier, sorted(second)):
        grown = sum(one.longer for one in made)
        edits = [Edit(one.span.shifted(-hull.start), one.text) for one in asked]
        text = apply(between[hull.start : hull.end], edits)
        reason = " ".join(dict.fromkeys(one.reason for one in (*made, *asked) if one.reason))
        found.append(Order(Span(hull.start - longer, hull.end - longer - grown), text, reason))
        longer += grown
    return found


def _touching(earlier: Orders, later: Sequence[Order]) -> Iterator[tuple[Span, list[Order], list[Order]]]:
    """The orders that touch one another in the text between, with the span of all."""
    made = ((span, order, None) for span, order in zip(earlier.wanted, earlier.orders, strict=True))
    places = sorted(chain(made, ((order.span, None, order) for order in later)), key=lambda place: place[0])
    group: tuple[Span, list[Order], list[Order]] | None = None
    for span, old, new in places:
        if group and group[0].touches(span):
            group = Span(group[0].start, max(group[0].end, span.end)), group[1], group[2]
        else:
            if group:
                yield group
            group = span, [], []
        group[1].extend([old] if old else [])
        group[2].extend([new] if new else [])
    if group:
        yield group
