"""Anniversaries (周年) in a text, and when it says that something was founded."""

from __future__ import annotations

from typing import NamedTuple

from lint_news import DIGIT, Article, Span, compiled

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._events import Event, event_before

ANNIVERSARY = "周年"
"""The sign of an anniversary."""
BIRTHDAY = "华诞"
"""The sign of a solemn word for an anniversary."""

_COUNT = f"{COUNT}$"
_LONGEST = 7
"""Characters of a count."""
_NEAR = 8
"""Characters before a number in which a word for founding stands."""
_FOUND = (
    "成立|创[办建刊立]|组建|始建|兴建|建[成校厂院社台馆会站队所店园县市国]|开[业馆办通播]|投产|投运|运营|诞生|通车|设立"
)
_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?(?:正式|批准|开始)?"
_FOUNDED = f"(?:{_FOUND}|建)于(?:公元)?(?P<after>{YEAR})|(?P<before>{YEAR}){_DAY}(?:{_FOUND})"
_BEFORE = f"(?:{_FOUND}|迎来|迎|庆祝)(?:了|其|它|她|自己)?(?:的|第)?$"

ABROAD = (
    "朝鲜|越南|老挝|缅[甸共]|古巴|苏[联共俄]|俄[罗国共方]|民主|阿尔巴尼亚|委内瑞拉|日本|韩[国方]|美国|英国|法国|德国|印度|加拿大|澳大利亚|新西兰|新加坡"
    "|马来|巴基斯坦|以色列|土耳其|埃及|南非|墨西哥|巴西|阿根廷|意大利|西班牙|葡萄牙|荷兰|外国|该国|两国"
)
"""Words for other countries, whose parties and states have other years."""


class Anniversary(NamedTuple):
    """An anniversary: where it stands, its number, its sentence, and the event of the table before it."""

    span: Span
    number: int
    sentence: Span
    event: Event | None


def anniversary_at(article: Article, at: int) -> Anniversary | None:
    """The anniversary whose number stands before an offset, where 周年 is.

    None for an estimate, and where neither an event of the table nor a word for founding stands before it.
    """
    text, first = article.document.text, article.span.start
    counted = compiled(_COUNT).search(text[max(first, at - _LONGEST) : at])
    number = count(counted[0]) if counted else None
    if counted is None or number is None:
        return None
    start = at - len(counted[0])
    event = event_before(text, start)
    if event is None and not compiled(_BEFORE).search(text[max(first, start - _NEAR) : start]):
        return None
    return Anniversary(Span(start, at + 2), number, sentence_at(article, start), event)


def founded(article: Article, found: Anniversary) -> int | None:
    """The only year in which a sentence says that something was founded, if the anniversary is that of founding."""
    text, sentence = article.document.text, found.sentence
    if not compiled(_BEFORE).search(text[max(sentence.start, found.span.start - _NEAR) : found.span.start]):
        return None
    years = list(compiled(_FOUNDED).finditer(text, sentence.start, sentence.end))
    return year_of(article, years[0]["after"] or years[0]["before"]) if len(years) == 1 else None
