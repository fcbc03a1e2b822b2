"""Months that are said to be some months after another one: 六个月后的2027年3月, 两剂间隔6个月，今天接种的应在3月."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lint_news import DIGIT, PAREN_OPEN, Article, Match, Span, compiled

from .._sentence import sentence_at
from ._counts import COUNT, count
from ._time_points import Point, points

_LENGTH = f"(?P<length>(?P<count>{COUNT})个(?P<half>半)?月|(?P<years>{COUNT}|半)年(?P<half2>半)?)"
_IS = f"(?:的|[，,]?(?:即|也就是|截?至|到)|[{PAREN_OPEN}]即?)"
LATER = f"[月年半]之?[后内]{_IS}[{DIGIT}今明后]"
APART = "间隔"
_LATER = f"{_LENGTH}(?:之?后|内){_IS}"
_APART = f"(?P<least>至少|不少于)?(?:应|须|需)?间隔(?:时间|期)?[为是应须需]{{0,2}}(?P<least2>不少于|至少)?{_LENGTH}"
_NEXT = "第[二三23２３]|下一[次剂针]|再次|复[查检诊]|加强"
_ROUGH = "[约近多余几数每]"
_REACH, _SLACK = 70, 1


class Later(NamedTuple):
    """A time that is not so many months after another as the text says: both, the length, and the months apart."""

    first: Point
    last: Point
    length: Span
    months: int


def wrong_months(article: Article) -> Iterator[Later]:
    """The times that are not so many months after the ones before them as the text says."""
    for match in article.find(_LATER):
        sentence = sentence_at(article, match.start)
        before = [one for one in points(article) if sentence.start <= one.span.start and one.span.end <= match.start]
        behind = [one for one in points(article) if match.end <= one.span.start <= match.end]
        if before and behind and behind[0].unit != "年":
            yield from _wrong(article, match, before[-1], behind[0])
    for match in article.find(_APART):
        yield from _wrong_interval(article, match)


def _wrong_interval(article: Article, match: Match) -> Iterator[Later]:
    """The next time that does not follow the first by an interval: the two points behind the interval."""
    text = article.document.text
    sentence, line = sentence_at(article, match.start), text[match.end : match.end + _REACH].split("\n")[0]
    before = [one for one in points(article) if sentence.start <= one.span.start < match.start]
    near = [one for one in points(article) if match.end <= one.span.start < match.end + len(line)]
    pairs = [tuple(near[:2])] if near[1:] else []
    pairs += [(before[-1], near[0])] if before and near else []
    for first, last in pairs if APART not in text[sentence.start : match.start] + line else ():
        is_next = compiled(_NEXT).search(text, max(match.end, first.span.end), last.span.start)
        if last.unit != "年" and is_next:
            yield from _wrong(article, match, first, last)
            return


def _wrong(article: Article, match: Match, first: Point, last: Point) -> Iterator[Later]:
    number, groups, length = _months(match), match.groups(), match.group("length")
    if not number or first.unit == "年" or compiled(_ROUGH).match(article.document.text, length.start - 1):
        return
    aparts = [_apart(one[0], other[0]) for one in first.readings for other in last.readings]
    is_least = bool(groups.get("least") or groups.get("least2"))
    if not any(abs(apart - number) <= _SLACK or (is_least and apart > number) for apart in aparts):
        yield Later(first, last, length, min(aparts, key=lambda apart: abs(apart - number)))


def _months(match: Match) -> int:
    """A length in months; 0 for an estimate."""
    if match["count"]:
        return (count(match["count"]) or 0) + bool(match["half"])
    if match["years"] == "半":
        return 6
    return 12 * (count(match["years"]) or 0) + 6 * bool(match["half2"])


def _apart(one: int, other: int) -> int:
    first, last = date.fromordinal(one), date.fromordinal(other)
    return 12 * (last.year - first.year) + last.month - first.month
