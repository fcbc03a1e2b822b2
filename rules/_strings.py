"""The listed strings of several families (wrong words, parts of phrases), found in one pass over an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module

from lint_news import Article, Occurrence, StringTable, counts, string_table, view

LISTS = (
    "wording._words",
    "wording._particles",
    "wording._lost",
    "wording._head_nouns",
    "wording._degrees",
    "wording._unfit_objects",
    "wording._lost_verbs",
    "_phrase_tables",
    "knowledge._lists",
    "knowledge._smaller_names",
    "knowledge._local_names",
    "knowledge._near_landmarks",
    "knowledge._famous_names",
)
"""Modules of `rules` with a function `listed_strings()`."""


def occurrences(article: Article, name: str) -> Sequence[Occurrence]:
    """Every place of each string of the list of that name in the article's text, by its end; strings may overlap."""
    return _found(article)[name]


def longest(found: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Of strings that overlap the one that begins first, and of those the longest."""
    past = 0
    for number, start, end in sorted(found, key=lambda one: (one[1], -one[2])):
        if start >= past:
            past = end
            yield number, start, end


def _lists() -> Iterator[Sequence[str]]:
    package = __name__.rpartition(".")[0]
    return (import_module(f"{package}.{name}").listed_strings() for name in LISTS)


@cache
def _table() -> StringTable:
    return string_table(__name__, _lists, lambda pair: counts().level(pair))


@view
def _found(article: Article) -> Mapping[str, Sequence[Occurrence]]:
    return dict(zip(LISTS, _table().found(article.text), strict=True))
