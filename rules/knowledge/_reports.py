"""Findings of phrases that stand in a text with one character wrong."""

from __future__ import annotations

from lint_news import Article, Confidence, Finding, Message, Span, quotation_at, replace

from .._one_edit import Edit
from .._phrases import Near
from ._lists import Fault

_LINES = "knowledge/quotations"
_LAWS = "法律法规"
"""The meaning of rows whose names stand in title marks, where no other title plays with words."""
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
    name = near.name.replace("、", "，") if near.phrase.table == _LINES else near.name
    quoted = "{name}" if "“" in near.name else "“{name}”"
    message = Message(f"应为{quoted}，疑有{fault}", "this should be {name}: " + english, name=name)
    return Finding(
        near.span,
        message,
        (near.fix,),
        confidence=Confidence.LIKELY if near.phrase.meaning == _LAWS else _confidence(article, near.span),
    )


def list_finding(article: Article, fault: Fault) -> Finding:
    """What a rule reports of a phrase of several members."""
    order, english = ("，次序颠倒", "another order") if fault.is_order else ("", "another member")
    message = Message(
        "应为“{phrase}”{order}", "this should be {phrase}: {english}", phrase=fault.phrase, order=order, english=english
    )
    fix = replace(fault.span, fault.right)
    return Finding(fault.span, message, (fix,), confidence=_confidence(article, fault.span))


def _confidence(article: Article, span: Span) -> Confidence:
    """Doubtful in the title of a work, which may be wordplay."""
    around = quotation_at(article, span)
    is_title = around is not None and article.document.text[around.start] == "《"
    return Confidence.DOUBTFUL if is_title else Confidence.LIKELY
