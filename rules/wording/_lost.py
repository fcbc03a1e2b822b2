"""Idioms with a character lost, which training/lost_in_idioms.py lists in lost.tsv."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from lint_news import Article, Slip, Span, is_han, lexicon, quotation_at, view

from .._strings import occurrences
from ._words import hits

_TABLE = Path(__file__).with_name("lost.tsv")
_FIRST, _LAST, _AT_END = 0, 3, 4
"""Places of an idiom; _AT_END is the last where a mark must stand behind."""
_MARKS = "，。；！？,;!?"
_OF = "之"
"""Behind it an idiom may end with other words: 耄耋之年 and 耄耋之龄."""
_VARIED = frozenset(("精神焕发", "轻车简从", "循循善诱"))
"""Idioms of which edited text varies the end."""
_PLACES = 5
"""Where the places of a line begin, behind the idiom and a tab."""


@cache
def _lines() -> Sequence[str]:
    """An idiom, a tab, and the places of the characters that may be lost."""
    return [line for line in _TABLE.read_bytes().decode().splitlines() if line[0] != "#"]


@cache
def _firsts() -> Sequence[int]:
    """The number of the first string of each line, and behind them the number of all strings."""
    return list(accumulate((len(line) - _PLACES for line in _lines()), initial=0))


def _row(number: int) -> tuple[str, str, int]:
    """The string of a number, the idiom, and the place of the character that is lost. All rows are not made at once:
    that takes longer than to check a page.
    """
    at = bisect_right(_firsts(), number) - 1
    line = _lines()[at]
    idiom, place = line[: _PLACES - 1], int(line[_PLACES + number - _firsts()[at]])
    lost = min(place, _LAST)
    return idiom[:lost] + idiom[lost + 1 :], idiom, place


@cache
def listed_strings() -> Sequence[str]:
    """The strings, for the table that is shared with other lists."""
    return [_row(number)[0] for number in range(_firsts()[-1])]


@view
def idioms_short(article: Article) -> tuple[Slip, ...]:
    """The idioms of the article with a character lost; none in quotation marks, none that is written so again."""
    found: list[Slip] = []
    for number, start, end in occurrences(article, "wording._lost"):
        written, idiom, place = _row(number)
        at = Span(article.span.start + start, article.span.start + end)
        if any(at.overlaps(hit.span) for hit in hits(article)):
            continue
        if (place == _AT_END and (article.text[end : end + 1] or "\n") not in _MARKS) or _goes_on(
            article.text, start, end, place
        ):
            continue
        if article.text.replace(idiom, "").count(written) > 1 or quotation_at(article, at):
            continue
        found.append(Slip(at.start, at.end, idiom, 0.0, "lost"))
    return tuple(found)


def beginnings(article: Article) -> Iterator[tuple[Span, str]]:
    """The first three characters of an idiom with another one behind, which makes no word with its neighbours."""
    for number, start, end in occurrences(article, "wording._lost"):
        written, idiom, place = _row(number)
        behind = article.text[end : end + 1]
        if place != _LAST or not is_han(behind) or behind == idiom[-1] or idiom[2] == _OF or idiom in _VARIED:
            continue
        longer = (*_across_end(article.text, end), written + behind)
        if not any(lexicon().level(word) for word in longer if is_han(word[-1])):
            yield Span(article.span.start + start, article.span.start + end), idiom


def has_beginning(article: Article) -> bool:
    """Whether an article has such a place."""
    return any(beginnings(article))


def _across_end(text: str, end: int) -> Iterator[str]:
    """The strings with the character behind an offset that may be words."""
    yield text[end - 1 : end + 1]
    yield text[end : end + 2]
    yield text[end - 1 : end + 2]
    yield text[end : end + 3]


def _goes_on(text: str, start: int, end: int, place: int) -> bool:
    """Whether an end of a string may be part of another word, or of an idiom whose first or last character it lacks."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (place == _FIRST and is_han(before)) or (place == _LAST and is_han(after)) or _is_of_four(text, start, end):
        return True
    return any(lexicon().level(word) for word in _across(text, start, end) if is_han(word[:1]) and is_han(word[-1:]))


def _is_of_four(text: str, start: int, end: int) -> bool:
    """Whether a string is three characters of a clause of four, a phrase of its own: 春回地暖."""
    far, before = (is_han(char) for char in text[max(0, start - 2) : start].rjust(2))
    after, beyond = (is_han(char) for char in text[end : end + 2].ljust(2))
    return (before and not far and not after) or (after and not beyond and not before)


def _across(text: str, start: int, end: int) -> Iterator[str]:
    """The strings that go over an end: of two, three and four characters."""
    first = max(0, start - 1)
    yield text[first : start + 1]
    yield text[end - 1 : end + 1]
    yield text[end - 1 : end + 2]
    yield text[first:end]
    yield text[start : end + 1]
