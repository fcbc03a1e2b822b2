"""What the rules on names and set phrases require: one that stands in an article with a fault, or may."""

from __future__ import annotations

from collections.abc import Sequence

from lint_news import Article

from .._phrases import Near, near_phrases
from .._strings import occurrences


def near_names(article: Article) -> Sequence[Near]:
    """The names of bodies with one character or a word wrong."""
    return near_phrases(article).get("knowledge/bodies", ())


def near_set_phrases(article: Article) -> Sequence[Near]:
    """The set phrases with one character or a word wrong."""
    return near_phrases(article).get("knowledge/set_phrases", ())


def may_vary(article: Article) -> bool:
    """Whether there is such a set phrase, or two members of one that stand beside each other."""
    return bool(near_set_phrases(article) or occurrences(article, "knowledge._lists"))
