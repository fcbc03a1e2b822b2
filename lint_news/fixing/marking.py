"""What `fix` writes into a copy of a container: its changes as corrections, and the findings that are left as notes.

The text was fixed in rounds; what is written counts offsets of the text as it was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..containers.container import Container, Correction, Marking, Note, Written
from ..model import SEVERITY_NAMES, Diagnostic, Edit, Fix, Lang, Message, Span
from .apply import Fixed
from .changes import Change, changes

_QUOTED = 20


def marked(container: Container, outcome: Fixed, marking: Marking) -> Written:
    """The container with what was fixed and what is left. Raises LintNewsError where it cannot be written."""
    made = tuple(changes(container.text, outcome.rounds))
    corrections = [_correction(change, marking.lang) for change in made]
    return container.write(corrections, tuple(_notes(made, outcome.left, marking.lang)), marking)


def _correction(change: Change, lang: Lang) -> Correction:
    edit = Edit(Span(change.start, change.start + len(change.before)), change.after)
    first = change.because[0]
    return Correction(edit, _comment(first, first.fixes[:1], lang), _quote(first))


def _notes(made: Sequence[Change], left: Sequence[Diagnostic], lang: Lang) -> Iterator[Note]:
    back = _Back(made)
    for found in left:
        start = back.start(found.location.start.offset)
        span = Span(start, max(start, back.end(found.location.end.offset)))
        yield Note(span, _comment(found, found.fixes, lang), _quote(found))


def _comment(found: Diagnostic, fixes: Sequence[Fix], lang: Lang) -> str:
    """What it is, what to do, and the rule, a line each."""
    cures = [Message("建议：{title}", "Fix: {title}", title=fix.title or "") for fix in fixes]
    said = Message("{severity}，{rule}", "{severity}, {rule}", severity=SEVERITY_NAMES[found.severity], rule=found.rule)
    return "\n".join(one.text(lang) for one in (found.message, *cures, said))


def _quote(found: Diagnostic) -> str:
    words = found.excerpt.text[found.excerpt.start : found.excerpt.end]
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


class _Shift(Struct, frozen=True):
    """A change: where it ends in the text after all changes, and in the text as it was read."""

    new: Span
    old: Span


class _Back:
    """Offsets of the text after all changes, back in the text as it was read."""

    def __init__(self, made: Sequence[Change]) -> None:
        self._shifts, by = list[_Shift](), 0
        for change in made:
            old = Span(change.start, change.start + len(change.before))
            new = Span(change.start + by, change.start + by + len(change.after))
            self._shifts.append(_Shift(new, old))
            by = new.end - old.end
        self._starts = [shift.new.start for shift in self._shifts]

    def start(self, offset: int) -> int:
        """Where a span begins: inside a change, where the change begins."""
        shift = self._last(offset)
        if shift is None:
            return offset
        return shift.old.start if offset < shift.new.end else offset - shift.new.end + shift.old.end

    def end(self, offset: int) -> int:
        """Where a span ends: inside a change, where the change ends."""
        shift = self._last(offset - 1)
        if shift is None:
            return offset
        return shift.old.end if offset <= shift.new.end else offset - shift.new.end + shift.old.end

    def _last(self, offset: int) -> _Shift | None:
        """The last change that begins at an offset or before."""
        at = bisect_right(self._starts, offset) - 1
        return self._shifts[at] if at >= 0 else None
