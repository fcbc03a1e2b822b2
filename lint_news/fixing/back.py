"""Offsets of a text after changes, back in the text as it was read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from ..model import Span
from .changes import Change


class _Shift(Struct, frozen=True):
    """A change: where it ends in the text after all changes, and in the text as it was read."""

    new: Span
    old: Span


class Back:
    """Offsets of the text after all changes, back in the text as it was read."""

    def __init__(self, made: Sequence[Change]) -> None:
        self._shifts, by = list[_Shift](), 0
        for change in made:
            old = Span(change.start, change.start + len(change.before))
            new = Span(change.start + by, change.start + by + len(change.after))
            self._shifts.append(_Shift(new, old))
            by = new.end - old.end
        self._starts = [shift.new.start for shift in self._shifts]

    def span(self, span: Span) -> Span:
        """Where a span stands; the parts of it that a change made are all that the change replaced."""
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end)))

    def _start(self, offset: int) -> int:
        """Where a span begins: inside a change, where the change begins."""
        shift = self._last(offset)
        if shift is None:
            return offset
        return shift.old.start if offset < shift.new.end else offset - shift.new.end + shift.old.end

    def _end(self, offset: int) -> int:
        """Where a span ends: inside a change, where the change ends."""
        shift = self._last(offset - 1)
        if shift is None:
            return offset
        return shift.old.end if offset <= shift.new.end else offset - shift.new.end + shift.old.end

    def _last(self, offset: int) -> _Shift | None:
        """The last change that begins at an offset or before."""
        at = bisect_right(self._starts, offset) - 1
        return self._shifts[at] if at >= 0 else None
