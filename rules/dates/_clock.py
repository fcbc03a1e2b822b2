"""What the rules on dates and times share."""

from __future__ import annotations

from datetime import date

from lint_news import COLON, DIGIT

LEAP_YEAR = 2024
"""Stands for the year where none is given: 29 February may then be right."""

CLOCK = f"[{DIGIT}]{{1,2}}[{COLON}][{DIGIT}]{{2}}"
"""A time of day: 9:30, both widths."""

NOT_INSIDE = f"(?<![{DIGIT}])(?<![{DIGIT}][{COLON}])"
"""What a time does not stand behind, where it is the end of a longer figure: 1:08:30."""


def day_exists(year: int | None, month: int, day: int) -> bool:
    """True for a day of the Gregorian calendar; without a year, of any year."""
    try:
        date(year or LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def time_exists(hour: int, minute: int) -> bool:
    """True for a time of day; 24:00 is the end of it."""
    return minute < 60 and (hour < 24 or (hour, minute) == (24, 0))
