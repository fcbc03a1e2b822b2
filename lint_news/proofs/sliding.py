"""Of the places at which the same characters may be said to be lost or new, the one at which a line begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..model import Span
from .alignment import Alignment
from .stream import Stream

_FARTHEST = 24
"""By how many characters a difference is told elsewhere, at most."""


def at_line_start(alignment: Alignment, old: Span, new: Span) -> tuple[Span, Span]:
    """The spans of what is lost or new, moved to the nearest place with the same result where a line begins."""
    is_lost = new.start == new.end
    if is_lost == (old.start == old.end):
        return old, new
    stream, span = (alignment.old, old) if is_lost else (alignment.new, new)

    def is_paired(by: int) -> bool:
        """Whether what the difference passes at this step is the same character in both."""
        at_old = (old.end if by > 0 else old.start) + (by - 1 if by > 0 else by)
        at_new = (new.end if by > 0 else new.start) + (by - 1 if by > 0 else by)
        return 0 <= at_old < len(alignment.old) and alignment.to_new[at_old] == at_new

    steps = [by for step in (1, -1) for by in _steps(stream, span, step, is_paired)]
    by = min((by for by in (0, *steps) if stream.is_line_start(span.start + by)), key=abs, default=0)
    return old.shifted(by), new.shifted(by)


def _steps(stream: Stream, span: Span, step: int, is_paired: Callable[[int], bool]) -> Iterator[int]:
    """By how much the span can be moved to one side."""
    for by in range(step, step * _FARTHEST, step):
        leaves, enters = (span.start + by - 1, span.end + by - 1) if step > 0 else (span.end + by, span.start + by)
        if not (0 <= enters < len(stream) and stream.chars[leaves] == stream.chars[enters] and is_paired(by)):
            return
        yield by
