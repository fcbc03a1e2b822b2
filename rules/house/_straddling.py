"""Whether listed words in an article are words, or the end of one word and the beginning of the next."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import Article, Straddling, is_traditional, simplified, straddles, to_simplified


def straddling_of(article: Article, start: int, end: int, rights: Sequence[str] = ()) -> Straddling:
    """Whether `start:end`, in code points of the document, is one word in Simplified text.

    `rights` are the list's right forms of it.
    """
    if is_traditional(article.document):
        rights = [to_simplified(right) for right in rights]
    return straddles(simplified(article.document), start, end, rights)
