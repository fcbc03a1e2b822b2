"""Births, deaths and ages in an article, with the times that they are of."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lint_news import Article, Span, compiled

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._time_points import Point, now, points

_BORN_BEHIND = (
    "，[^，。；、0-9０-９父母爷奶儿孙妻夫哥弟姐妹女子]{2,4}出生[于在]"
    "|(?:[^，。；、0-9０-９]{0,3})?(?:出生|降生|诞生|生(?:于|人|在|[，,。；的（(）)]))"
)
_BORN_BEFORE = "(?:出生于|诞生于|出生在|生于)(?:公元|农历)?$"
_DIED = "(?:[^。；，]{0,16}，?)?(?:[^。；，]{0,12})(?:[逝去辞离]世|病逝|病故|牺牲|圆寂|长眠)"
_KEPT = "[^。；，]{0,6}周年|[^。；，]{0,4}纪念"
AGE = f"(?P<count>{COUNT})(?P<full>周)?岁"
_AT_END = (
    "(?:(?:享年|终年|享寿)(?:虚?岁)?|(?:牺牲|就义|殉职|遇难|[逝去离]世|病[逝故])[时后]?，?(?:年仅|时年|年|才|仅|只有))$"
)
_NOW = "(?:今年|现年|年已|如今|现已|眼下)(?:已经?|刚满?|年满|才|都|刚好|正好|整整)*$"
OTHERS = "[父母爷奶儿孙妻夫哥弟姐妹岳叔姑舅姨嫂]|老伴|爱人|女儿|外[公婆]|师傅|徒弟|老师|同事|同学|虚岁|毛岁|平均"
"""Words for another person between a birth and an age, and for an age that is counted in another way."""
CALLED = "大[爷娘叔哥姐嫂伯]|老奶奶|老爷爷|姑娘|台儿庄|[幼少孤]儿|[哪这那]儿"
"""What old people are called, who are no others, and words with characters of such ones."""
_ROUGH = "(?:[未不]满|[不未]足|将满|快|近|约|多|余|几|不到|虚|过|超|平均|每|至|[-—～~、])$"
_HUNDRED = "百"
"""百岁老人 is what one of a hundred and more is called."""
_BACK = 12


class Age(NamedTuple):
    """An age: its place, the number, what it is of (end: that of death, now, or then), and whether in full years."""

    span: Span
    number: int
    kind: str
    is_full: bool


def births(article: Article) -> list[Point]:
    """The times at which somebody is born."""
    text = article.document.text
    return [point for point in points(article) if _is_birth(text, point)]


def death(article: Article) -> Point | None:
    """The only time at which somebody dies; None for several and for none. 逝世九十周年 is no death."""
    text = article.document.text
    died = ((point, compiled(_DIED).match(text, point.span.end)) for point in points(article))
    found = [point for point, match in died if match and not compiled(_KEPT).match(text, match.end())]
    return found[0] if len({point.readings for point in found}) == 1 else None


def death_at(article: Article, age: Age) -> Point | None:
    """The time of the death that the sentence of an age tells before it."""
    text, start = article.document.text, sentence_at(article, age.span.start).start
    before = [point for point in points(article) if start <= point.span.start < age.span.start]
    return before[-1] if before and compiled(_DIED).match(text, before[-1].span.end) else None


def ages(article: Article) -> list[Age]:
    """The ages of an article that are no estimates."""
    found: list[Age] = []
    for match in article.find(AGE):
        before = article.document.text[max(article.span.start, match.start - _BACK) : match.start]
        number = count(match["count"])
        if number and match["count"] != _HUNDRED and not compiled(_ROUGH).search(before):
            found.append(Age(match.span, number, _kind(before), bool(match["full"])))
    return found


def _kind(before: str) -> str:
    if compiled(_AT_END).search(before):
        return "end"
    return "now" if compiled(_NOW).search(before) else "then"


def _is_birth(text: str, point: Point) -> bool:
    if point.is_word:
        return False
    before = text[max(0, point.span.start - _BACK) : point.span.start]
    return bool(compiled(_BORN_BEHIND).match(text, point.span.end) or compiled(_BORN_BEFORE).search(before))


def time_of(article: Article, age: Age, birth: Point | None) -> Point | None:
    """The time at which somebody has an age; None where that is not clear: 今年23岁，13岁进队."""
    if age.kind == "end":
        return death(article)
    sentence = sentence_at(article, age.span.start)
    before = [point for point in points(article) if sentence.start <= point.span.start < age.span.start]
    if not before or before[-1] == birth:
        return now(article) if age.kind == "now" else None
    between = Span(before[-1].span.end, age.span.start)
    is_of_other = age.kind != "now" and any(between.overlaps(one.span) for one in ages(article))
    behind = article.document.text[between.start : between.end]
    return before[-1] if behind.count("，") < _MANY and not is_of_other else None


_MANY = 2
"""Clauses behind a time in which an age is of it no more."""


def born_by(age: Age, at: Point) -> Point:
    """When somebody is born who has an age at a time."""
    begin, end = (date.fromordinal(day) for day in at.readings[0])
    first, last = date(begin.year - age.number - 1, 1, 1), date(end.year - age.number, 12, 31)
    return Point(age.span, ((first.toordinal(), last.toordinal()),), "年", is_dated=True)


def full_years(birth: Point, at: Point) -> list[tuple[int, int]]:
    """The fewest and the most full years that somebody may have at a time, by each of its readings, in order."""
    first, last = birth.readings[0]
    return [(_full(last, begin), _full(first, end)) for begin, end in sorted(at.readings)]


def _full(birth: int, at: int) -> int:
    born, day = date.fromordinal(birth), date.fromordinal(at)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
