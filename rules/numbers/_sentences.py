"""The sentences of an article in which amounts are worth reading, because one of a rule's signs is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Article, Span, compiled

SENTENCE_END = "。；;！？!?\n"
"""The marks that end a sentence for most relations of amounts: a semicolon too."""


def signed_sentences(article: Article, signs: Sequence[str], ends: str = SENTENCE_END) -> Iterator[Span]:
    """The spans of the sentences that have a sign, in order, without the marks that end them."""
    text, end = article.document.text, article.span.start
    head, mark = compiled(f"[\\s\\S]*[{ends}]"), compiled(f"[{ends}]")
    for at in sorted([match.start for pattern in signs for match in article.find(pattern)]):
        if at >= end:
            before, after = head.match(text, end, at), mark.search(text, at, article.span.end)
            start = before.end() if before else end
            end = after.start() if after else article.span.end
            yield Span(start, end)
