"""Fixes of one edit, edits that do not conflict, and the application of edits to a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from ..model import Edit, Fix, Message, Safety, Span


def delete(start: int, end: int, *, safety: Safety = Safety.REVIEW, title: Message | None = None) -> Fix:
    """A fix that deletes the code points from `start` up to, but without, `end`."""
    return Fix((Edit(Span(start, end)),), safety, title)


def replace(span: Span, text: str, *, safety: Safety = Safety.REVIEW, title: Message | None = None) -> Fix:
    """A fix that replaces `span` by `text`."""
    return Fix((Edit(span, text),), safety, title)


class NonOverlappingEdits:
    """Edits of which no two conflict. A new edit is compared only with its neighbours."""

    def __init__(self, conflict: Callable[[Span, Span], bool]) -> None:
        self._conflict = conflict
        self._edits: list[Edit] = []

    def add(self, edits: Sequence[Edit]) -> bool:
        """Add the edits of one fix. When one of them conflicts with an earlier edit none is added: returns False."""
        if any(self._conflict(edit.span, near.span) for edit in edits for near in self._near(edit)):
            return False
        for edit in edits:
            insort(self._edits, edit)
        return True

    def _near(self, edit: Edit) -> Sequence[Edit]:
        i = bisect_left(self._edits, edit)
        return self._edits[max(0, i - 1) : i + 1]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits that do not overlap; their spans are of `text`. Insertions at the same offset keep their order."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join(parts) + text[at:]
