"""Durations, ages, anniversaries and calendars that do not come out, for `lint-news measure`."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from lint_news import Edit

from .._insertions import Table, numeral, other
from ._independent_days import full_day, month_day, some_day

_TABLE = Table(__file__)
_CENTURY, _OLD = 100, 80


def wrong_duration(text: str, random: Random) -> Edit | None:
    """A duration that its two ends do not give: 3月20日至4月10日，为期12天."""
    if random.random() < 1 / 2:
        return _wrong_years(text, random)
    start, days = some_day(random), random.randint(3, 45)
    end, wrong = start + timedelta(days=days - 1), other(days, random)
    wrong = wrong if abs(wrong - days) > 1 else days + 4
    slots = {
        "start": random.choice((full_day, month_day))(start),
        "end": month_day(end) if start.year == end.year else full_day(end),
        "wrong": wrong,
        "wrong_in_chinese": numeral(wrong),
    }
    return _TABLE.insert("wrong_duration_in_days", text, random, **slots)


def _wrong_years(text: str, random: Random) -> Edit | None:
    start, years = random.randint(2012, 2018), random.randint(4, 12)
    slots = {
        "start": start,
        "end": start + years,
        "wrong": years + random.choice((-2, 2, 3, 5)),
        "wrong_in_chinese": numeral(years + random.choice((3, 4, 5))),
    }
    return _TABLE.insert("wrong_duration", text, random, **slots)


def wrong_school_term(text: str, random: Random) -> Edit | None:
    """A term of study or office that its two years do not give: 四年制本科，1998年入学，2001年毕业."""
    years, start = random.randint(2, 5), random.randint(1978, 2012)
    end = start + random.choice([n for n in range(2, 8) if n != years])
    slots = {"start": start, "end": end, "years": years, "years_in_chinese": numeral(years)}
    return _TABLE.insert("wrong_school_term", text, random, **slots)


def wrong_age(text: str, random: Random) -> Edit | None:
    """An age that the year of birth and the year spoken of do not give: 1951年出生，2019年时78岁."""
    birth = random.randint(1925, 1985)
    now = random.randint(max(birth + 25, 2005), 2018)
    wrong = now - birth + random.choice((-20, -10, -5, -4, 4, 5, 10, 20))
    return _TABLE.insert("wrong_age", text, random, birth=birth, now=now, wrong=wrong)


def wrong_anniversary(text: str, random: Random) -> Edit | None:
    """The anniversary of a known event that the year does not give: 2019年是新中国成立71周年."""
    event, (first,) = _TABLE.pair("events", random)
    year = random.randint(2011, 2026)
    right = year - int(first)
    wrong = right + random.choice((-10, -2, -1, 1, 2, 10))
    wrong = wrong if wrong > 0 else right + 3
    count = numeral(wrong) if wrong < _CENTURY and random.random() < 1 / 3 else str(wrong)
    slots = {"event": event, "year": year, "count": count, "wrong_year": int(first) + random.choice((-2, -1, 1, 2))}
    return _TABLE.insert("wrong_anniversary", text, random, **slots)


def wrong_relative_year(text: str, random: Random) -> Edit | None:
    """去年, 今年 and 明年 with years that do not follow one another: 今年（2018年）…去年（2016年）."""
    year = random.randint(2012, 2019)
    low, high = year - random.choice((0, 2, 3)), year + random.choice((0, 2, 3))
    return _TABLE.insert("wrong_relative_year", text, random, year=year, low=low, high=high)


def wrong_age_word(text: str, random: Random) -> Edit | None:
    """A word for an age beside another age: 年过古稀的他今年58岁."""
    word, (age,) = _TABLE.pair("age_words", random)
    right = int(age)
    low, high = max(6, right - random.choice((9, 12, 15, 25))), right + random.choice((12, 15, 25))
    wrong = low if right >= _OLD or random.random() < 1 / 2 else high
    return _TABLE.insert("wrong_age_word", text, random, word=word, wrong=wrong, low=low)
