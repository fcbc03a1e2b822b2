"""Idioms with a character lost, which training/lost_in_idioms.py lists in lost.tsv."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Slip, Span, is_han, lexicon, quotation_at, view

from .._strings import occurrences
from .._table_rows import table_rows
from ._words import hits

_FIRST, _LAST = 0, 3


@cache
def _rows() -> Sequence[tuple[str, str, int]]:
    """The string that is written, the idiom, and the place of the character that is lost."""
    rows = table_rows(Path(__file__).with_name("lost.tsv"))
    lost = [(idiom, place) for idiom, places in rows for place in map(int, places)]
    return [(idiom[:place] + idiom[place + 1 :], idiom, place) for idiom, place in lost]


@cache
def listed_strings() -> Sequence[str]:
    """The strings, for the table that is shared with other lists."""
    return [written for written, _, _ in _rows()]


@view
def idioms_short(article: Article) -> tuple[Slip, ...]:
    """The idioms of the article with a character lost; none in quotation marks, none that is written so again."""
    found: list[Slip] = []
    for number, start, end in occurrences(article, "wording._lost"):
        written, idiom, place = _rows()[number]
        at = Span(article.span.start + start, article.span.start + end)
        if any(at.overlaps(hit.span) for hit in hits(article)):
            continue
        if article.text.count(written) > 1 or _goes_on(article.text, start, end, place) or quotation_at(article, at):
            continue
        found.append(Slip(at.start, at.end, idiom, 0.0, "lost"))
    return tuple(found)


def _goes_on(text: str, start: int, end: int, place: int) -> bool:
    """Whether an end of a string may be part of another word, or of an idiom whose first or last character it lacks."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (place == _FIRST and is_han(before)) or (place == _LAST and is_han(after)):
        return True
    return any(lexicon().level(word) for word in _across(text, start, end) if is_han(word[:1]) and is_han(word[-1:]))


def _across(text: str, start: int, end: int) -> Iterator[str]:
    """The strings that go over an end: of two, three and four characters."""
    first = max(0, start - 1)
    yield text[first : start + 1]
    yield text[end - 1 : end + 1]
    yield text[end - 1 : end + 2]
    yield text[first:end]
    yield text[start : end + 1]
