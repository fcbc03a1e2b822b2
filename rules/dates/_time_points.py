"""Points of time of an article: days, months and years, also those whose year stands before them or in words."""

from __future__ import annotations

import re
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


class _Known:
    """The year and the month that the text before has named, and the day of the paper."""

    def __init__(self, paper: date | None) -> None:
        self.paper, self.year, self.month, self.line = paper, 0, 0, -1


@view
def points(article: Article) -> tuple[Point, ...]:
    """The points of time of an article, in order. Times that do not exist are left out."""
    text, span, known = article.document.text, article.span, _Known(paper_date(article.document))
    found: list[Point] = []
    for match in compiled(_POINT).finditer(text, span.start, span.end):
        line = text.rfind("\n", span.start, match.start())
        if line != known.line:
            known.line, known.year, known.month = line, 0, 0
        point = None if _is_other(match) else _point(match, known)
        if point and not text.startswith(_DATELINE, match.end()):
            found.append(point)
    return tuple(found)


def now(article: Article) -> Point | None:
    """The day of the paper, or one of the days before it, on which its stories are written."""
    paper = paper_date(article.document)
    if paper is None:
        return None
    last = paper.toordinal()
    return Point(Span(article.span.end, article.span.end), ((last - _OLD, last),), "日", is_dated=True)


def _is_other(match: re.Match[str]) -> bool:
    """Whether it is a part of a longer number, or the number of something else."""
    text, start, end = match.string, match.start(), match.end()
    before = text[start - 1 : start]
    if match["day3"] and (before == "、" or text[end : end + 1] in set("楼线院店机桥井")):
        return True
    return compiled(_PART).match(before) is not None


def _point(match: re.Match[str], known: _Known) -> Point | None:
    if match["moon"]:
        return _month(match, known.paper)
    if match["near"] or match["far"]:
        if known.paper is None:
            return None
        day = (known.paper + timedelta(days=_NEAR[match["near"] or match["far"]])).toordinal()
        first = day - (_OLD if match["near"] == "今" else 0)
        end = match.end() - bool(match["far"])
        return Point(Span(match.start(), end), ((first, day),), "日", is_dated=True, is_word=True)
    years, is_dated = _years(match, known)
    month, day = (numeral(match[key] or match[f"{key}2"] or "0") for key in ("month", "day"))
    if match["day3"]:
        month, day = known.month or (known.paper.month if known.paper else 0), numeral(match["day3"])
    known.month = month or known.month
    if match["year"] or match["word"]:
        known.year = years[0] if years else 0
    readings = tuple(filter(None, (_days(year, month, day, match["part"] or "") for year in years)))
    unit = "日" if day else "月" if month else "年"
    if not readings or (match["day3"] and not month):
        return None
    return Point(Span(*match.span()), readings, unit, is_dated, is_word=match["word"] is not None)


def _month(match: re.Match[str], paper: date | None) -> Point | None:
    """The month that 上个月 means: that of the paper, or the one before or behind it."""
    if paper is None:
        return None
    months = 12 * paper.year + paper.month - 1 + _MOONS[match["moon"]]
    days = _days(months // 12, months % 12 + 1, 0, "")
    return days and Point(Span(match.start(), match.end() - 1), (days,), "月", is_dated=True, is_word=True)


def _years(match: re.Match[str], known: _Known) -> tuple[tuple[int, ...], bool]:
    """The years that a point may be of, and whether they are said."""
    if match["year"]:
        return (numeral(match["year"].replace("○", "〇")),), True
    word = match["word"]
    if word in _FROM_PAPER:
        rough = match.string[max(0, match.start() - 1) : match.start()]
        is_other = word in "前后" and compiled(_NOT_YEARS).search(rough)
        return ((known.paper.year + _FROM_PAPER[word],) if known.paper and not is_other else ()), True
    if word:
        return ((known.year + _FROM_TEXT[word],) if known.year else ()), True
    if known.year:
        return (known.year, known.year + 1, *_near(match, known)), True
    return _near(match, known) or (_UNKNOWN, _UNKNOWN + 1), False


def _near(match: re.Match[str], known: _Known) -> tuple[int, ...]:
    """The year in which a month is nearest to the day of the paper."""
    if known.paper is None:
        return ()
    month = numeral(match["month2"]) if match["month2"] else known.paper.month
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
