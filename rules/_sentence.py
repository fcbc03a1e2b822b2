"""The sentence around a place of an article."""

from __future__ import annotations

from bisect import bisect_left

from lint_news import Article, Span, compiled, view

ENDS = "。\n；;！!？?"
"""Each of these ends a sentence."""


@view
def _ends(article: Article) -> list[int]:
    """The offsets of all that ends a sentence."""
    found = compiled(f"[{ENDS}]").finditer(article.document.text, article.span.start, article.span.end)
    return [match.start() for match in found]


def sentence_at(article: Article, start: int, end: int | None = None) -> Span:
    """The sentence around an offset of the article, or of a part of it that ends at `end`, without its end mark."""
    ends = _ends(article)
    first, last = bisect_left(ends, start), bisect_left(ends, start if end is None else end)
    begins = ends[first - 1] + 1 if first else article.span.start
    return Span(begins, ends[last] if last < len(ends) else article.span.end)


def sentence_text(article: Article, span: Span) -> str:
    """The text of the sentence around a span."""
    around = sentence_at(article, span.start, span.end)
    return article.document.text[around.start : around.end]
