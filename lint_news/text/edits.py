"""Making fixes, applying edits, and keeping those apart that are in conflict."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from ..model import Edit, Fix, Message, Safety, Span


def delete(start: int, end: int, *, safety: Safety = Safety.REVIEW, title: Message | None = None) -> Fix:
    """A fix that takes out the code points start to end."""
    return Fix((Edit(Span(start, end)),), safety, title)


def replace(span: Span, text: str, *, safety: Safety = Safety.REVIEW, title: Message | None = None) -> Fix:
    """A fix that puts `text` for `span`."""
    return Fix((Edit(span, text),), safety, title)


class NonOverlappingEdits:
    """Edits chosen so far, none in conflict with another; a new one is held against its neighbours alone."""

    def __init__(self, conflict: Callable[[Span, Span], bool]) -> None:
        self._conflict = conflict
        self._edits: list[Edit] = []

    def take(self, edits: Sequence[Edit]) -> bool:
        """Take edits that belong together; False, and none is taken, when one is in conflict with those before."""
        if any(self._conflict(edit.span, near.span) for edit in edits for near in self._near(edit)):
            return False
        for edit in edits:
            insort(self._edits, edit)
        return True

    def _near(self, edit: Edit) -> Sequence[Edit]:
        i = bisect_left(self._edits, edit)
        return self._edits[max(0, i - 1) : i + 1]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits applied that do not overlap; offsets are of `text`. Of two at one place the first given goes first."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join(parts) + text[at:]
