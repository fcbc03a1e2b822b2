"""Reigns, cycles of sixty years, festivals, plans and weekdays with wrong dates, for `lint-news measure`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from lint_news import Edit

from .._insertions import Table, numeral, other
from ._independent_days import month_day, some_day

_TABLE = Table(__file__)
_WEEKDAYS = "一二三四五六日"
_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"


def _cyclic(stem: int, branch: int) -> str:
    """A stem and a branch, each that of a year."""
    return _STEMS[(stem - 4) % 10] + _BRANCHES[(branch - 4) % 12]


def wrong_reign_year(text: str, random: Random) -> Edit | None:
    """A year of a reign beside another year of the common era: 光绪二十三年（1887年）."""
    reign, (first, last) = _TABLE.pair("reigns", random)
    number = random.randint(1, int(last))
    year = int(first) + number - 1 + random.choice((-10, -3, -2, -1, 2, 3, 10))
    old = f"{reign}{'元' if number == 1 else numeral(number)}年"
    return _TABLE.insert("wrong_reign_year", text, random, old=old, year=year)


def wrong_stem_branch_year(text: str, random: Random) -> Edit | None:
    """A year of the cycle of sixty beside another year: 甲子年（1894年）."""
    year = random.randint(1840, 2030)
    shifted = year + random.choice((-12, -10, -2, 1, 2, 10, 12))
    slots = {"year": year, "written": _cyclic(shifted, shifted), "mixed": _cyclic(year, year + 1)}
    return _TABLE.insert("wrong_stem_branch_year", text, random, **slots)


def wrong_zodiac_animal(text: str, random: Random) -> Edit | None:
    """A zodiac animal beside a year that is not its own: 丙午羊年, 2014年出生属羊."""
    year = random.randint(1930, 2026)
    animal = _ANIMALS[(year - 4 + random.choice((-2, -1, 1, 2, 6))) % 12]
    return _TABLE.insert("wrong_zodiac_animal", text, random, year=year, animal=animal, cycle=_cyclic(year, year))


def wrong_festival_date(text: str, random: Random) -> Edit | None:
    """A festival, a memorial day or a solar term with a date that is not its own: 世界水日（3月20日）."""
    fixed, day = _TABLE.pair("fixed_days", random)
    term, day_of_term = _TABLE.pair("terms", random)
    lunar, (right,) = _TABLE.pair("lunar_days", random)
    slots = {
        "fixed": fixed,
        "wrong": _shifted(day, random.choice((-7, -2, -1, 1, 2, 7))),
        "term": term,
        "shifted": _shifted(day_of_term, random.choice((-9, -6, 6, 9, 15))),
        "lunar": lunar,
        "moon": random.choice([one for one in _TABLE.words("wrong_lunar_days") if one != right]),
    }
    return _TABLE.insert("wrong_festival_date", text, random, **slots)


def _shifted(month_and_day: Sequence[str], days: int) -> str:
    """A day of the year some days later."""
    month, day = map(int, month_and_day)
    return month_day(date(2018, month, day) + timedelta(days=days))


def wrong_order_of_terms(text: str, random: Random) -> Edit | None:
    """A solar term said to follow, or to be counted, as another one does: 雨水过后是春分."""
    terms = _TABLE.words("terms")
    at = random.randrange(len(terms))
    after, before = terms[(at + random.choice((2, 3, -1))) % 24], terms[(at + random.choice((1, 2))) % 24]
    slots = {"term": terms[at], "after": after, "before": before, "order": numeral(other(at + 1, random, 3))}
    return _TABLE.insert("wrong_order_of_terms", text, random, **slots)


def wrong_advance(text: str, random: Random) -> Edit | None:
    """A number of days ahead or late that the two dates do not give: 原定4月20日，提前20天于4月10日."""
    planned, days = some_day(random), random.randint(3, 40)
    early, late = planned - timedelta(days=days), planned + timedelta(days=days)
    wrong = other(days, random, 15)
    wrong = wrong if abs(wrong - days) > 1 else days + 5
    slots = {
        "year": planned.year,
        "early_year": early.year,
        "planned": month_day(planned),
        "early": month_day(early),
        "late": month_day(late),
        "wrong": wrong,
        "wrong_in_chinese": numeral(wrong),
    }
    return _TABLE.insert("wrong_advance", text, random, **slots)


def wrong_years_of_plan(text: str, random: Random) -> Edit | None:
    """A five-year plan with years that are not its own: “十三五”（2015—2020年）."""
    plan, (year,) = _TABLE.pair("plans", random)
    start = int(year)
    first, last = random.choice(((-1, 4), (0, 5), (1, 5), (-1, 3), (5, 9)))
    slots = {
        "plan": plan,
        "first": start + first,
        "last": start + last,
        "wrong_start": start + random.choice((-1, 1)),
        "wrong_end": start + random.choice((3, 5)),
        "wrong_last": start + random.choice((1, 5)),
    }
    return _TABLE.insert("wrong_years_of_plan", text, random, **slots)


def wrong_weekday(text: str, random: Random) -> Edit | None:
    """A weekday that is not that of the full date beside it: 2018年3月19日（星期四）."""
    day = some_day(random)
    slots = {
        "year": day.year,
        "year_in_chinese": "".join(numeral(int(digit)) for digit in str(day.year)),
        "month": numeral(day.month),
        "day_of_month": numeral(day.day),
        "day": month_day(day),
        "word": random.choice(("星期", "周")),
        "wrong": _WEEKDAYS[(day.weekday() + random.randint(1, 6)) % 7],
    }
    return _TABLE.insert("wrong_weekday", text, random, **slots)
