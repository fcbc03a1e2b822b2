"""Days that the injectors write."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random


def some_day(random: Random) -> date:
    """A day of the years 2012 to 2018."""
    return date(random.randint(2012, 2018), 1, 1) + timedelta(days=random.randint(0, 330))


def month_day(day: date) -> str:
    """The day without its year: 3月19日."""
    return f"{day.month}月{day.day}日"


def full_day(day: date) -> str:
    """The day with its year: 2018年3月19日."""
    return f"{day.year}年{month_day(day)}"
