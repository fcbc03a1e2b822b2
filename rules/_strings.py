"""The listed strings of several families (wrong words, parts of phrases), found in one pass over an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import accumulate
from typing import Any

from lint_news import Article, searches_much, view

LISTS = ("wording._words", "wording._particles", "_phrase_tables", "knowledge._lists")
"""Modules of `rules` with a function `listed_strings()`."""

Occurrence = tuple[int, int, int]
"""The number of a string in its list, and where it stands: start and end in code points of the article's text."""


def occurrences(article: Article, name: str) -> Sequence[Occurrence]:
    """Every place of each string of the list of that name, by its end; strings may overlap."""
    return _found(article)[name]


def longest(found: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Of strings that overlap the one that begins first, and of those the longest."""
    past = 0
    for number, start, end in sorted(found, key=lambda one: (one[1], -one[2])):
        if start >= past:
            past = end
            yield number, start, end


@cache
def _lists() -> Sequence[Sequence[str]]:
    package = __name__.rpartition(".")[0]
    return [import_module(f"{package}.{name}").listed_strings() for name in LISTS]


@cache
def _firsts() -> Sequence[int]:
    """The number of the first string of each list in the automaton."""
    return [0, *accumulate(map(len, _lists()))][:-1]


@cache
def _automaton(*, is_fast: bool) -> Any:  # noqa: ANN401 the library has no types
    """The automaton of all strings; the fast one takes twice as long to make and a third as long to search."""
    from ahocorasick_rs import AhoCorasick, Implementation

    kind = Implementation.ContiguousNFA if is_fast else Implementation.NoncontiguousNFA
    return AhoCorasick([string for strings in _lists() for string in strings], implementation=kind)


@view
def _found(article: Article) -> Mapping[str, Sequence[Occurrence]]:
    matches = _automaton(is_fast=searches_much()).find_matches_as_indexes(article.text, overlapping=True)
    found: list[list[Occurrence]] = [[] for _ in LISTS]
    firsts = _firsts()
    for number, start, end in matches:
        at = bisect_right(firsts, number) - 1
        found[at].append((number - firsts[at], start, end))
    return dict(zip(LISTS, found, strict=True))
