"""Faults of the lunar calendar and of terms, for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random


def _sentence(text: str, random: Random, sentence: str) -> Edit | None:
    """Insert an invented sentence after one of the text."""
    at = random_match("(?<=[^0-9]。)(?=[^”’）\n])", text, random)
    return Edit(Span(at.end(), at.end()), sentence) if at else None


def wrong_cyclic_day(text: str, random: Random) -> Edit | None:
    """A wrong day of the cycle of sixty, or one that the cycle does not have, in an invented sentence."""
    pair = random.choice(("甲丑", "癸午", "乙子", "己卯"))
    return _sentence(text, random, f"2026年3月20日，正是{pair}日，寨子里杀猪过节。")


def wrong_leap_month(text: str, random: Random) -> Edit | None:
    """A leap month that a year does not have, in an invented sentence."""
    year, month = random.choice(((2025, "五"), (2023, "三"), (2020, "五"), (2024, "六")))
    return _sentence(text, random, f"{year}年闰{month}月，庙会办了两回。")


def wrong_lunar_year(text: str, random: Random) -> Edit | None:
    """A lunar year that is not that of a date, in an invented sentence."""
    day, pair = random.choice((("2025年10月29日", "甲辰"), ("2026年2月17日", "乙巳"), ("2026年5月1日", "甲午")))
    return _sentence(text, random, f"{day}，农历{pair}年的庙会开锣。")
