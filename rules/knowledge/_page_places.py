"""The prefecture that nearly all places of a page lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lint_news import Article, Document, articles, local_view, view

from ._places import finds
from ._rights import today
from ._short_names import counties
from ._smaller_names import county_names

_MANY, _TIMES = 3, 3
"""How many names of places of one prefecture a page has at least, and how many times as many as of any other."""


@view
def page_prefecture(page: Document) -> str:
    """What the codes of the prefecture begin with that nearly all places of a page lie in; empty if there is none."""
    named = Counter(code for article in articles(page) for code in _prefectures(article))
    (home, count), (_, second), *_ = [*named.most_common(2), ("", 0), ("", 0)]
    return home if count >= _MANY and count >= _TIMES * second else ""


@local_view
def _prefectures(article: Article) -> Sequence[str]:
    """What the codes of the prefectures begin with whose places an article names, each as often as it does."""
    text = article.document.text
    whole = finds(article).starts
    names = [text[start:end] for end, start in whole.items()]
    short = [span for span in county_names(article) if span.start not in whole.values()]
    names += [name for span in short for name in counties(text[span.start : span.end])[:1]]
    found = [{place.code[:4] for place in today(name)} for name in names]
    return [min(codes) for codes in found if len(codes) == 1 and not min(codes).endswith("00")]
