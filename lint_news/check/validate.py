"""Validation of what a rule yields: a finding that cannot be used makes its rule fail here and not a later step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace as replaced

from ..authoring.rule import Rule
from ..model import Confidence, Edit, Finding, Fix, Message, Safety, Span
from ..text.document import Document
from .fingerprints import Found
from .masking import has_private_numbers, without_private


def validated(document: Document, rule: Rule, findings: Iterable[Finding]) -> Iterator[Found]:
    """Each finding of a rule, without fixes where the rule may fix nothing, and without private numbers.

    Raises ValueError or TypeError for a finding that cannot be used.
    """
    end, checked, hides = len(document.text), None, None
    for finding in findings:
        checked = _validate(finding, end, checked)
        if hides is None:
            hides = has_private_numbers(document)
        kept = finding if rule.fixes else replaced(finding, fixes=())
        yield Found(rule, without_private(document, kept) if hides else kept)


def _validate(finding: Finding, end: int, checked: Message | None) -> Message:
    """Validate a finding in a text of `end` code points. Returns its message; `checked` is one that was checked."""
    span, message = finding.span, finding.message
    if finding.confidence.__class__ is not Confidence:
        raise TypeError(f"the confidence of a finding is a Confidence, not {finding.confidence!r}")
    if not 0 <= span.start <= span.end <= end:
        raise _outside(span)
    for related in finding.related:
        if not 0 <= related.span.start <= related.span.end <= end:
            raise _outside(related.span)
    for fix in finding.fixes:
        _validate_fix(fix, end)
    if message is not checked:
        message.check()
    return message


def _validate_fix(fix: Fix, end: int) -> None:
    edits = fix.edits
    if fix.safety.__class__ is not Safety:
        raise TypeError(f"the safety of a fix is a Safety, not {fix.safety!r}")
    if len(edits) != 1 and (not edits or _overlap(edits)):
        raise ValueError(f"a fix whose edits overlap, or without any: {edits}")
    for edit in edits:
        if not 0 <= edit.span.start <= edit.span.end <= end:
            raise _outside(edit.span)


def _overlap(edits: Iterable[Edit]) -> bool:
    return any(a.span.end > b.span.start for a, b in pairwise(sorted(edits)))


def _outside(span: Span) -> ValueError:
    return ValueError(f"{span} is not in the document")
