"""Findings as LanguageTool's matches. Offsets and lengths count UTF-16 units of what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ....authoring.rule import Rule
from ....check.engine import DocumentFindings
from ....check.masking import shown_text
from ....model import Diagnostic, Lang, Severity, Span
from .annotated import Annotated
from .categories import CATEGORIES, TYPOS
from .replacing import offered
from .sentences import sentence

_BEFORE, _AFTER = 20, 30
"""Code points of the context on either side of a match."""


def matches(
    judged: DocumentFindings, sent: Annotated, rules: Mapping[str, Rule], lang: Lang, *, is_picky: bool
) -> Iterator[dict[str, Any]]:
    """The findings that are not accepted, in order; those of severity `info` where the client is picky."""
    shown = shown_text(judged.document)
    for found in judged.report(fold=False).diagnostics if sent.text else ():
        if found.accepted is None and (is_picky or found.severity is not Severity.INFO):
            yield _match(found, sent, shown, rules[found.rule], lang)


def _match(found: Diagnostic, sent: Annotated, shown: str, rule: Rule, lang: Lang) -> dict[str, Any]:
    span, fixes = offered(found, sent.text)
    if shown[span.start : span.end] != sent.text[span.start : span.end]:
        fixes = []  # a replacement would show a private number
    place, category = sent.span(span), CATEGORIES[found.kind]
    return {
        "message": found.message.text(lang),
        "shortMessage": rule.title,
        "replacements": [{"value": value} for value, _ in fixes],
        "offset": place.start,
        "length": place.end - place.start,
        "context": _context(shown, span),
        "sentence": sentence(shown, span),
        "type": {"typeName": "UnknownWord" if category is TYPOS else "Other"},
        "rule": {
            "id": found.rule,
            "description": rule.title,
            "issueType": category.issue,
            "category": {"id": category.id, "name": category.name.text(lang)},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _context(shown: str, span: Span) -> dict[str, Any]:
    """The text around a span on one line, masked, with the place of the span in it."""
    start, end = max(0, span.start - _BEFORE), min(len(shown), span.end + _AFTER)
    text = shown[start:end].replace("\n", " ")
    before = text[: span.start - start]
    marked = text[span.start - start : span.end - start]
    return {"text": text, "offset": _units(before), "length": _units(marked)}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
