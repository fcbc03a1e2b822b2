"""Findings of phrases that stand in a text with one character wrong."""

from __future__ import annotations

from lint_news import Article, Confidence, Finding, Message, quotation_at

from .._one_edit import Edit
from .._phrases import Near

_FAULTS = {
    Edit.LOST: ("漏字", "a character is lost"),
    Edit.ADDED: ("多字", "a character too many"),
    Edit.EXCHANGED: ("错字", "a wrong character"),
    Edit.NONE: ("词语之误", "a word is wrong"),
    Edit.SWAPPED: ("颠倒", "two characters have changed places"),
}


def finding(article: Article, near: Near) -> Finding:
    """What a rule reports."""
    fault, english = _FAULTS[near.edit]
    quoted = "{name}" if "“" in near.name else "“{name}”"
    message = Message(f"应为{quoted}，疑有{fault}", "this should be {name}: " + english, name=near.name)
    return Finding(near.span, message, (near.fix,), confidence=_confidence(article, near))


def _confidence(article: Article, near: Near) -> Confidence:
    """Doubtful in the title of a work, which may be wordplay."""
    around = quotation_at(article, near.span)
    is_title = around is not None and article.document.text[around.start] == "《"
    return Confidence.DOUBTFUL if is_title else Confidence.LIKELY
