"""Dates as they are written, and the likely year of those without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from lint_news import DIGIT, Article, Span, compiled, numeral, paper_date, view

from ._clock import day_exists

TO = "(?:[-—–－~～]{1,2}|[至到])"
"""The words and marks between the two ends of a range."""

NUMBER = f"[{DIGIT}]{{1,2}}"
"""A month or a day in digits."""

_YEAR = f"(?P<year>(?:1[89]|20|２０)[{DIGIT}]{{2}})年"
_FULL = f"{_YEAR}(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_SAYS_WRONG = (
    "不存在|说法|不对|有误|错误|误[写作印为]|写[成错]|笔误|应为|更正|没有这"
    "|[不欠]妥|不当|错用|用错|不[能宜应可]写|混淆|差错|病句|改[为成]"
)
_QUOTED = "[“‘「][^”’」\n]*$"
_SENTENCE_END = "[。\\n]"
_WINDOW = 60
_MANY = 20
_REACH = 400
"""Characters around a date in which a year may be its own."""
_OLDEST = 1912
"""The year since which dates are of the Gregorian calendar."""
NEAR = 60
"""A date without a year is of the year that puts it nearest to the paper's day, within this many days."""


def existing(year: int, month: int, day: int) -> date | None:
    """The day, or None if it does not exist."""
    return date(year, month, day) if 0 < year < 10000 and day_exists(year, month, day) else None


@view
def years(article: Article) -> frozenset[int]:
    """The years that the article has in digits."""
    return frozenset(int(match["year"]) for match in article.find(_YEAR))


@view
def _anchors(article: Article) -> tuple[date, ...]:
    """The days that dates without a year are near to: the paper's day, or else the article's full dates.

    There are none if the article has years that differ by more than one.
    """
    paper = paper_date(article.document)
    if paper:
        return (paper,)
    named = years(article)
    return (
        tuple(islice(dict.fromkeys(_full_dates(article)), _MANY))
        if max(named, default=0) - min(named, default=0) < 2
        else ()
    )


def _years_near(article: Article, at: int | None) -> frozenset[int]:
    if at is None:
        return years(article)
    near = compiled(_YEAR).finditer(article.document.text, max(article.span.start, at - _REACH), at + _REACH)
    return frozenset(year for found in near if (year := int(found["year"])) >= _OLDEST)


def _full_dates(article: Article) -> Iterator[date]:
    for match in article.find(_FULL):
        day = existing(int(match["year"]), numeral(match["month"]), numeral(match["day"]))
        if day:
            yield day


def likely_days(article: Article, month: int, day: int, at: int | None = None) -> tuple[date, ...]:
    """The days that a date without a year may be, the likeliest first; empty where that would be a guess.

    The first is near the day of the paper or near a full date of the article; the others are in the other years that
    the article names, not far from the offset.
    """
    for anchor in _anchors(article):
        of_years = (existing(anchor.year + by, month, day) for by in (-1, 0, 1))
        near = [found for found in of_years if found and abs((found - anchor).days) <= NEAR]
        if near:
            named = (existing(year, month, day) for year in sorted(_years_near(article, at)))
            return (*near, *(found for found in named if found and found not in near))
    return ()


def is_mentioned(article: Article, span: Span) -> bool:
    """Whether a sentence is about the quoted words themselves: “11月31日”的说法不对."""
    text = article.document.text
    before = compiled(_SENTENCE_END).split(text[max(article.span.start, span.start - _WINDOW) : span.start])[-1]
    if not compiled(_QUOTED).search(before):
        return False
    after = compiled(_SENTENCE_END).split(text[span.end : min(article.span.end, span.end + _WINDOW)])[0]
    return compiled(_SAYS_WRONG).search(before + after) is not None
