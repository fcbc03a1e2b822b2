"""Anniversaries of a day that a sentence names, which are soon to be kept."""

from __future__ import annotations

from lint_news import DIGIT, Article, compiled, numeral, paper_date

from ._anniversaries import Anniversary
from ._days import existing

_FULL = f"[{DIGIT}]{{4}}年(?P<month>[{DIGIT}]{{1,2}})月(?P<day>[{DIGIT}]{{1,2}})日"
_SOON = "再过[^。；]{1,4}[天日]|即将迎来|就将迎来|就要迎来"


def coming_wrong(article: Article, found: Anniversary, began: int) -> int | None:
    """The year of the next anniversary of the day that a sentence names, if the number is of neither it nor the last.

    None where the sentence does not say that it is soon.
    """
    paper, before = paper_date(article.document), article.document.text[found.sentence.start : found.span.start]
    named = list(compiled(_FULL).finditer(before))
    if paper is None or len(named) != 1 or not compiled(_SOON).search(before):
        return None
    kept = existing(paper.year, numeral(named[0]["month"]), min(28, numeral(named[0]["day"])))
    year = paper.year + bool(kept and kept < paper)
    return year if kept and found.number not in {year - began, year - began - 1} else None
