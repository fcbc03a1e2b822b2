"""Hyphens between the two ends of a range."""

from __future__ import annotations

from lint_news import BLANK, Article, Span, quotation_at

HYPHENS = "-－‐‑–−"
"""Hyphens and dashes that are too short for a range."""
HYPHEN = f"(?P<hyphen>[{BLANK}]?[{HYPHENS}][{BLANK}]?)"
"""A hyphen with the spaces around it."""


def is_in_title(article: Article, span: Span) -> bool:
    """Whether the span is inside title marks (《》)."""
    quoted = quotation_at(article, span)
    return quoted is not None and article.document.text[quoted.start] == "《"
