"""Whether a word of a list stands in an article, or only its characters, as the end of one word and the beginning of the next."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import Article, Straddling, is_traditional, simplified, straddles, to_simplified


def verdict(article: Article, start: int, end: int, rights: Sequence[str] = ()) -> Straddling:
    """What `start:end`, in code points of the document, is, read as Simplified; `rights` are what the list would have there."""
    if is_traditional(article.document):
        rights = [to_simplified(right) for right in rights]
    return straddles(simplified(article.document), start, end, rights)
