"""Compares two proofs by what was found in them: which findings are mended, which remain, which are new."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ..model import Diagnostic, Location, Span
from .alignment import Alignment, aligned
from .differences import differences, gathered
from .items import Comparison, Item, Kind
from .places import hull
from .spans import Spans
from .stream import Stream
from .unordered import unordered


def by_findings(old: Stream, new: Stream, before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> Comparison:
    """Compare two proofs. `before` and `after` are the findings in them, unfolded and without accepted ones.

    What is changed at a finding of the old proof is no change of its own; all other changes are items.
    """
    alignment = aligned(old, new)
    there = _There(new, after)
    items = list(_of_old(alignment, before, there))
    inverse = alignment.inverse()
    items += (Item(Kind.NEW, hull(inverse, span).new_span, span, found=found) for span, found in there.left)
    expected = Spans(span for found in before for span in _spans(old, found))
    rest = [one for one in differences(alignment) if not expected.meet(one.changed)]
    items += unordered(alignment, gathered(rest, expected), old, lambda span: span)
    return Comparison(old, new, tuple(sorted(items, key=lambda item: item.sort_key)), alignment.uncompared)


class _There:
    """The findings in the new proof; each is taken once."""

    def __init__(self, stream: Stream, found: Iterable[Diagnostic]) -> None:
        self._found = sorted(
            ((_span(stream, one.location), number, one) for number, one in enumerate(found)),
            key=lambda one: one[:2],
        )
        self._taken: set[int] = set()
        self._longest = max((span.end - span.start for span, _, _ in self._found), default=0)

    def take(self, place: Span, rule: str | None) -> Span | None:
        """Take a finding at a place, of a rule or of any; returns its span."""
        first = bisect_left(self._found, place.start - self._longest, key=lambda one: one[0].start)
        for span, number, one in self._found[first:]:
            if span.start > place.end:
                return None
            if number not in self._taken and span.overlaps(place) and rule in (None, one.rule):
                self._taken.add(number)
                return span
        return None

    @property
    def left(self) -> list[tuple[Span, Diagnostic]]:
        """Those that were not taken."""
        return [(span, one) for span, number, one in self._found if number not in self._taken]


def _of_old(alignment: Alignment, before: Sequence[Diagnostic], there: _There) -> Iterator[Item]:
    """Each finding of the old proof remains where its rule finds something again, or any rule in unchanged words: of
    words that now stand in two lines another rule may speak."""
    places = [_span(alignment.old, found.location) for found in before]
    hulls = [hull(alignment, place).new_span for place in places]
    same = [there.take(around, found.rule) for around, found in zip(hulls, before, strict=True)]
    for found, place, around, again in zip(before, places, hulls, same, strict=True):
        remains = again or (there.take(around, None) if alignment.is_unchanged(place) else None)
        yield Item(Kind.REMAINING if remains else Kind.MENDED, place, remains or around, found=found)


def _spans(stream: Stream, found: Diagnostic) -> Iterator[Span]:
    """Where a correction of a finding may change the text: at the finding, and where its fixes change it."""
    yield _span(stream, found.location)
    for fix in found.fixes:
        yield from (_span(stream, place) for place in fix.locations)


def _span(stream: Stream, place: Location) -> Span:
    start = stream.at(place.start.offset)
    return Span(start, max(start, stream.at(place.end.offset)))
