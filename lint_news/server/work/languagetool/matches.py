"""Findings as LanguageTool's matches. Offsets and lengths count UTF-16 units of what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from ....authoring.rule import Rule
from ....model import Diagnostic, Lang, Span
from .annotated import Annotated
from .categories import CATEGORIES, TYPOS
from .replacing import offered
from .sentences import sentence

_BEFORE, _AFTER = 20, 30
"""Code points of the context on either side of a match."""


class Telling(Struct, frozen=True):
    """What a match is told from: the text as it was sent and as it may be shown, all rules, the language."""

    sent: Annotated
    shown: str
    rules: Mapping[str, Rule]
    lang: Lang


def match(found: Diagnostic, telling: Telling) -> dict[str, Any]:
    """The match of a finding."""
    sent, shown, lang, rule = telling.sent, telling.shown, telling.lang, telling.rules[found.rule]
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
