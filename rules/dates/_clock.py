"""Helpers of the rules on dates and times."""

from __future__ import annotations

from datetime import date

from lint_news import COLON, DIGIT

LEAP_YEAR = 2024
"""The year of a date without one: 29 February may then be right."""

CLOCK = f"[{DIGIT}]{{1,2}}[{COLON}][{DIGIT}]{{2}}"
"""A time of day, such as 9:30, in both widths."""

NOT_INSIDE = f"(?<![{DIGIT}])(?<![{DIGIT}][{COLON}])"
"""A look-behind: the time is not the end of a longer number, as in 1:08:30."""


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether the day exists in the Gregorian calendar; without a year, in any year."""
    try:
        date(year or LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def time_exists(hour: int, minute: int) -> bool:
    """Whether it is a time of day; 24:00 is the end of the day."""
    return minute < 60 and (hour < 24 or (hour, minute) == (24, 0))
