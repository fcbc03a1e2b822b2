"""Literal words of a list in a text, found in one pass. All offsets count code points of the document's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from lint_news import Article

T = TypeVar("T")


class Literals(Generic[T]):
    """Words, each with a value; at each offset the longest word is found."""

    def __init__(self, words: Iterable[tuple[str, T]]) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        self.words = list(dict(words).items())
        self.finder: Any = AhoCorasick([word for word, _ in self.words], matchkind=MatchKind.LeftmostLongest)

    def find(self, article: Article) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of every word in the article."""
        for start, end, meaning in self.find_in(article.text):
            yield start + article.span.start, end + article.span.start, meaning

    def find_in(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of every word in a text."""
        for number, start, end in self.finder.find_matches_as_indexes(text):
            yield start, end, self.words[number][1]
