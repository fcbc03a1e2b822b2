"""What is wrong and what would be right, in as few words as can be found on the page."""

from __future__ import annotations

from re import search, split

from ...model import Diagnostic, Edit, Location, Span
from ...text.edits import apply

_FOREIGN = "[*⏎░\u2400-\u2424]"
_NOT_THERE = f"[0-9]\\*{{3,}}|(?!\\*){_FOREIGN}"
"""What stands in an excerpt for other characters of the page."""
_AROUND = 2
"""Characters on each side that are added to a word of one character."""


def wrong_and_right(d: Diagnostic) -> tuple[str, str | None]:
    """The words of a finding, and the same with its first fix; None where the fix changes anything else too.

    Short words have what stands around them, so that they can be found, and so that nothing has to be empty.
    """
    excerpt = d.excerpt
    wrong = excerpt.text[excerpt.start : excerpt.end]
    right = _fixed(d, wrong)
    if len(wrong.strip()) > 1 and right != "":
        return wrong, right
    before = split(_FOREIGN, excerpt.text[max(excerpt.start - _AROUND, 0) : excerpt.start])[-1]
    after = split(_FOREIGN, excerpt.text[excerpt.end : excerpt.end + _AROUND])[0]
    return before + wrong + after, None if right is None else before + right + after


def _fixed(d: Diagnostic, wrong: str) -> str | None:
    """The words after the first fix. Masked or shortened words are not those of the page."""
    is_whole = len(wrong) == _length(d.location) and not search(_NOT_THERE, wrong)
    edits = [edit for edit in d.fixes[0].edits if _is_at(edit, d.location)] if d.fixes else []
    if not is_whole or not edits or (d.count == 1 and len(edits) < len(d.fixes[0].edits)):
        return None
    start = d.location.start.offset
    return apply(wrong, [Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits])


def _length(place: Location) -> int:
    return place.end.offset - place.start.offset


def _is_at(edit: Edit, place: Location) -> bool:
    """Whether an edit changes nothing outside of a place."""
    return place.start.offset <= edit.span.start and edit.span.end <= place.end.offset
