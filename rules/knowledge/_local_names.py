"""Names of rivers, mountains and towns with a wrong character, by the words that tell where they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Span, is_word, name_of, view

from .._strings import longest, occurrences
from .._table_rows import table_rows
from ._home import home

_LIST = "knowledge._local_names"


class Local(Struct, frozen=True):
    """A wrong name, the right one, and the words one of which tells that this is meant."""

    wrong: str
    right: str
    words: tuple[str, ...]


@cache
def names() -> Sequence[Local]:
    """The rows of the table."""
    rows = table_rows(Path(__file__).with_name("local_names.tsv"))
    return [Local(wrong, right, tuple(words.split("|"))) for wrong, right, words in rows]


def listed_strings() -> Sequence[str]:
    """The wrong names, for the table that is shared with other lists."""
    return [one.wrong for one in names()]


@view
def wrong_names(article: Article) -> Sequence[tuple[Span, Local]]:
    """The wrong names in an article that has a word of their place, by offset."""
    found = longest(occurrences(article, _LIST))
    first, text = article.span.start, article.text
    hits = [(Span(first + start, first + end), names()[number]) for number, start, end in found]
    where = text + _home(article) if hits else text
    return [(span, one) for span, one in hits if _is_there(where, one) and not _is_part(article, span)]


def _home(article: Article) -> str:
    """The names of the county and the prefecture of the paper."""
    here = home(article.document)
    return f"\n{name_of(here.code)}\n{name_of(here.code[:4] + '00')}" if here else ""


def _is_there(text: str, one: Local) -> bool:
    rest = text.replace(one.wrong, "")
    return any(word in rest for word in one.words)


def _is_part(article: Article, span: Span) -> bool:
    """Whether the first character ends another word."""
    return is_word(article.document.text[max(article.span.start, span.start - 1) : span.start + 1])
