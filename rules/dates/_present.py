"""Sentences about the days around the paper's: their years may be left out."""

from __future__ import annotations

from datetime import date

from lint_news import Article, Span, compiled, paper_date

_PAST = (
    "曾|那[年时天次]|当[年时]|回忆|记得|以[前来]|从前|时任|后来|此前|[去前往历每]年|上届|次年|翌年|早在|自从|截至"
    "|世纪|年代|小时候|讲话|讲述|分别|先后|至今"
)
NEAR = 45
"""A day that is kept each year is that of this year for a text so many days before or after it."""


def kept_in(article: Article, month: int, day: int) -> int | None:
    """The year in which a day of each year is kept, if it is kept near the day of the paper."""
    paper = paper_date(article.document)
    near = (date(paper.year + by, month, day) for by in (-1, 0, 1)) if paper else ()
    return next((one.year for one in near if paper and abs((one - paper).days) <= NEAR), None)


def is_of_the_past(article: Article, sentence: Span) -> bool:
    """Whether a sentence has words for other years than this one."""
    return compiled(_PAST).search(article.document.text, sentence.start, sentence.end) is not None
