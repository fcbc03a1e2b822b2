"""Anniversaries of events that are kept near the day of the paper, in sentences that name no year."""

from __future__ import annotations

from lint_news import DIGIT, Article, Span, compiled

from ._anniversaries import Anniversary
from ._counts import YEAR, year_of
from ._present import is_of_the_past, kept_in

_OLD_FEAST = (
    "(?:[的之]?(?:系列|重要|纪念|庆祝|庆典|表彰|主题)*(?:大会|活动上|[章币邮]|晚会|阅兵|讲话|文章)"
    "|时|那|的[时那]|[前后]|以来|献礼[的片作])"
)
"""Words behind an anniversary that may be one of years ago: 建党100周年大会."""
_KEEPS = (
    "(?:^|[，。、；：\u3000“”（）)]|庆祝|纪念|迎接|喜迎|欢庆|迎来|举[行办]|[在是值为逢当])(?:伟大的|中国|中国人民|“)*$"
)
"""Words before an event whose anniversary is kept now."""
_HELD = f"[{DIGIT}]{{1,2}}月[{DIGIT}]{{1,2}}日.*[举召][行办开]"
_CLAUSE_END = "[，。；！？]"
_FOR_NOW = "为了?(?:热烈|隆重|喜迎)?(?:庆祝|纪念|迎接)[^。，；]{0,14}$"
_NOW = "，[^。；！？]{0,16}(?:日前|近日|昨[日天]|即日起|连日来|本月|今[日天])"
"""Words before an event and behind its anniversary that say what is done for it these days."""
_SLIP, _FAR = 3, 20
"""A number that is farther off is of another year or of another event."""


def kept_now(article: Article, found: Anniversary) -> int | None:
    """The year in which an event of the table is kept near the day of the paper, in a sentence that names no year, if
    the number may be a slip."""
    event, text, sentence = found.event, article.document.text, found.sentence
    now = kept_in(article, event.month, event.day) if event and event.month else None
    if event is None or now is None or not _is_slip(article, found, now - event.year):
        return None
    before = text[sentence.start : found.span.start - len(event.name)]
    if not compiled(_KEEPS).search(before) or compiled(_OLD_FEAST).match(text, found.span.end):
        return None
    behind = compiled(_CLAUSE_END).search(text, found.span.end, sentence.end)
    clause = Span(sentence.start, behind.start() if behind else sentence.end)
    years = {year_of(article, year[0]) for year in compiled(YEAR).finditer(text, sentence.start, sentence.end)}
    return None if years - {event.year} or is_of_the_past(article, clause) else now


def _is_slip(article: Article, found: Anniversary, right: int) -> bool:
    """Whether the number may be a slip for the right one; a round one that is a little less may be of years ago."""
    off, sentence = abs(right - found.number), found.sentence
    if off > _SLIP or off == 0 or found.number % 5 != 0:
        return 0 < off <= _SLIP or off % 10 == 0 < off <= _FAR
    text, at = article.document.text, found.span
    is_for_now = compiled(_FOR_NOW).search(text[sentence.start : at.start])
    if is_for_now and compiled(_NOW).match(text, at.end, sentence.end):
        return True
    return compiled(_HELD).search(article.document.text, sentence.start, found.span.start) is not None
