"""Anniversaries that a sentence marks in the year of the paper."""

from __future__ import annotations

from lint_news import Article, compiled, paper_date

from .._sentence import sentence_at
from ._anniversaries import Anniversary
from ._counts import YEAR, year_of
from ._present import is_of_the_past
from ._time_points import points

_MARKS = "(?:纪念|庆祝|迎接|喜迎|欢庆|迎来|将?是|正是|恰逢|适逢|正值|欣逢)(?:伟大的|中国|中国人民|中国工农|全国|“)*$"
"""Words directly before an event whose anniversary is marked."""
_NOW = "今年|昨[日天]|今[日天]|日前|近日|连日|本月|即日起|将[于在是]|月[里间份]"
_OTHER_YEAR = "[去前明后]年|即将|前夕"
_GOES_ON = (
    "[”》]?(?:之际|到来|纪念日|的日子|主题|系列|图片|书画|文艺|演[出讲]|征文|座谈|合唱|朗诵|[竞比]赛|活动|[，。！；、])"
)
"""Words behind an anniversary that is marked now, and is not that of a medal or a meeting of years ago."""
_BACK, _NEAR, _YEAR, _FAR, _SLIP = 14, 90, 366, 20, 3
"""Characters before an event; days around the paper's; days of a year; years by which a slip may be off: at the most,
and if it is not off by tens."""


def marked_in(article: Article, found: Anniversary) -> int | None:
    """The year of the paper, if a sentence marks an anniversary about its day, with a slip in its number."""
    text, sentence, paper = article.document.text, found.sentence, paper_date(article.document)
    if paper is None or found.event is None:
        return None
    at = found.span.start - len(found.event.name)
    near = [point for point in points(article) if sentence.start <= point.span.start < sentence.end]
    days = [abs(point.readings[0][0] - paper.toordinal()) for point in near if point.unit != "年"]
    is_now = any(day <= _NEAR for day in days) or compiled(_NOW).search(text, sentence.start, sentence.end)
    is_other = compiled(_OTHER_YEAR).search(text, sentence.start, sentence.end) or is_of_the_past(article, sentence)
    years = {point.readings[0][1] for point in near if point.unit == "年"}
    is_marked = compiled(_MARKS).search(text[max(sentence.start, at - _BACK) : at]) is not None
    is_marked = is_marked and compiled(_GOES_ON).match(text, found.span.end) is not None
    is_clear = all(day <= _NEAR for day in days) and all(abs(year - paper.toordinal()) < _YEAR for year in years)
    off = abs(found.number + found.event.year - paper.year)
    is_slip = off and off % 5 == 0 and off <= _FAR
    return paper.year if is_slip and is_marked and is_now and is_clear and not is_other else None


def marked_after(article: Article, found: Anniversary) -> int | None:
    """The only year that the sentence before names, if a sentence without a year marks an anniversary that is not of
    it."""
    text, sentence, paper = article.document.text, found.sentence, paper_date(article.document)
    if found.event is None or sentence.start == article.span.start or text[sentence.start - 1] != "。":
        return None
    before = sentence_at(article, sentence.start - 1)
    named = {year_of(article, match[0]) for match in compiled(YEAR).finditer(text, before.start, before.end)}
    year, at = named.pop() if len(named) == 1 else None, found.span.start - len(found.event.name)
    is_marked = compiled(_MARKS).search(text[max(sentence.start, at - _BACK) : at]) is not None
    is_other = compiled(f"{YEAR}|{_OTHER_YEAR}").search(text, sentence.start, sentence.end) is not None
    is_old = any(is_of_the_past(article, span) for span in (before, sentence)) or (paper and paper.year != year)
    if year is None or not is_marked or not compiled(_GOES_ON).match(text, found.span.end) or is_other or is_old:
        return None
    off = abs(found.number + found.event.year - year)
    return year if 0 < off <= _SLIP or off % 10 == 0 < off <= _FAR else None
