"""Points of time of an article: days, months and years, also those whose year stands before them or in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lint_news import DIGIT, Article, Span, compiled, numeral, paper_date, view

from ._clock import day_exists
from ._days import NUMBER

_YEAR = f"(?:(?:1[0-9]|20|１[０-９]|２０)[{DIGIT}]{{2}}|[一二][〇○零一八九][〇○零一二三四五六七八九]{{2}})"
_POINT = (
    f"(?:(?P<year>{_YEAR})年|(?P<word>[今本去前明后当同次翌]|第二|上一)年)的?"
    f"(?:(?P<month>{NUMBER})月份?(?:(?P<day>{NUMBER})[日号])?|(?P<part>年?[初底]|岁末))?"
    f"|(?P<month2>{NUMBER})月(?:(?P<day2>{NUMBER})[日号])?"
    f"|(?P<day3>{NUMBER})[日号]"
    "|(?P<near>[昨今明])[天日晚晨]|(?P<far>[前后])天[（(]|(?P<moon>[上本下])个?月[，（(]"
)
_FROM_PAPER = {"今": 0, "本": 0, "去": -1, "前": -2, "明": 1, "后": 2}
_FROM_TEXT = {"当": 0, "同": 0, "次": 1, "翌": 1, "第二": 1, "上一": -1}
_NEAR = {"昨": -1, "今": 0, "明": 1, "前": -2, "后": 2}
_MOONS = {"上": -1, "本": 0, "下": 1}
_PART = f"[{DIGIT}.第]"
"""Characters before a number that it is a part of."""
_NOT_YEARS = "[年两几数多]$"
"""Characters before 前年 and 后年 that make them something else: 两年前年…"""
_OLD = 3
"""Days by which a text that says today may be older than the paper."""
_DATELINE = ("电", "讯")
"""What follows the day on which a report was sent, which is of no event."""
_UNKNOWN = 2025
"""The year of dates without one where the paper has no day."""
_HALF = 7
"""A date without a year is at most so many months before the paper's, or else behind it."""
_BEGIN, _END = 3, 10
"""The last month of the beginning of a year, and the first of its end."""


class Point(NamedTuple):
    """A point of time: its place, and the first and last days (proleptic ordinals) that each reading of it has.

    The likeliest reading is the first. `unit` is how exact it is: 年, 月 or 日. `is_dated` is false where the year is
    neither written nor known from words; `is_word` is true of 去年, 昨日 and the like.
    """

    span: Span
    readings: tuple[tuple[int, int], ...]
    unit: str
    is_dated: bool
    is_word: bool = False


class Written(NamedTuple):
    """What is read as a point of time: its place, the end of the mark behind it that it must have, if any, and the text
    of each group of the pattern."""

    span: Span
    past: int
    parts: Mapping[str, str | None]


class _Known:
    """The text, the day of the paper, and the year and the month that a line has named so far."""

    def __init__(self, article: Article) -> None:
        self.text, self.paper = article.document.text, paper_date(article.document)
        self.year = self.month = 0


@view
def lines(article: Article) -> Mapping[int, Sequence[Written]]:
    """What is read as points of time, of each line by the offset of the line end before it; -1 for the first."""
    text, found, line, past = article.document.text, dict[int, list[Written]](), list[Written](), -1
    for match in article.find(_POINT):
        span, parts = match.span, match.groups()
        if span.start > past:
            line = found[text.rfind("\n", article.span.start, span.start)] = []
            past = text.find("\n", span.start)
            past = len(text) if past < 0 else past
        has_mark = parts["far"] or parts["moon"]
        line.append(Written(Span(span.start, span.end - 1) if has_mark else span, span.end, parts))
    return found


@view
def points(article: Article) -> tuple[Point, ...]:
    """The points of time of an article, in order. Times that do not exist are left out."""
    return tuple(point for start in lines(article) for point in points_of(article, start))


def points_of(article: Article, start: int) -> tuple[Point, ...]:
    """The points of time of a line of `lines`, in order, which are read once."""
    read = _read(article)
    if start not in read:
        read[start] = tuple(_points(lines(article).get(start, ()), _Known(article)))
    return read[start]


@view
def _read(_article: Article) -> dict[int, tuple[Point, ...]]:
    """The points of the lines that were read."""
    return {}


def _points(line: Sequence[Written], known: _Known) -> Iterator[Point]:
    for one in line:
        point = None if _is_other(one, known.text) else _point(one, known)
        if point and not known.text.startswith(_DATELINE, one.past):
            yield point


def now(article: Article) -> Point | None:
    """The day of the paper, or one of the days before it, on which its stories are written."""
    paper = paper_date(article.document)
    if paper is None:
        return None
    last = paper.toordinal()
    return Point(Span(article.span.end, article.span.end), ((last - _OLD, last),), "日", is_dated=True)


def _is_other(one: Written, text: str) -> bool:
    """Whether it is a part of a longer number, or the number of something else."""
    before = text[one.span.start - 1 : one.span.start]
    if one.parts["day3"] and (before == "、" or text[one.past : one.past + 1] in set("楼线院店机桥井")):
        return True
    return compiled(_PART).match(before) is not None


def _point(one: Written, known: _Known) -> Point | None:
    parts = one.parts
    if parts["moon"]:
        return _month(one, known.paper)
    if parts["near"] or parts["far"]:
        if known.paper is None:
            return None
        day = (known.paper + timedelta(days=_NEAR[parts["near"] or parts["far"] or ""])).toordinal()
        first = day - (_OLD if parts["near"] == "今" else 0)
        return Point(one.span, ((first, day),), "日", is_dated=True, is_word=True)
    years, is_dated = _years(one, known)
    month, day = (numeral(parts[key] or parts[f"{key}2"] or "0") for key in ("month", "day"))
    if parts["day3"]:
        month, day = known.month or (known.paper.month if known.paper else 0), numeral(parts["day3"])
    known.month = month or known.month
    if parts["year"] or parts["word"]:
        known.year = years[0] if years else 0
    readings = tuple(filter(None, (_days(year, month, day, parts["part"] or "") for year in years)))
    unit = "日" if day else "月" if month else "年"
    if not readings or (parts["day3"] and not month):
        return None
    return Point(one.span, readings, unit, is_dated, is_word=bool(parts["word"]))


def _month(one: Written, paper: date | None) -> Point | None:
    """The month that 上个月 means: that of the paper, or the one before or behind it."""
    if paper is None:
        return None
    months = 12 * paper.year + paper.month - 1 + _MOONS[one.parts["moon"] or ""]
    days = _days(months // 12, months % 12 + 1, 0, "")
    return days and Point(one.span, (days,), "月", is_dated=True, is_word=True)


def _years(one: Written, known: _Known) -> tuple[tuple[int, ...], bool]:
    """The years that a point may be of, and whether they are said."""
    if year := one.parts["year"]:
        return (numeral(year.replace("○", "〇")),), True
    word = one.parts["word"] or ""
    if word in _FROM_PAPER:
        rough = known.text[max(0, one.span.start - 1) : one.span.start]
        is_other = word in "前后" and compiled(_NOT_YEARS).search(rough)
        return ((known.paper.year + _FROM_PAPER[word],) if known.paper and not is_other else ()), True
    if word:
        return ((known.year + _FROM_TEXT[word],) if known.year else ()), True
    if known.year:
        return (known.year, known.year + 1, *_near(one, known)), True
    return _near(one, known) or (_UNKNOWN, _UNKNOWN + 1), False


def _near(one: Written, known: _Known) -> tuple[int, ...]:
    """The year in which a month is nearest to the day of the paper."""
    if known.paper is None:
        return ()
    month2 = one.parts["month2"]
    month = numeral(month2) if month2 else known.paper.month
    by = (month - known.paper.month + _HALF) // 12
    return (known.paper.year - by,)


def _days(year: int, month: int, day: int, part: str) -> tuple[int, int] | None:
    """The first and the last day of a point; None for one that does not exist."""
    if day:
        at = date(year, month, day).toordinal() if day_exists(year, month, day) else 0
        return (at, at) if at else None
    if not month:
        first = _END if part.endswith(("底", "末")) else 1
        last = _BEGIN if part.endswith("初") else 12
        return date(year, first, 1).toordinal(), _last(year, last)
    return (date(year, month, 1).toordinal(), _last(year, month)) if month <= 12 else None


def _last(year: int, month: int) -> int:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
