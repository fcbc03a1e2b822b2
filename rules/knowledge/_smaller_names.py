"""Short names of counties, and names of sights, that stand in an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lint_news import Article, Span, place_names, view

from .._strings import occurrences
from ._short_names import counties, landmarks

_LIST = "knowledge._smaller_names"
_LEVELS, _LONGEST, _SHORTEST = "县市", 5, 2


@cache
def listed_strings() -> Sequence[str]:
    """The names of sights, then the short names of counties, for the table that is shared with other lists."""
    short = {name[:-1] for name in place_names() if name[-1] in _LEVELS and len(name) <= _LONGEST}
    short |= {name for name in place_names() if len(name) == _SHORTEST}
    return [*landmarks(), *sorted(name for name in short if counties(name))]


@view
def county_names(article: Article) -> Sequence[Span]:
    """The short names of counties, at each offset the longest, by offset."""
    return _spans(article, is_sight=False)


@view
def sights(article: Article) -> Sequence[Span]:
    """The names of sights, at each offset the longest, by offset."""
    return _spans(article, is_sight=True)


def _spans(article: Article, *, is_sight: bool) -> Sequence[Span]:
    found = occurrences(article, _LIST)
    if not found:
        return ()
    first, names = article.span.start, len(landmarks())
    longest = {start: end for number, start, end in found if (number < names) == is_sight}
    return [Span(first + start, first + longest[start]) for start in sorted(longest)]
