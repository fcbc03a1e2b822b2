"""Full dates of birth beside an age that must be reached: 年满6周岁（2020年8月31日以前出生）."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint_news import DIGIT, PAREN_CLOSE, PAREN_OPEN, Article, Span, compiled, numeral, paper_date

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._days import NUMBER, existing

_AGE = f"(?<![不未])满(?P<count>{COUNT})周?岁"
_DATE = f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_ADDED = f"(?:[{PAREN_OPEN}]含[^{PAREN_CLOSE}]{{0,4}}[{PAREN_CLOSE}]|含当日|当日)?(?:及|含)?"
_BEFORE = f"{_DATE}{_ADDED}[以之]?前(?:{_ADDED})?的?出生"
_OTHERS = f"[^。；\\n{DIGIT}]{{0,16}}?"
_BORN = (f"{_AGE}{_OTHERS}[{PAREN_OPEN}，,](?:即)?{_BEFORE}", f"{_BEFORE}{_OTHERS}{_AGE}")
_TO = f"[{DIGIT}]{{4}}年{NUMBER}月{NUMBER}日?(?:[至到]|[—–~～-]{{1,2}})"
_BORN_WITHIN = f"{_AGE}{_OTHERS}[{PAREN_OPEN}，,]?(?:即)?{_TO}{_DATE}{_ADDED}(?:期间|之?间)?的?出生"
_NEAR = 270
"""Days around the paper's by which an age is reached; an age that is counted on another day is said with its year."""


class Limit(NamedTuple):
    """A year of birth, its place, the age, and the year in which one born on that day reaches it."""

    span: Span
    age: int
    reached: int


def wrong_limits(article: Article) -> Iterator[Limit]:
    """The latest dates of birth by which the age beside them is not reached about the day of the paper."""
    paper = paper_date(article.document)
    for pattern in (*_BORN, _BORN_WITHIN) if paper else ():
        for match in article.find(pattern):
            age, at = count(match["count"]), match.group("year")
            if not age or paper is None:
                continue
            year = int(match["year"]) + age
            day = existing(year, numeral(match["month"]), min(28, numeral(match["day"])))
            sentence = sentence_at(article, match.start)
            is_said = compiled(f"{year}年").search(article.document.text, sentence.start, sentence.end)
            if day and abs((day - paper).days) > _NEAR and not is_said:
                yield Limit(Span(at.start, at.end + 1), age, year)
