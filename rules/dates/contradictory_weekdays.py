from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lint_news import (
    BLANK,
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    compiled,
    numeral,
    rule,
)

from ._days import NUMBER, existing, is_mentioned, likely_days

_NAMES = "一二三四五六日"
_SIGN = f"日[{PAREN_OPEN}](?:星期|周)[一二三四五六日天]"
_DATED = (
    f"(?P<year>年)?(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日[{PAREN_OPEN}](?P<weekday>(?:星期|周)(?P<name>[一二三四五六日天]))"
    f"[{PAREN_CLOSE}，,、{BLANK}]"
)
_OTHER = f"[{DIGIT}一二〇去明今前往][年]|上[届周月]|农历"
"""Words between two dates with which they may be of two years."""
_REACH, _WEEK = 60, 7
_LATE, _EARLY = 10, 3
"""From the first month on, a date in a month up to the second is one of the next year."""
_COMMON, _LEAP = 2025, 2024


@rule(
    "contradictory-weekdays",
    title="两个日期的星期对不上",
    help=(
        "“11月7日（星期五）至9日（星期六）”：7日星期五，9日就是星期日。没有年份、也推不出年份时，"
        "比较同一段里相邻的两个日期；年份能定的由星期与日期不符报。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    bad=[
        Bad("柑橘节定于11月7日（星期五）至9日（星期六）在橘园村举行。", found="星期六"),
        Bad("报名时间：4月28日(周二)至5月6日(周五)，逾期不候。", found="周五"),
        Bad("初赛定在12月30日（星期二，上午），决赛定在1月4日（星期六，下午）。", found="星期六"),
        Bad("停水安排：５月８日（周五）为东片，９日（周日）为西片。", found="周日"),
    ],
    good=[
        "柑橘节定于11月6日（星期五）至8日（星期日）举行；报名时间：4月28日(周二)至5月6日(周三)；2月28日（周六）至3月1日（周日）。",
        "初赛定在12月30日（星期二），决赛定在1月4日（星期日）；去年5月8日（周四）办过，今年5月8日（周五）再办。",
        "2月28日（周六）至3月1日（周一）闰年值守。",
        "展览5月8日（周五）开幕，上届5月9日（周日）开幕；“5月8日（周五）至9日（周日）”有误，应为5月9日（周六）。",
        "5月8日（周五）。\n5月9日（周日）。2026年5月8日（周五）至9日（周日）。",
    ],
)
def contradictory_weekdays(article: Article) -> Iterator[Finding]:
    """Two dates without a year have weekdays that no year has for both."""
    for first, last in pairwise(_dated(article)):
        between = article.document.text[first.match.end : last.match.start]
        is_near = len(between) <= _REACH and "\n" not in between and not compiled(_OTHER).search(between)
        if is_near and not _is_known(article, first) and not _is_known(article, last):
            wanted = (_number(last.match) - _number(first.match)) % _WEEK
            if wanted not in {_apart(first.common, last.common), _apart(first.leap, last.leap)}:
                yield _finding(first, last)


class _Dated(NamedTuple):
    """A date with its weekday: its match, and its day in a common year and in a leap year."""

    match: Match
    common: date
    leap: date


def _dated(article: Article) -> Iterator[_Dated]:
    """The dates with weekdays, in order; one without a month has that of the date before."""
    month = 0
    for match in article.find(_DATED):
        month = numeral(match.groups().get("month") or "0") or month
        common, leap = (existing(year, month, numeral(match["day"])) for year in (_COMMON, _LEAP))
        if common and leap:
            yield _Dated(match, common, leap)


def _is_known(article: Article, dated: _Dated) -> bool:
    """Whether the year of a date is known, so that its own weekday is checked, or the words are about a mistake."""
    match, day = dated.match, dated.common
    is_known = match.groups().get("year") or likely_days(article, day.month, day.day)
    return bool(is_known) or is_mentioned(article, match.span)


def _number(match: Match) -> int:
    return _NAMES.index(match["name"].replace("天", "日"))


def _apart(one: date, other: date) -> int:
    """How many weekdays the second day is behind the first; January behind December is of the next year."""
    is_turn = one.month >= _LATE and other.month <= _EARLY
    return ((other.replace(year=other.year + is_turn)) - one).days % _WEEK


def _finding(first: _Dated, last: _Dated) -> Finding:
    one, other = first.common, last.common
    name = _NAMES[(_number(first.match) + _apart(one, other)) % _WEEK]
    message = Message(
        "{one}是星期{first}，{other}就是星期{last}，请核对",
        "weekday {last} if {one} is weekday {first}",
        one=f"{one.month}月{one.day}日",
        first=first.match["name"],
        other=f"{other.month}月{other.day}日",
        last=name,
    )
    return Finding(last.match.group("weekday"), message, related=(Related(first.match.group("weekday"), _FIRST),))


_FIRST = Message("前一个日期的星期", "the weekday of the other date")
