from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    numeral,
    paper_date,
    rule,
)

from ._counts import COUNT, count
from ._days import NUMBER, TO, existing
from ._lunar import lunar_day, term_day
from ._moved_days import is_workday

_WEEKDAY = f"(?:[{PAREN_OPEN}][^{PAREN_CLOSE}]{{1,4}}[{PAREN_CLOSE}])?"
_RANGE = (
    f"(?:(?P<year>20[{DIGIT}]{{2}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日{_WEEKDAY}起?{TO}"
    f"(?:(?P<year2>20[{DIGIT}]{{2}})年)?(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER})日{_WEEKDAY}止?"
)
_DAYS = f"(?P<count>{COUNT})个?工作日"
_BEFORE = (
    f"{_RANGE}(?:，|[{PAREN_OPEN}]|，?(?:公示期|公示时间|时间|期限|为期)(?:为|共|是)?|，?共计?|，?为期)(?:共计?|为期)?"
    f"{_DAYS}(?![内前后])"
)
_BEHIND = f"{_DAYS}(?:，|[{PAREN_OPEN}]|，?即)(?:公示时间)?(?:[自从]|即|为|：|:)?{_RANGE}"
_SIGN = f"[{DIGIT}一二三四五六七八九十]个?工作日"


@rule(
    "wrong-workday-count",
    title="工作日天数与起止日期不符",
    help=(
        "8月17日（星期一）至8月21日（星期五）是5个工作日，写成7个工作日就错了。"
        "节假日和调休按国务院办公厅的安排算（表里是2019年至2026年），其他年份遇上节假日的几天不查；公示首日不计也算对。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_session_injectors:wrong_workday_count",),
    bad=[
        Bad("公示时间为2026年8月17日至8月21日（7个工作日）。", found="7"),
        Bad("公示期5个工作日（2026年8月17日至2026年8月28日）。", found="5"),
        Bad("2026年8月17日起至8月21日止，公示期为七个工作日。", found="七"),
        Bad("公示时间为2026年4月22日至4月28日，共7个工作日。", found="7"),
        Bad("公示期自2026年4月27日至5月9日，共9个工作日。", found="9"),
        Bad("公示期5个工作日（2026年9月28日至2026年10月12日）。", found="5"),
        Bad("2026年8月17日至8月23日，公示期7个工作日。", found="7"),
        Bad("2026年8月14日 星期五 第2版\n\n本报讯 公示从8月17日至21日，共3个工作日。", found="3"),
    ],
    good=[
        "公示时间为2026年8月17日至8月21日（5个工作日），2026年8月17日至8月23日，公示期5个工作日。",
        "公示期7个工作日（2026年9月28日至2026年10月13日）。公示期5个工作日（2026年8月24日至2026年8月17日）。",
        "公示期自2026年4月27日至5月9日，共8个工作日。公示期5个工作日（2026年8月17日至8月24日）。",
        "公示期5个工作日（2018年9月28日至2018年10月12日）。公示期5个工作日（2018年9月17日至2018年9月30日）。",
        "公示从8月17日至21日，共3个工作日。2026年8月17日至8月21日（3个工作日内答复）。",
    ],
)
def wrong_workday_count(article: Article) -> Iterator[Finding]:
    """A number of workdays is not that of the days beside it, by the calendar of days off (rules/dates/moved_days.tsv).

    In a year that is not in the table, ranges with a holiday of the state are not judged.
    """
    for pattern in (_BEFORE, _BEHIND):
        for match in article.find(pattern):
            ends, number = _ends(article, match), count(match["count"])
            if ends is None or not number or not 0 <= (ends[1] - ends[0]).days < _MOST:
                continue
            right = _workdays(*ends)
            if right is not None and number not in {right, *_loose(*ends, right)}:
                message = Message("按起止日期是{n}个工作日，请核对", "{n} workdays by the days", n=right)
                yield Finding(match.group("count"), message, confidence=Confidence.LIKELY)


_SATURDAY, _MOST = 6, 60


def _workdays(first: date, last: date) -> int | None:
    """The workdays of a range; None where the days off of its year are not known and a holiday may be in it."""
    days = [first + timedelta(days=by) for by in range((last - first).days + 1)]
    known = [is_workday(day) for day in days]
    if None not in known:
        return sum(map(bool, known))
    is_near = any(_is_near_holiday(day) for day in days)
    return None if is_near else sum(day.isoweekday() < _SATURDAY for day in days)


def _loose(first: date, last: date, right: int) -> tuple[int, ...]:
    """Other numbers that may be right: the first day, on which the notice is printed, need not count."""
    return (right - 1,) if right > 1 and is_workday(first) is not False and first < last else ()


def _ends(article: Article, match: Match) -> tuple[date, date] | None:
    """The first and the last day of a range."""
    paper = paper_date(article.document)
    year = int(match["year"]) if match["year"] else paper.year if paper else 0
    first = existing(year, numeral(match["month"]), numeral(match["day"]))
    month = numeral(match["month2"] or match["month"])
    last = existing(int(match["year2"] or year), month, numeral(match["day2"]))
    return (first, last) if first and last else None


def _is_near_holiday(day: date) -> bool:
    """Whether a holiday of the state is within ten days of a day."""
    near = [day + timedelta(days=by) for by in range(-_AROUND, _AROUND + 1)]
    lunar = {(found.month, found.day) for one in near if (found := lunar_day(one))}
    fixed = {(one.month, one.day) for one in near}
    return bool(fixed & _FIXED or lunar & _LUNAR or term_day(day.year, "清明") in near)


_AROUND = 8
_FIXED, _LUNAR = {(1, 1), (5, 1), (10, 1), (10, 7)}, {(1, 1), (5, 5), (8, 15)}
