"""Times that are named, not dated: festivals, solar terms, lunar days, weekdays, years of reigns and of the cycle of
sixty, decades and centuries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from lint_news import DIGIT, Article, Match, Span, numeral, view

from ._counts import count
from ._cycles import BRANCHES, STEMS, stem_branch
from ._lunar import lunar_day
from ._named_days import goes_on, named_days, with_names
from ._reigns import reign_names, reigns

_N = "[一二三四五六七八九十]"
_WEEKDAY = "(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])"
_LUNAR = (
    "(?:农历|阴历|旧历)(?P<leap>闰)?(?P<month>十[一二]|[正二三四五六七八九十冬腊])月"
    f"(?P<day>初{_N}|(?:十|廿|二十){_N}|[二三]?十)"
)
_CYCLIC = f"(?P<pair>[{STEMS}][{BRANCHES}])年"
_REIGN = f"(?P<reign>REIGNS)(?P<number>{_N}{{1,3}}|[{DIGIT}]{{1,2}}|元)年"
_DECADE = "(?:(?:20|２０|二十|上个?)世纪)?(?P<decade>[二三四五六七八九]十|[2-9２-９][0０])年代"
_CENTURY = "(?:公元)?(?P<century>十[一二三四五六七八九]|二十|1[0-9]|20|１[０-９]|２０)世纪"
_PATTERN = f"(?P<name>NAMES)|{_WEEKDAY}|{_LUNAR}|{_CYCLIC}|{_REIGN}|{_DECADE}|{_CENTURY}"
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_OFF = 8
"""Days behind a festival that may be off, and are called by its name."""
_EARLY = 2
"""The last month that may be of the lunar year before."""
_FAR = 300
"""Years from a reign of which another reign of its name may be."""


class Term(NamedTuple):
    """A named time: its place, its kind (a group of the pattern), how exact it is (日 or 年), and if it is on a day."""

    span: Span
    kind: str
    unit: str
    is_on: Callable[[date], bool]


@view
def terms(article: Article) -> tuple[Term, ...]:
    """The named times of an article, in order."""
    found = article.find(with_names(_PATTERN).replace("REIGNS", reign_names()))
    return tuple(term for match in found for term in _term(match))


def _term(match: Match) -> Iterator[Term]:
    for key, (unit, make) in _KINDS.items():
        if match[key]:
            yield Term(match.span, key, unit, make(match))


def _named(match: Match) -> Callable[[date], bool]:
    named = named_days()[match["name"]]

    def is_on(day: date) -> bool:
        days = range(_OFF if goes_on(named) else 1)
        return any(named.is_on(date.fromordinal(day.toordinal() - by)) for by in days)

    return is_on


def _weekday(match: Match) -> Callable[[date], bool]:
    number = "一二三四五六日".index(match["weekday"].replace("天", "日"))
    return lambda day: day.weekday() == number


def _lunar(match: Match) -> Callable[[date], bool]:
    month = _MONTHS.get(match["month"]) or numeral(match["month"])
    number = numeral(match["day"].removeprefix("初").replace("廿", "二十"))
    wanted = (month, number, bool(match["leap"]))
    return lambda day: (found := lunar_day(day)) is None or (found.month, found.day, found.is_leap) == wanted


def _cyclic(match: Match) -> Callable[[date], bool]:
    return lambda day: match["pair"] in {stem_branch(day.year), stem_branch(day.year - (day.month <= _EARLY))}


def _reign(match: Match) -> Callable[[date], bool]:
    number = 1 if match["number"] == "元" else count(match["number"])
    year = reigns()[match["reign"]][0] + (number or 1) - 1
    return lambda day: not number or abs(day.year - year) > _FAR or 0 <= day.year - year <= (day.month <= _EARLY)


def _decade(match: Match) -> Callable[[date], bool]:
    first = 1900 + numeral(match["decade"])
    return lambda day: first - 1 <= day.year <= first + 10


def _century(match: Match) -> Callable[[date], bool]:
    last = 100 * numeral(match["century"])
    return lambda day: last - 100 <= day.year <= last


_KINDS: dict[str, tuple[str, Callable[[Match], Callable[[date], bool]]]] = {
    "name": ("日", _named),
    "weekday": ("日", _weekday),
    "day": ("日", _lunar),
    "pair": ("年", _cyclic),
    "reign": ("年", _reign),
    "decade": ("年", _decade),
    "century": ("年", _century),
}
"""How each kind of named time is read, by the group of the pattern that it fills."""
