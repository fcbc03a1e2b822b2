"""Why findings of one input are suppressed: an entry in the file of accepted findings, a comment, an allowed word, the
baseline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..check.diagnose import Found
from ..check.engine import Suppression
from ..model import Span
from ..suppression import accepted, comments
from ..text.document import Document
from ..text.views import view


def suppressions(reasons: Mapping[str, str], allowed: Iterable[str], baseline: str | None) -> Suppression:
    """A function that gives the reason why a finding is suppressed. Raises LintNewsError for a file that is wrong."""

    @view
    def before(document: Document) -> Mapping[str, object]:
        from ..suppression.baseline import entries_of

        return entries_of(baseline or "", document.name, document.id)

    def why(document: Document, found: Found) -> str | None:
        if reason := reasons.get(accepted.bare(found.fingerprint)):
            return reason
        if commented := comments.reason(document, found):
            return commented
        if word := _allowed(document.text, found.finding.span, allowed):
            return f"allow: {word}"
        return accepted.BASELINE if baseline and found.fingerprint in before(document) else None

    return why


def _allowed(text: str, span: Span, words: Iterable[str]) -> str | None:
    """The word that the span lies in, of those that are allowed."""
    for word in filter(None, words):
        first = max(0, span.end - len(word))
        if text.find(word, first, span.start + len(word)) >= 0:
            return word
    return None
