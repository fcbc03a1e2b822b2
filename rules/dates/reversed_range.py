from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    COLON,
    DIGIT,
    Article,
    Bad,
    Edit,
    ErrorKind,
    Finding,
    Fix,
    Match,
    Message,
    Span,
    compiled,
    numeral,
    rule,
)

from ._clock import NOT_INSIDE
from ._days import NUMBER, TO

_YEAR = f"[{DIGIT}]{{4}}"
_DAYS = (
    f"(?<![{DIGIT}.])(?P<first>(?:(?P<year>{_YEAR})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER}))日?{TO}"
    f"(?P<last>(?:(?P<year2>{_YEAR})年)?(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER}))[日号]"
)
_YEARS = f"(?<!前)(?<![{DIGIT}.A-Za-z])(?P<first>{_YEAR})年?{TO}(?P<last>{_YEAR})年"
_HALF = "(?P<{}>[上下]午)?"
_CLOCK = f"[{DIGIT}]{{1,2}}[{COLON}][{DIGIT}]{{2}}"
_WORDS = f"[{DIGIT}]{{1,2}}[时点](?:[{DIGIT}]{{1,2}}分|半)?"
_BETWEEN = f"[{BLANK}]?{TO}[{BLANK}]?{_HALF.format('half')}"
_TIMES = f"{NOT_INSIDE}{_HALF.format('part')}(?P<first>{_CLOCK}){_BETWEEN}(?P<last>{_CLOCK})(?![{DIGIT}{COLON}.])"
_HOURS = f"(?<![{DIGIT}.]){_HALF.format('part')}(?P<first>{_WORDS})(?:持续|一直|延续)?{_BETWEEN}(?P<last>{_WORDS})"
_FROM = "(?:开始|开幕|开赛|出发|启程|动身|发车|开会|起飞)"
_UNTIL = "(?:结束|闭幕|落幕|抵达|到达|散会|降落|收工)"
_COURSE = (
    f"{_HALF.format('part')}(?P<first>{_WORDS})[^，。；{DIGIT}]{{0,4}}{_FROM}[^，。；{DIGIT}]{{0,6}}，"
    f"[^，。；{DIGIT}次翌第夜晚]{{0,8}}?{_HALF.format('half')}(?P<last>{_WORDS})[^，。；{DIGIT}]{{0,6}}{_UNTIL}"
)
"""When something began and when it ended: 下午2时开始，下午1时结束."""
_RANGE = (
    f"[日年时点分半{DIGIT}](?:持续|一直|延续)?[{BLANK}]?{TO}[{BLANK}]?(?:[上下]午)?(?:[{DIGIT}]{{4}}年)?(?:[{DIGIT}]{{1,2}}月)?"
    f"[{DIGIT}]{{1,4}}(?:[日号年时点]|[{COLON}][{DIGIT}])"
)
"""The sign of a range: the end of one time and the next."""
_OTHER = "夜[间里]|晚上?$|次日|翌日|通宵|配速|用时|成绩"
"""Words before a range that includes midnight, or is not one of times of day."""
_BEFORE = 12
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_EVENING, _NOON, _EARLY, _LATE = 17 * 60, 13 * 60, 7 * 60, 9 * 60


@rule(
    "reversed-range",
    title="起止颠倒",
    help=(
        "3月20日至15日、17:30—14:00、2026—2023年，终点在起点之前。"
        "跨夜（22:00—次日6:00）、跨年（12月20日至1月5日）、12小时制（8:30—5:30）不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_RANGE, f"(?:时|点|分|半)[^，。；{DIGIT}]{{0,4}}{_FROM}"),
    injectors=("_injectors:reversed_time", "_injectors:reversed_date"),
    bad=[
        Bad("3月20日至15日报名。", fixed="3月15日至20日报名。", found="3月20日至15日"),
        Bad("３月２０日－３月１５日报名。", fixed="３月１５日－３月２０日报名。"),
        Bad("2026年3月20日至2025年4月1日报名。", fixed="2025年4月1日至2026年3月20日报名。"),
        Bad("2026年3月20日至2月1日报名。", fixed="2026年2月1日至3月20日报名。"),
        Bad("4月5日~3月20日报名。", fixed="3月20日~4月5日报名。"),
        Bad("2026—2023年的规划。", fixed="2023—2026年的规划。", found="2026—2023年"),
        Bad("２０２６年至２０２３年的规划。", fixed="２０２３年至２０２６年的规划。"),
        Bad("夜市时间15:00—14:00。", fixed="夜市时间14:00—15:00。"),
        Bad("时间：17:30—14:00", fixed="时间：14:00—17:30", found="17:30—14:00"),
        Bad("时间：12：00 - 9：30", fixed="时间：9：30 - 12：00"),
        Bad("14:00—9:30开放。", fixed="9:30—14:00开放。"),
        Bad("18:30至9:30开放。", fixed="9:30至18:30开放。"),
        Bad("下午5:30—2:30开放。", fixed="下午2:30—5:30开放。"),
        Bad("上午11:30—上午9:00开放。", fixed="上午9:00—上午11:30开放。", found="上午11:30—上午9:00"),
        Bad("18时到15时30分开放。", fixed="15时30分到18时开放。"),
        Bad("活动从上午9时持续到上午8时。", fixed="活动从上午8时持续到上午9时。", found="上午9时持续到上午8时"),
        Bad("会议下午2时30分开始，下午1时结束。", fixed="会议下午1时开始，下午2时30分结束。"),
    ],
    good=[
        "活动从上午9时持续到上午10时，会议下午2时30分开始，下午5时结束；列车22时发车，6时到达；晚会20时开始，凌晨1时结束。",
        "3月15日至20日，3月15日至4月5日，12月20日至1月5日，11月1日至3月31日，9月1日至7月10日。",
        "2025年11月至2026年3月，2025年12月20日至2026年1月5日，4月1日至3月31日，3月1日至2月28日。",
        "2023—2026年，2025年至2026年，公元前2000—1500年，编号12026—2023年、A2026—2023年。",
        "9:30—12:00，8:30—5:30，11:30—1:30，14:00—17:30。",
        "22:00—6:00，18:00—8:00，22:00—次日9:30，晚8:00—7:00，夜间15:00—9:00。",
        "下午2:00—5:30，上午9:00—下午5:00。",
        "14时至20时，20时至8时，25日14时至26日8时，涨幅3.9点至8点，第119点至8点。",
        "全程1:19:30—18:20，编号1119:30—18:20。",
        "通宵停水15:00—7:00，次日照常；翌日14:00—9:00，次日14:00—9:00。",
        "配速9:45—8:30，成绩19:30—18:20，用时1:19:30—18:20，19:30—18:20:00。",
        "用时19:30—18:20.5。",
        "12.3月20日至15日。",
        "2026年3月20日至22日。",
    ],
)
def reversed_range(article: Article) -> Iterator[Finding]:
    """A range of times, days or years ends before it begins.

    Ranges that include midnight or New Year, and times on the 12-hour clock, are right.
    """
    for pattern, is_reversed in (
        (_DAYS, _days),
        (_YEARS, _years),
        (_TIMES, _times),
        (_HOURS, _times),
        (_COURSE, _times),
    ):
        for match in article.find(pattern):
            if is_reversed(article, match):
                message = Message("“{range}”起止颠倒，请核对", "{range} ends before it begins", range=match[0])
                yield Finding(match.span, message, (_swap(match),))


def _swap(match: Match) -> Fix:
    """The two ends swapped; a month or a year that both share stays in its place."""
    first, last = match.group("first"), match.group("last")
    groups = match.groups()
    for once, twice in (("month", "month2"), ("year", "year2")):
        if groups.get(once) and not groups.get(twice):
            first = Span(max(first.start, match.group(once).end + 1), first.end)
    text = match[0]
    return Fix((Edit(first, _part(text, match, last)), Edit(last, _part(text, match, first))))


def _part(text: str, match: Match, span: Span) -> str:
    return text[span.start - match.start : span.end - match.start]


def _years(_: Article, match: Match) -> bool:
    return _FIRST_YEAR <= int(match["last"]) < int(match["first"]) <= _LAST_YEAR


def _days(_: Article, match: Match) -> bool:
    """Whether the days are reversed: without a second year only if the end is in the same month or the one before."""
    month, day, day2 = (numeral(match[key]) for key in ("month", "day", "day2"))
    month2 = numeral(match["month2"] or match["month"])
    if match["year2"]:
        year2 = int(match["year2"])
        return (year2, month2, day2) < (int(match["year"] or year2), month, day)
    full_year = day == 1 and month2 == month - 1 and day2 >= 28
    if match["year"]:
        return (month2, day2) < (month, day) and not full_year and month2 >= month - 2
    return (month2, day2) < (month, day) and month2 >= month - 1 and not full_year


def _times(article: Article, match: Match) -> bool:
    """Whether the end is earlier on the same day, on the 12-hour and on the 24-hour clock."""
    text = article.document.text[max(article.span.start, match.start - _BEFORE) : match.start]
    if compiled(_OTHER).search(text) or match["half"] not in ("", match["part"]):
        return False
    start, end = _minutes(match["first"]), _minutes(match["last"])
    if end >= start or start >= 24 * 60:
        return False
    if start >= _NOON:
        return end >= _NOON or start < _EVENING or end > _LATE
    return match["part"] == "下午" or end >= _EARLY


def _minutes(time: str) -> int:
    hour, *minute = (int(number) for number in compiled("[0-9０-９]+").findall(time))
    return hour * 60 + (minute[0] if minute else 30 * time.endswith("半"))
