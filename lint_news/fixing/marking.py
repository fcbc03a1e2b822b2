"""What `fix` writes into a copy of a container: its changes as corrections, and the findings that are left as notes.

The text was fixed in rounds; what is written counts offsets of the text as it was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..containers.container import Container, Correction, Marking, Note, Written
from ..model import SEVERITY_NAMES, Diagnostic, Edit, Fix, Lang, Message, Span
from .apply import Fixed
from .back import Back
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
    back = Back(made)
    for found in left:
        span = back.span(Span(found.location.start.offset, found.location.end.offset))
        yield Note(span, _comment(found, found.fixes, lang), _quote(found))


def _comment(found: Diagnostic, fixes: Sequence[Fix], lang: Lang) -> str:
    """What it is, what to do, and the rule, a line each."""
    cures = [Message("建议：{title}", "Fix: {title}", title=fix.title or "") for fix in fixes]
    said = Message("{severity}，{rule}", "{severity}, {rule}", severity=SEVERITY_NAMES[found.severity], rule=found.rule)
    return "\n".join(one.text(lang) for one in (found.message, *cures, said))


def _quote(found: Diagnostic) -> str:
    words = found.excerpt.text[found.excerpt.start : found.excerpt.end]
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
