"""Lengths of time in words: how long they are, in days, and how exact."""

from __future__ import annotations

import re
from typing import NamedTuple

from lint_news import DIGIT, Span, compiled

from ._counts import COUNT, count
from ._time_points import Point

LENGTH = (
    f"(?P<count>{COUNT}|半)(?P<more1>多|余|来)?(?P<half1>个半)?"
    "(?P<unit>周年|年头|年|个年头|个春秋|个寒暑|个日夜|个昼夜|个星期|星期|周|个月|天|载)"
    f"(?P<half>半)?(?P<more>多|余)?(?:零?(?P<count2>{COUNT})(?P<unit2>个月|个半月|天))?"
)
_UNITS = {
    **dict.fromkeys(("周年", "年头", "个年头", "个春秋", "个寒暑", "载"), "年"),
    **dict.fromkeys(("个日夜", "个昼夜", "天"), "日"),
    "个月": "月",
    "个星期": "周",
    "星期": "周",
}
DAYS = {"年": 365.2425, "月": 30.44, "周": 7, "日": 1}
_LESS = "(?:近|将近|接近|不到|不足|未满|不满|快)(?:一个)?$"
_MORE = "(?:超过?|逾|过|满)$"
_ABOUT = "(?:约|大约|大概|上|几|数|平均|最[多少长短]|至少|不少于|不超过|不低于|不高于|每|第|[一二三四五六七八九两]、)$"
_BACK = 4


class Length(NamedTuple):
    """A length of time: its place, number and unit (年, 月, 周, 日), and the least and most that it may mean."""

    span: Span
    number: float
    unit: str
    low: float
    high: float
    is_exact: bool

    @property
    def days(self) -> float:
        """The days that it has."""
        return self.number * DAYS[self.unit]


def length_at(text: str, at: int, end: int) -> Length | None:
    """The length whose number begins at an offset; None for an estimate and for what only looks like a length."""
    match = compiled(LENGTH).match(text, at, end)
    before = text[max(0, at - _BACK) : at]
    if match is None or compiled(f"[{DIGIT}.．一二两三四五六七八九十百千万零〇年]$|{_ABOUT}").search(before):
        return None
    number = _number(match)
    if not number or match["more1"] == "来":
        return None
    unit, is_more = _UNITS.get(match["unit"], match["unit"]), bool(match["more1"] or match["more"])
    low, high = number, number
    if is_more or compiled(_MORE).search(before):
        high = number + (_round(number) if is_more or number >= 10 else 1)
    elif compiled(_LESS).search(before):
        low = number * 0.75
    elif compiled("(?:左右|上下|光景|来天)").match(text, match.end()):
        low, high = number * 0.7, number * 1.3
    return Length(Span(match.start(), match.end()), number, unit, low, high, low == high)


def _number(match: re.Match[str]) -> float:
    """The number of the unit, with halves and the smaller unit; 0 for an estimate."""
    number = 0.5 if match["count"] == "半" else float(count(match["count"]) or 0)
    if number and (match["half"] or match["half1"]):
        number += 0.5
    if number and match["count2"]:
        more = (count(match["count2"]) or 0) + 0.5 * (match["unit2"] == "个半月")
        number += more / (30 if match["unit2"] == "天" else 12) if match["unit"] in ("年", "个月") else 0
    return number


def _round(number: float) -> float:
    """What 多 behind a round number may add."""
    return next((unit for unit in (1000, 100, 10) if number % unit == 0), 1)


def fits(first: Point, last: Point, length: Length, *, with_ends: bool = True) -> bool:
    """Whether a length may be the time between two points in some reading of each; both ends may count or not."""
    slack = _slack(first, last, length)
    low, high = length.low * DAYS[length.unit] - slack, length.high * DAYS[length.unit] + slack
    return any(
        low <= end2 - begin + with_ends and end - begin2 <= high
        for begin, begin2 in first.readings
        for end, end2 in last.readings
        if end2 >= begin
    )


def _slack(first: Point, last: Point, length: Length) -> float:
    """Days by which usage may count more or fewer than there are."""
    units = {first.unit, last.unit}
    if length.unit == "年":
        if units == {"年"}:
            return 3
        return 340 if length.number % 1 == 0 else 125 if length.number % 1 == 0.5 else 45
    if length.unit == "月":
        return 10 if units == {"月"} else 32
    return max(4, length.days * 0.2) if length.unit == "周" else 0


def apart(first: Point, last: Point, length: Length) -> float:
    """How many units of a length two points are apart, by the middles of the readings nearest to it; 0 for none."""
    pairs = ((begin + begin2, end + end2) for begin, begin2 in first.readings for end, end2 in last.readings)
    days = [(end - begin) / 2 for begin, end in pairs if end > begin]
    return min(days, key=lambda day: abs(day - length.days), default=0) / DAYS[length.unit]
