from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import DIGIT, PAREN_OPEN, Article, Bad, ErrorKind, Finding, Match, Message, numeral, rule

from ._days import NUMBER, TO, existing, is_mentioned, likely_days
from ._lunar import LunarDay, day_number, lunar_day

_MONTH = "(?:十[一二]|[正二三四五六七八九十冬腊])"
_NUMBER = "(?:初[一二三四五六七八九十]|[二三]十|(?:十|廿|二十)[一二三四五六七八九]|廿|卅)"
_UNTIL = f"日?(?:开始|起|始|那天)?[，,]?(?:一直)?(?:{TO}|持续到|延续到)"
_LUNAR = (
    f"(?P<lunar>(?P<leap>闰)?(?P<m1>{_MONTH})月(?P<d1>{_NUMBER}){_UNTIL}"
    f"(?:农历)?(?:(?P<m2>{_MONTH})月)?(?P<d2>{_NUMBER}))"
)
_SOLAR = (
    f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month1>{NUMBER})月(?P<day1>{NUMBER})日?{_UNTIL}"
    f"(?:(?P<month2>{NUMBER})月)?(?P<day2>{NUMBER})日"
)
_AFTER = (
    f"(?:农历|阴历|旧历){_LUNAR}日?(?:结束|止|为止|期间)?[，,]?"
    f"(?:[{PAREN_OPEN}]|今年)?(?:对应的?|即|也就是|换算成|相当于)?(?:公历|阳历|新历)?(?:日期|时间)?[是为]?{_SOLAR}"
)
_BEFORE = f"{_SOLAR}(?:[{PAREN_OPEN}]|[，,]?(?:即|也就是|正是|为))(?:农历|阴历|旧历)?{_LUNAR}"
_SIGN = f"月{_NUMBER}{_UNTIL}"
_MONTHS = {"正": 1, "冬": 11, "腊": 12}


@rule(
    "wrong-lunar-range",
    title="农历起止日期与公历不符",
    help="2026年6月19日至22日是农历五月初五至初八，起、止有一个对不上就报。公历日期的年份写明，或能由报纸日期推定时才查。",
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("wrong-lunar-date", "contradictory-times"),
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_lunar_range",),
    bad=[
        Bad(
            "2026年5月28日 星期四 第2版\n\n本报讯 龙舟节从农历五月初二开始，到五月初八结束，今年公历6月19日至22日。",
            found="五月初二开始，到五月初八",
        ),
        Bad("庙会2026年6月19日至22日（农历五月初五至初九）举行。", found="五月初五至初九"),
        Bad("庙会定在农历六月初一至初三（2025年7月25日到27日）。", found="六月初一至初三"),
    ],
    good=[
        "2026年5月28日 星期四 第2版\n\n本报讯 龙舟从农历五月初五开始，到五月初八结束，今年对应的公历是6月19日至22日。",
        "庙会2026年6月19日至22日（农历五月初五至初八）举行，庙会定在农历闰六月初一至初三（2025年7月25日到27日）。",
        "庙会定在农历六月初一至初三（7月25日到27日）。2026年2月30日至3月9日（正月十三至廿一）。",
    ],
)
def wrong_lunar_range(article: Article) -> Iterator[Finding]:
    """The two ends of a range of lunar days are not those of the range of dates beside it."""
    for pattern in (_AFTER, _BEFORE):
        for match in article.find(pattern):
            ranges = list(_ranges(article, match))
            wrong = bool(ranges) and not any(_is_of(match, *days) for days in ranges)
            if wrong and not is_mentioned(article, match.span):
                first, last = (lunar_day(day) for day in ranges[0])
                message = Message(
                    "按公历是{first}至{last}，请核对",
                    "by the dates it is {first} to {last}",
                    first=str(first),
                    last=str(last),
                )
                yield Finding(match.group("lunar"), message)


def _ranges(article: Article, match: Match) -> Iterator[tuple[date, date]]:
    """The first and the last day of the range of dates, in each year that it may be of."""
    month, day = numeral(match["month1"]), numeral(match["day1"])
    found = existing(int(match["year"]), month, day) if match["year"] else None
    for first in (found,) if match["year"] else likely_days(article, month, day, match.start):
        last = first and existing(first.year, numeral(match["month2"] or match["month1"]), numeral(match["day2"]))
        if first and last and lunar_day(first) and lunar_day(last):
            yield first, last


def _is_of(match: Match, first: date, last: date) -> bool:
    """Whether two days are those of the lunar range."""
    wanted = [
        (_month(match["m1"]), day_number(match["d1"]), bool(match["leap"])),
        (_month(match["m2"] or match["m1"]), day_number(match["d2"]), bool(match["leap"])),
    ]
    return [_parts(lunar_day(day)) for day in (first, last)] == wanted


def _parts(lunar: LunarDay | None) -> tuple[int, int, bool]:
    return (lunar.month, lunar.day, lunar.is_leap) if lunar else (0, 0, False)


def _month(text: str) -> int:
    return _MONTHS.get(text) or numeral(text)
