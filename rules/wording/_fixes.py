"""The confidence of a table's word, and the safety of its fixes."""

from __future__ import annotations

from lint_news import Article, Confidence, Fix, Safety, quotation_at, replace

from ._words import Hit, straddling_words

_WHOLE = 3
"""The least length of a form that is not a word and can mean nothing else."""


def fixes_for(article: Article, hit: Hit) -> tuple[Fix, ...]:
    """A fix for each right form.

    It is safe only for a long form without guards, not across two words, outside quotation marks and titles.
    """
    entry = hit.entry
    sure = _stands_alone(hit) and entry.confidence is Confidence.CERTAIN and not _quoted(article, hit, "“‘「《")
    return tuple(replace(hit.span, right, safety=Safety.SAFE if sure else Safety.REVIEW) for right in entry.right)


def _stands_alone(hit: Hit) -> bool:
    entry = hit.entry
    is_plain = not entry.before and not entry.after and len(entry.right) == 1
    return len(entry.wrong) >= _WHOLE and is_plain and not hit.doubted and entry.wrong not in straddling_words()


def confidence_at(article: Article, hit: Hit) -> Confidence:
    """The table's confidence; doubtful in the title of a work, which may be wordplay, and across two possible words."""
    return Confidence.DOUBTFUL if hit.doubted or _quoted(article, hit, "《") else hit.entry.confidence


def _quoted(article: Article, hit: Hit, marks: str) -> bool:
    around = quotation_at(article, hit.span)
    return around is not None and article.document.text[around.start] in marks
