from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lint_news import (
    BLANK,
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Related,
    Span,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._days import NUMBER, existing, is_mentioned, likely_days
from ._lunar import day_number, lunar_day

_SIGN = "农历|阴历|旧历|正月|腊月|月初[一二三四五六七八九十]|月廿|除夕"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_CALENDAR = "(?:农历|阴历|旧历)"
_MONTH = "(?P<leap>闰)?(?P<lunar_month>十[一二]|[正二三四五六七八九十冬腊])月"
_NUMBER = "初[一二三四五六七八九十]|[二三]十|(?:十|廿|二十)[一二三四五六七八九]|廿|卅"
_OF_YEAR = "(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年|的)*"
_LUNAR = f"(?P<lunar>{_CALENDAR}?{_OF_YEAR}{_MONTH}(?P<lunar_day>{_NUMBER}))"
_IS = (
    "(?:[是为](?:除夕|大年三十|小年|元宵节|端午节|中秋节|重阳节|腊八节?|春节)，(?:即|也就是)?"
    f"|(?:正好|恰好|恰|正|便|就|也)?(?:[是为值]|逢)|适逢|[，,、{PAREN_OPEN}]|)"
)
_END = "(?![一二三四五六七八九十个的])"
_AFTER = f"{_DATE}(?P<be>{_IS})[{BLANK}]{{0,4}}(?:星期.|周[一二三四五六日])?[，,、{BLANK}]{{0,4}}{_LUNAR}{_END}"
_BEFORE = f"{_LUNAR}日?(?:这[一]?[天日]|当[天日晚])?(?:[{PAREN_OPEN}](?:公历|阳历|即)?|[，,]?(?:公历|阳历|即)){_DATE}"
_OF_MONTH = f"[{PAREN_OPEN}](?P<month>)(?P<day>{NUMBER})日[{PAREN_CLOSE}](?:就|便|正|恰)?是{_LUNAR}"
"""A day without its month, which is that of the paper or the next: 下周一（26日）是农历腊月初八."""
_RELATIVE = f"(?P<word>[今昨明后前])[天日](?:就|便|正|恰)?是{_LUNAR}"
_DAYS = {"今": 0, "昨": -1, "明": 1, "后": 2, "前": -2}
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_PAST = ("那年", "当年", "是年", "每年", "、", "和")
_ENDS = ("至", "到", "—", "-", "～")
"""What stands between the two ends of a range."""


@rule(
    "wrong-lunar-date",
    title="农历日期与公历不符",
    help=(
        "2026年3月3日是正月十五，写成正月十六就错了。公历日期的年份写明，或能由报纸日期推定时才查；"
        "“明天是农历二月初二”按报纸日期查。月份、日期只写一个的，引语、区间的，不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_SIGN,),
    injectors=("_time_injectors:wrong_lunar_date",),
    bad=[
        Bad("2026年3月3日是农历正月十六，街上挂起花灯。", found="农历正月十六"),
        Bad("２０２６年２月１８日（正月初一），舞狮队进村。", found="正月初一"),
        Bad("正月十六（2026年3月3日）晚上，街上挂起花灯。", found="正月十六"),
        Bad("正月十六这天（2026年3月3日），街上挂起花灯。", found="正月十六"),
        Bad("2026年3月1日至2026年3月3日（正月十六），街上挂起花灯。", found="正月十六"),
        Bad("2025年7月26日，农历乙巳年六月初二，庙会开始。", found="农历乙巳年六月初二"),
        Bad("2026年2月16日是农历腊月三十，除夕夜里，民警在岗值守。", found="农历腊月三十"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 明天是农历三月初二，理发店延长营业，老街格外热闹。",
            found="农历三月初二",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 下周一（23日）是农历三月初五，庙会开锣。", found="农历三月初五"),
        Bad("2026年2月16日是除夕，农历腊月三十，街上挂起花灯。", found="农历腊月三十"),
        Bad("春陵报　2026年4月2日　星期四　农历丙午年二月十六　第1版", found="农历丙午年二月十六"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 4月18日（农历三月廿二）将办骡马大会，各村都在准备。",
            found="农历三月廿二",
        ),
    ],
    good=[
        "2026年3月3日是农历正月十五，２０２６年２月１７日（正月初一），正月十五（2026年3月3日），2025年7月26日，农历乙巳年闰六月初二。",
        "2026年2月16日是农历腊月二十九，8月3日是农历正月十六，2026年2月16日是正月二十个村的大事。",
        "今年的中秋节在2026年9月25日，农历九月初九的重阳节在10月18日。",
        "2026年2月16日是除夕，农历腊月二十九，街上挂起花灯。",
        "2026年3月1日至2026年3月3日（正月十三至十五），正月十三到正月十五（2026年3月1日到3月3日）。那年3月3日（农历正月十六）下雪。1860年3月3日（正月十六）立碑。",
        "2026年3月19日 星期四 第2版\n\n本报讯 下周一（23日）是农历二月初五。",
        "2026年3月19日 星期四 第2版\n\n本报讯 明天是农历二月初二，他说：“明天是农历三月初二。”",
        "“2026年3月3日是农历正月十六”的说法不对。今年农历正月十五，2026年2月30日（正月初一）。",
    ],
)
def wrong_lunar_date(article: Article) -> Iterator[Finding]:
    """A lunar day is not that of the date beside it.

    The year of the date is given, or inferred from the day of the paper. Days outside 1900 to 2100 are not checked.
    """
    if next(article.find(_SIGN), None) is None:
        return
    for pattern in (_AFTER, _BEFORE, _OF_MONTH, _RELATIVE):
        for match in article.find(pattern):
            days = _days(article, match)
            if days and not any(_is_on(match, day) for day in days) and not _is_quoted(article, match):
                right = lunar_day(days[0])
                message = Message(
                    "{day}是农历{right}，请核对",
                    "{day} is {right} of the lunar calendar",
                    day=days[0].isoformat(),
                    right=str(right),
                )
                yield Finding(match.group("lunar"), message, related=_date_of(match))


def _date_of(match: Match) -> tuple[Related, ...]:
    if "day" not in match.groups():
        return ()
    return (Related(Span(match.group("month").start, match.group("day").end + 1), _DATE_BESIDE),)


_DATE_BESIDE = Message("旁边的日期", "the date beside it")


def _is_quoted(article: Article, match: Match) -> bool:
    text = article.document.text
    is_of_ranges = text.endswith(_ENDS, 0, match.start) and text.startswith(_ENDS, match.end)
    return text.endswith(_PAST, 0, match.start) or is_of_ranges or is_mentioned(article, match.span)


def _is_on(match: Match, day: date) -> bool:
    """Whether a day has the lunar day of the match; days outside the table count."""
    lunar, number = lunar_day(day), match["lunar_month"]
    if lunar is None:
        return True
    wanted = _LUNAR_MONTHS.get(number) or numeral(number)
    return (lunar.month, lunar.day, lunar.is_leap) == (wanted, day_number(match["lunar_day"]), bool(match["leap"]))


def _days(article: Article, match: Match) -> Sequence[date]:
    """The days that the words may mean; the first is the likeliest."""
    word = match.groups().get("word")
    if word:
        paper = paper_date(article.document)
        if paper is None or quotation_at(article, match.span) is not None:
            return ()
        day = paper + timedelta(days=_DAYS[word])
        return tuple(day - timedelta(days=by) for by in range(8 if _DAYS[word] <= 0 else 2))
    if not match["month"]:
        return _near_paper(article, numeral(match["day"]))
    month, day = numeral(match["month"]), numeral(match["day"])
    found = existing(int(match["year"]), month, day) if match["year"] else None
    return (found,) if found else () if match["year"] else likely_days(article, month, day, match.start)


def _near_paper(article: Article, day: int) -> Sequence[date]:
    """The days of a number in the months around the day of the paper, the nearest first."""
    paper = paper_date(article.document)
    if paper is None:
        return ()
    firsts = (paper.replace(day=1) + timedelta(days=31 * by) for by in (-1, 0, 1))
    found = filter(None, (existing(first.year, first.month, day) for first in firsts))
    return sorted(found, key=lambda one: abs(one - paper))
