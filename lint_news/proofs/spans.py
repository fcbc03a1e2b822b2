"""Many spans, asked for those near another one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..model import Span


class Spans:
    """Spans merged where they touch, so that looking near one is quick."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._merged: list[Span] = []
        for span in sorted(spans):
            if self._merged and self._merged[-1].touches(span):
                last = self._merged.pop()
                self._merged.append(Span(last.start, max(last.end, span.end)))
            else:
                self._merged.append(span)

    def touch(self, span: Span) -> bool:
        """Whether one of them overlaps a span or is adjacent to it."""
        at = bisect_left(self._merged, span)
        return any(near.touches(span) for near in self._merged[max(at - 1, 0) : at + 1])

    def meet(self, span: Span) -> bool:
        """Whether one of them shares a character with a span or, where either is empty, is adjacent to it."""
        at = bisect_left(self._merged, span)
        near = self._merged[max(at - 1, 0) : at + 2]
        return any(one.touches(span) for one in near if span.start == span.end or one.start == one.end) or any(
            one.overlaps(span) for one in near
        )

    def overlap(self, span: Span) -> bool:
        """Whether one of them shares a character with a span, or is an empty one inside it."""
        at = bisect_left(self._merged, span)
        return any(near.overlaps(span) for near in self._merged[max(at - 1, 0) : at + 2])
