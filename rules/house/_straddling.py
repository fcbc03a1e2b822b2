"""Whether a word of a list stands in an article, or only its characters, as the end of one word and the beginning of the next."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import Article
from lint_news.language.script import converted, is_traditional, simplified
from lint_news.language.straddling import Verdict, straddles


def verdict(article: Article, start: int, end: int, rights: Sequence[str] = ()) -> Verdict:
    """What `start:end`, in code points of the document, is, read as Simplified; `rights` are what the list would have there."""
    if is_traditional(article.document):
        rights = [converted(right) for right in rights]
    return straddles(simplified(article.document), start, end, rights)
