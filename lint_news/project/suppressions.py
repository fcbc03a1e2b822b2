"""Why findings of one input are suppressed: an entry in the file of accepted findings, a comment, an allowed word, the
baseline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..model import Span
from ..suppression import accepted, comments
from ..text.document import Document
from ..text.views import view

if TYPE_CHECKING:
    from ..check.engine import DocumentFindings, Reason, Suppression
    from ..check.fingerprints import Found


def suppressions(reasons: Mapping[str, str], allowed: Iterable[str], baseline: str | None) -> Suppression:
    """The function that says which findings are suppressed. It raises LintNewsError for a wrong baseline."""

    @view
    def before(document: Document) -> Mapping[str, object]:
        from ..suppression.baseline import entries_of

        return entries_of(baseline or "", document.name, document.id)

    def of(judged: DocumentFindings) -> Reason | None:
        document = judged.document

        def why(found: Found) -> str | None:
            if reasons and (reason := reasons.get(accepted.bare(judged.fingerprint(found)))):
                return reason
            if commented := comments.reason(document, found):
                return commented
            if word := _allowed(document.text, found.finding.span, allowed):
                return f"allow: {word}"
            return accepted.BASELINE if baseline and judged.fingerprint(found) in before(document) else None

        return why if reasons or allowed or baseline or comments.comments(document) else None

    return of


def _allowed(text: str, span: Span, words: Iterable[str]) -> str | None:
    """The word that the span lies in, of those that are allowed."""
    for word in filter(None, words):
        first = max(0, span.end - len(word))
        if text.find(word, first, span.start + len(word)) >= 0:
            return word
    return None
