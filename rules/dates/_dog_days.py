"""The hottest and the coldest days of a year: 三伏, and the nine times nine days from the winter solstice."""

from __future__ import annotations

from datetime import date, timedelta

from ._lunar import term_day

HOT = ("初伏", "中伏", "末伏", "出伏")
COLD = "一二三四五六七八九"
_STEM = 6
"""The number of 庚 among the stems; its days begin each part of the hot days."""
_SHIFT = 4
"""What the number of a day is more than that of its stem, modulo ten."""


def hot_day(year: int, name: str) -> date | None:
    """The first day of a part of the hot days: the third and fourth 庚 from the summer solstice, the first from the
    beginning of autumn, and the day after the last ten days. None outside the table."""
    solstice, autumn = term_day(year, "夏至"), term_day(year, "立秋")
    if solstice is None or autumn is None:
        return None
    third, last = _next_stem(solstice) + timedelta(days=20), _next_stem(autumn)
    days = (third, third + timedelta(days=10), last, last + timedelta(days=10))
    return days[HOT.index(name)]


def cold_day(year: int, number: int) -> date | None:
    """The first of the nine days of a number, from the solstice of the year before; None outside the table."""
    solstice = term_day(year - 1, "冬至")
    return solstice and solstice + timedelta(days=9 * (number - 1))


def _next_stem(day: date) -> date:
    return day + timedelta(days=(_STEM - day.toordinal() - _SHIFT) % 10)
