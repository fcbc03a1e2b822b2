from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Related, compiled, paper_date, rule

from .._sentence import sentence_at
from ._time_people import OTHERS, births
from ._time_points import Point, points


class _Step(NamedTuple):
    """Words for a step of a life, and the least and the greatest age at which one takes it."""

    words: str
    least: int
    most: int


_STEPS = (
    _Step("(?:应征)?(?:入伍|参军)", 12, 45),
    _Step("参加(?:革命)?工作|参加革命|入职|进厂", 10, 60),
    _Step("加入中国共产党|入党", 14, 100),
    _Step(
        "(?:从|于)?[^，。；0-9]{0,14}大学[^，。；0-9]{0,8}毕业|毕业于[^，。；0-9]{0,12}(?:大学|学院)|大学毕业|考[入上取]大学",
        15,
        60,
    ),
    _Step("毕业于[^，。；0-9]{0,12}(?:师范|中专|学校)|师范毕业|中专毕业", 14, 60),
    _Step("(?:正式|光荣|离岗)?(?:退休|离休)", 40, 85),
    _Step("结婚|成婚|任教|执教|走上讲台|从教", 13, 90),
)
_WORKED = "参加工作|参加革命|入伍|参军|任教|执教|走上讲台|从教|入职|进厂|大学毕业|师范毕业|毕业于|毕业后"
_LEFT = "(?:正式|光荣)?(?:退休|离休|退役|卸任)"
_SIGN = "毕业|退休|离休|入伍|参军|参加工作|参加革命|入党|加入中国共产党|考[入上取]大学|走上讲台"
_LATE_BIRTH = f"2[0０][3-9３-９][{DIGIT}]年(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?出?生"
_CURRENT = "现任|现为|现就职|在任"
_LONGEST, _SHORTEST, _WORDS = 60, 0, 22
"""The most years of work, and characters of the words behind a time."""


@rule(
    "impossible-career",
    title="履历里的年份不可能",
    help=(
        "1938年生的人1942年大学毕业、1968年退休，1926年参加工作的人1998年才退休，年份必有一个写错了。"
        "只查出生年份明确、一人一事的履历；句中另有他人的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN, _LATE_BIRTH),
    injectors=("_session_injectors:impossible_career",),
    bad=[
        Bad("他1938年3月生，1942年8月毕业于师范学校，在县里教书。", found="1942年8月"),
        Bad("韩怀德1938年3月生，1960年8月参加工作，1968年3月退休。", found="1968年3月"),
        Bad("他1954年10月出生，1962年12月应征入伍。", found="1962年12月"),
        Bad("他1926年大学毕业后回到家乡，1998年退休。", found="1998年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 周某2085年5月出生，住在河东村，去年参加工作。", found="2085年5月"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 周先生1896年参加工作，现任县农业局副局长。", found="1896年"),
    ],
    good=[
        "他1938年3月生，1960年8月毕业于师范学校，1998年3月退休。他1954年10月出生，1972年12月应征入伍。",
        "韩怀德1938年3月生，父亲1942年参加革命，母亲1968年退休。他1962年大学毕业后回到家乡，1998年退休。",
        "书院1938年建，1942年的毕业生多，1968年退休的校长。1926年参加工作的爷爷和2003年退休的父亲。",
        "2026年9月10日 星期四 第2版\n\n本报讯 周先生1986年参加工作，现任县农业局副局长。",
    ],
)
def impossible_career(article: Article) -> Iterator[Finding]:
    """A step of a life is taken at an age at which nobody takes it, or so long behind another that nobody lives it."""
    paper = paper_date(article.document)
    born = births(article)
    yield from (_found(point, point) for point in born if paper and _year(point) > paper.year)
    for birth, point, words in _steps(article, born):
        age = _year(point) - _year(birth)
        wrong = [step for step in _STEPS if compiled(step.words).match(words) and not step.least <= age <= step.most]
        if wrong and age >= _SHORTEST:
            yield _found(point, birth)
    yield from _too_long(article, paper)


def _steps(article: Article, born: list[Point]) -> Iterator[tuple[Point, Point, str]]:
    """The only birth of a line and each later time of it, with the words behind that, where nobody else is named."""
    text = article.document.text
    for birth in born if len({one.readings for one in born}) == 1 else ():
        end = text.find("\n", birth.span.end)
        for point in points(article):
            is_behind = birth.span.end < point.span.start < (end if end > 0 else article.span.end)
            between = text[birth.span.end : point.span.end + _WORDS] if is_behind else ""
            if is_behind and point.is_dated and not point.is_word and not compiled(OTHERS).search(between):
                yield birth, point, text[point.span.end : point.span.end + _WORDS]


def _too_long(article: Article, paper: date | None) -> Iterator[Finding]:
    """Ends of work that are too long behind its beginning, and beginnings too long ago of what somebody is now."""
    text = article.document.text
    for first, last in pairwise(points(article)):
        sentence = sentence_at(article, first.span.start)
        words = text[first.span.end : min(sentence.end, last.span.start)]
        is_one = last.span.start < sentence.end and first.is_dated and last.is_dated and not last.is_word
        is_told = compiled(_WORKED).search(words) and compiled(_LEFT).match(text, last.span.end)
        if is_one and is_told and not compiled(OTHERS).search(words) and _year(last) - _year(first) > _LONGEST:
            yield _found(last, first)
    for point in points(article) if paper else ():
        end = sentence_at(article, point.span.start).end
        words = text[point.span.end : end]
        is_now = compiled(_WORKED).match(words) and compiled(_CURRENT).search(words)
        if is_now and paper and paper.year - _year(point) > _LONGEST and not compiled(OTHERS).search(words):
            yield _found(point, point)


def _year(point: Point) -> int:
    return date.fromordinal(point.readings[0][0]).year


def _found(point: Point, other: Point) -> Finding:
    message = Message("与履历里别的年份不合，请核对", "it does not go with the other years of this life")
    related = (Related(other.span, _OTHER),) if other != point else ()
    return Finding(point.span, message, related=related, confidence=Confidence.LIKELY)


_OTHER = Message("出生或参加工作的时间", "the birth, or the beginning of work")
