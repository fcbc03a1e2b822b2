"""Orders that stand so near one another that one alone cannot be judged: all ways are tried in which some of them are
made and the others forgotten."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import Span
from .alignment import Alignment
from .items import Kind
from .order_places import OrderPlace
from .places import Hull, hull
from .stream import Stream

_MARGINS = (0, 4, 12)
"""How many more characters on each side are looked at, one after the other."""
_MOST = 12
"""The most orders that are judged together."""
_WAYS = 64
"""The most ways that are followed at a time."""


class Settled(Struct, frozen=True):
    """An order that was judged with others: what became of it, and where it is in the new stream."""

    kind: Kind
    new: Span


class _Way(Struct, frozen=True):
    """A way to read the new text up to a character: for each order whether it is made, and where it begins and ends."""

    at: int
    made: tuple[tuple[bool, int, int], ...] = ()


class Neighbours:
    """Judges orders together. `settled` has those that could be, by number, `explained` the spans of the wanted text in
    which nothing else is different."""

    def __init__(self, old: Stream, alignment: Alignment, places: Sequence[OrderPlace]) -> None:
        self._old, self._alignment, self._places = old, alignment, places
        self._starts = [place.wanted.start for place in places]
        self._ends = [place.wanted.end for place in places]
        self.settled: dict[int, Settled] = {}
        self.explained: list[Span] = []

    def settle(self, numbers: Iterable[int]) -> None:
        """Judge orders of these numbers, each with those around it."""
        for number in numbers:
            if number not in self.settled and self._changes_characters(self._places[number]):
                any(self._try(number, margin) for margin in _MARGINS)

    def _try(self, number: int, margin: int) -> bool:
        found = self._around(self._places[number].wanted, margin)
        if found is None:
            return False
        numbers, around = found
        there = "".join(self._alignment.new.chars[index] for index in around.new)
        way = _way(there, list(self._segments(numbers, around)))
        if way is None:
            return False
        for one, (is_made, start, end) in zip(numbers, way.made, strict=True):
            if self._changes_characters(self._places[one]):
                self.settled[one] = Settled(Kind.DONE if is_made else Kind.FORGOTTEN, _span(around, start, end))
        self.explained.append(around.old)
        return True

    def _changes_characters(self, place: OrderPlace) -> bool:
        before = self._old.chars[place.old.start : place.old.end]
        return before != self._alignment.old.chars[place.wanted.start : place.wanted.end]

    def _around(self, place: Span, margin: int) -> tuple[range, Hull] | None:
        """The orders near a place, and the hull around all of them; None where they are many or in several pieces."""
        pieces = self._alignment.old_piece
        span = Span(max(place.start - margin, 0), min(place.end + margin, len(pieces)))
        numbers = range(0)
        while True:
            around = hull(self._alignment, span)
            near = range(bisect_left(self._ends, around.old.start), bisect_right(self._starts, around.old.end))
            if len(near) > _MOST or len(set(pieces[around.old.start : around.old.end])) > 1:
                return None
            if near == numbers:
                return numbers, around
            numbers = near
            span = Span(
                min(around.old.start, self._starts[near[0]]),
                max(around.old.end, self._ends[near[-1]]),
            )

    def _segments(self, numbers: Iterable[int], around: Hull) -> Iterator[tuple[str, str, str]]:
        """For each order the text in front of it, and what it stands for before and after; last the text behind."""
        wanted, at = self._alignment.old.chars, around.old.start
        for number in numbers:
            place = self._places[number]
            before = self._old.chars[place.old.start : place.old.end]
            yield wanted[at : place.wanted.start], before, wanted[place.wanted.start : place.wanted.end]
            at = place.wanted.end
        yield wanted[at : around.old.end], "", ""


def _way(there: str, segments: Sequence[tuple[str, str, str]]) -> _Way | None:
    """The first way to read the whole text; None where there is none."""
    ways = [_Way(0)]
    *orders, (rest, _, _) = segments
    for text, before, after in orders:
        found: dict[tuple[int, bool], _Way] = {}
        for way in ways:
            start = way.at + len(text)
            if there.startswith(text, way.at):
                for is_made, words in ((True, after), (False, before)):
                    if there.startswith(words, start):
                        end = start + len(words)
                        found.setdefault((end, is_made), _Way(end, (*way.made, (is_made, start, end))))
        ways = list(found.values())[:_WAYS]
    return next((way for way in ways if there[way.at :] == rest), None)


def _span(around: Hull, start: int, end: int) -> Span:
    """Characters of the hull as a span of the new stream."""
    if start < end:
        return Span(around.new[start], around.new[end - 1] + 1)
    at = around.new[start] if start < len(around.new) else around.new_span.end
    return Span(at, at)
