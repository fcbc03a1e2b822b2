"""A fix as LanguageTool has it: one text that replaces all of one span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model import Diagnostic, Edit, Fix, Span
from ....text.edits import apply

_REACH = 40
"""Code points on either side of a finding that a replacement takes in. A fix that reaches farther is left out: a client
would mark all between."""


def offered(found: Diagnostic, text: str) -> tuple[Span, list[tuple[str, Fix]]]:
    """The span that a finding is told for, never empty, and its fixes as texts for that span.

    The span is that of the finding and of the edits of its fixes, in code points of the text."""
    span = Span(found.location.start.offset, found.location.end.offset)
    fixes = [fix for fix in found.fixes if fix.edits and _is_near(fix.edits, span)]
    edits = [edit.span for fix in fixes for edit in fix.edits]
    span = _not_empty(
        Span(min([span.start, *(e.start for e in edits)]), max([span.end, *(e.end for e in edits)])), text
    )
    return span, list(_replacements(fixes, text, span))


def _replacements(fixes: Sequence[Fix], text: str, span: Span) -> Iterator[tuple[str, Fix]]:
    for fix in fixes:
        edits = [Edit(edit.span.shifted(-span.start), edit.text) for edit in fix.edits]
        yield apply(text[span.start : span.end], edits), fix


def _is_near(edits: Sequence[Edit], span: Span) -> bool:
    return all(span.start - _REACH <= edit.span.start and edit.span.end <= span.end + _REACH for edit in edits)


def _not_empty(span: Span, text: str) -> Span:
    """The span; where it is empty with the character before it, or at the beginning of a line with the next: a client
    marks nothing for no characters."""
    if span.start < span.end:
        return span
    is_at_line_start = span.start == 0 or text[span.start - 1] == "\n"
    return (
        Span(span.start, span.end + 1) if is_at_line_start and span.end < len(text) else Span(span.start - 1, span.end)
    )
