from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._counts import COUNT, count
from ._days import NUMBER, existing
from ._dog_days import COLD, HOT, cold_day, hot_day
from ._lunar import term_day

_NAME = f"(?P<name>入伏|[头初中末]伏|三伏天?|伏天|数九|[{COLD}]九)"
_NTH = f"[”’」]?(?:以来|后|节气)?的?第(?P<count>{COUNT})天"
_DATE = f"(?:(?P<word>[今昨明])[天日]|(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日)"
_IS = "[，,]?(?:这天)?(?:正|正好|恰好|已|已经|就|便|才)?(?:是|为|值|进入|迎来|系)?了?"
_CLAIM = f"{_DATE}{_IS}(?:今年)?[“‘「]?{_NAME}{_NTH}"
_SIGN = f"[伏九](?:天|[”’」])?(?:以来|后)?的?第[{DIGIT}一二三四五六七八九十]"
_BY = {"今": 0, "昨": -1, "明": 1}
_OLD, _MONTHS = 2, 6
"""Days by which a story that says today may be older; months after which the cold days are those of the next winter."""


@rule(
    "wrong-nth-dog-day",
    title="三伏、数九的第几天不对",
    help="12月21日冬至那天是一九第1天，12月23日就是一九第3天；初伏、中伏、末伏同样按日期推算。“今天”按报纸日期算，早写两天的不报。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_nth_dog_day",),
    bad=[
        Bad("2025年12月23日 星期二 第2版\n\n本报讯 今天是“一九”的第5天，气温走低。", found="5天"),
        Bad("2026年7月24日 星期五 第2版\n\n本报讯 7月20日是初伏第九天，昨天是入伏第１９天。", found="九天"),
        Bad("2026年1月9日 星期五 第2版\n\n本报讯 明天，三九第8天，气温走低。", found="8天"),
    ],
    good=[
        "2025年12月23日 星期二 第2版\n\n本报讯 今天是“一九”的第3天，气温走低。",
        "2026年7月24日 星期五 第2版\n\n本报讯 7月20日是初伏第六天，昨天是入伏第９天，7月45日是初伏第3天。",
        "2026年1月9日 星期五 第2版\n\n本报讯 她说：“今天是三九第8天。”今天是三九第1天，明天三九第2天。",
        "今天是“一九”的第5天，气温走低。",
    ],
)
def wrong_nth_dog_day(article: Article) -> Iterator[Finding]:
    """A day of the hottest or the coldest days of a year has another number than that by the calendar."""
    paper = paper_date(article.document)
    for match in article.find(_CLAIM):
        number, days = count(match["count"]), list(_days(match, paper))
        right = [(day - first).days + 1 for day in days if (first := _first(match["name"], day))]
        if (
            number
            and right
            and number not in right
            and quotation_at(article, Span(match.start, match.start + 1)) is None
        ):
            at = match.group("count")
            message = Message("{name}的第{n}天？请核对", "day {n}?", name=match["name"], n=right[0])
            yield Finding(Span(at.start, at.end + 1), message)


def _days(match: Match, paper: date | None) -> Iterator[date]:
    """The days that the words may mean, the likeliest first."""
    word, year = match["word"], int(match["year"] or (paper.year if paper else 0))
    if word:
        yield from (paper + timedelta(days=_BY[word] - by) for by in range(_OLD + 1) if paper)
    elif found := existing(year, numeral(match["month"]), numeral(match["day"])):
        yield found


def _first(name: str, day: date) -> date | None:
    """The first of the days that a name means, in the summer or the winter of a day."""
    winter = day.year + (day.month > _MONTHS)
    if name == "数九":
        return term_day(winter - 1, "冬至")
    if name[1] == "九":
        return cold_day(winter, COLD.index(name[0]) + 1)
    return hot_day(day.year, name if name in HOT else "初伏")
