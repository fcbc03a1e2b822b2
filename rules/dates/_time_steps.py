"""Steps of a case before a court or of a recruitment in several sentences, with dates in the reverse order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lint_news import Article, compiled

from .._sentence import sentence_at
from ._time_points import Point, points

_COURSES = (
    (
        "(?:法院|本院|法庭|依法|予以|决定|审查后)[^，。；]{0,8}(?:立案|受理)|立案受理",
        "(?:公开)?开庭|达成[^，。；]{0,6}(?:调解|和解)|当庭宣判|公开宣判|[作做]出[^，。；]{0,6}(?:判决|裁定)",
    ),
    (
        "立案侦查",
        "移送[^，。；]{0,6}起诉|提起公诉|(?:公开)?开庭审理|当庭宣判|公开宣判|判处",
    ),
    (
        "抓获|归案|落网|刑事拘留|刑拘",
        "批准逮捕|依法逮捕|执行逮捕|被逮捕",
        "移送[^，。；]{0,6}起诉",
        "提起公诉",
        "公开开庭|开庭审理|当庭宣判|公开宣判",
    ),
    ("报名(?:截止|结束)|截止报名|停止报名", "笔试|初试", "面试|复试", "体检", "公示"),
)
_AT = "(?:时间|日期|截止|期)*(?:时间|日期)?(?:为|是|：|:|定于|在|于)$"
_LABELS = (
    tuple(f"(?:{words}){_AT}" for words in ("报名", "笔试|考试", "面试", "体检", "公示")),
    tuple(f"(?:{words}){_AT}" for words in ("报名|文件(?:获取|发售|领取)|获取[^，。；]{0,6}文件", "投标|递交", "开标")),
    tuple(f"(?:{words}){_AT}" for words in ("保证金[^，。；]{0,6}", "拍卖会?|竞价|开拍")),
    tuple(f"(?:{words}){_AT}" for words in ("开幕式?", "闭幕式?")),
)
"""Labels before the days of a notice: 报名截止时间为."""
_BACK = (
    "此前|早在|曾|原来|另一|另有|[去前]年|上年|另据|经查|经审理|据了解|据介绍|据悉|同[类样]|[首二]次|再次|之前|重审|再审|二审"
    "|计划|原定"
)
"""Words of a sentence which goes back in time, or speaks of another case."""
_WORDS, _APART, _OCTOBER, _MARCH = 60, 360, 10, 3
"""Characters of the words of a point, between two steps; months between which a year may turn."""


class _Step(NamedTuple):
    """A step of a course: its point, the course and its place there."""

    point: Point
    course: int
    place: int


def reversed_steps(article: Article) -> Iterator[tuple[Point, Point]]:
    """Pairs of steps in their order in the text, in different sentences, of which the second is dated too early."""
    found = [step for point in points(article) for step in (*_steps(article, point), *_labelled(article, point))]
    for course in range(len(_COURSES) + len(_LABELS)):
        steps = [step for step in found if step.course == course]
        places = [step.place for step in steps]
        if len(set(places)) == len(places):
            yield from (
                (one.point, two.point)
                for one, two in pairwise(steps)
                if one.place < two.place and _is_reversed(article, one.point, two.point)
            )


def _steps(article: Article, point: Point) -> Iterator[_Step]:
    """The steps that the words behind a point tell, up to the end of its sentence or the next point."""
    if point.is_word or point.unit == "年":
        return
    text, end = article.document.text, sentence_at(article, point.span.start).end
    end = min(end, point.span.end + _WORDS, _next(article, point))
    for course, places in enumerate(_COURSES):
        for place, words in enumerate(places):
            if compiled(words).search(text, point.span.end, end):
                yield _Step(point, course, place)
                break


def _labelled(article: Article, point: Point) -> Iterator[_Step]:
    """The step of a notice that the label before a point names."""
    before = article.document.text[max(article.span.start, point.span.start - _BEFORE) : point.span.start]
    for course, places in enumerate(_LABELS, len(_COURSES)):
        for place, words in enumerate(places):
            if point.unit == "日" and not point.is_word and compiled(words).search(before):
                yield _Step(point, course, place)
                break


_BEFORE = 16


def _next(article: Article, point: Point) -> int:
    starts = [one.span.start for one in points(article) if one.span.start > point.span.start]
    return min(starts, default=article.span.end)


def _is_reversed(article: Article, first: Point, last: Point) -> bool:
    """Whether the second step is before the first by every reading, and no sentence goes back in time."""
    text, sentence = article.document.text, sentence_at(article, last.span.start)
    is_apart = last.span.start >= sentence_at(article, first.span.start).end or compiled(_AT).search(
        text, last.span.start - _BEFORE, last.span.start
    )
    if not is_apart or last.span.start - first.span.end > _APART:
        return False
    if compiled(_BACK).search(text, sentence.start, sentence.end) or first.is_dated != last.is_dated:
        return False
    begin, end = (date.fromordinal(point.readings[0][0]) for point in (first, last))
    is_turn = end.month <= _MARCH and begin.month >= _OCTOBER
    return not is_turn and last.readings[0][1] < first.readings[0][0]
