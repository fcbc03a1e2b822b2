"""What confused-word requires."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Match

from ._words import hits

_UP_TO = rf"(?<![^。！？；，,;\s])截止(?=[{DIGIT}]{{1,4}}[年月日][^。，,；;\n]{{0,10}}[，,](?!逾期))"
"""截止 and a date at the beginning of a clause about what was reached by then; not the close of an enrolment."""
_EVEN_IF = r"既使(?![^。；;\n]{0,40}[又也]使)"
"""即使 with a wrong character; 既使…又使 is right."""


def dates_of_counts(article: Article) -> Iterator[Match]:
    """截止 before the date of a count."""
    return article.find(_UP_TO)


def conditions(article: Article) -> Iterator[Match]:
    """既使 for 即使."""
    return article.find(_EVEN_IF)


def may_be_confused(article: Article) -> bool:
    """Whether an article has a word of the tables, or a phrase of this file."""
    return bool(hits(article)) or any(dates_of_counts(article)) or any(conditions(article))
