from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._counts import COUNT, count
from ._days import NUMBER, existing
from ._named_days import name_pattern, named_days

_N = f"[{DIGIT}一二两三四五六七八九十百]"
_SIGN = f"[有剩整]{_N}{{1,4}}天"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_LEFT = f"[^。；;，\n{DIGIT}]{{0,18}}?，?(?:还有|仅有|只有|仅剩|只剩|还剩)(?:整整)?(?P<count>{COUNT})天(?P<more>半|多)?"
_TO_DATE = f"距离?(?:今年的?|明年的?)?{_DATE}{_LEFT}"
_TO_NAME = f"距离?(?:今年的?)?(?P<name>高考|NAMES)(?:[{PAREN_OPEN}]{_DATE}[{PAREN_CLOSE}])?{_LEFT}"
_EXAMINATION = (6, 7)
_YEAR_DAYS = 366
_OLD = 3
"""A story may be so many days older than the paper."""


@rule(
    "wrong-countdown",
    title="倒计时天数不对",
    help=(
        "2026年3月19日的报纸写“距5月1日还有53天”，其实是43天。按报纸日期算，早写几天的稿子不报；"
        "没有报纸日期、引语里的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_time_injectors:wrong_countdown",),
    bad=[
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距5月1日植物园开馆还有53天，布展进入冲刺阶段。", found="53天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距离高考还有一百天，学校举行誓师大会。", found="一百天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距清明节仅剩７天，公墓加开班车。", found="７天"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 距教师节（9月10日）还有75天，表彰名单开始公示。", found="75天"),
    ],
    good=[
        "2026年3月19日 星期四 第2版\n\n本报讯 距5月1日植物园开馆还有43天，距清明节仅剩１７天，距5月1日还有44天。",
        "2026年3月19日 星期四 第2版\n\n本报讯 她说：“距5月1日开馆还有53天。”距5月1日还有四五十天。距5月41日还有53天。",
        "距5月1日植物园开馆还有53天，布展进入冲刺阶段。",
        "2026年3月19日 星期四 第2版\n\n本报讯 距2025年5月1日还有53天时，他还在外地。",
    ],
)
def wrong_countdown(article: Article) -> Iterator[Finding]:
    """A number of days until a date or a festival does not go with the day of the paper.

    A story may be a few days older than the paper. Quotations are not checked.
    """
    paper = paper_date(article.document)
    if paper is None:
        return
    text = article.document.text
    to_name = compiled(_TO_NAME.replace("NAMES", name_pattern()))
    named = map(Match, to_name.finditer(text, article.span.start, article.span.end))
    for match in (*article.find(_TO_DATE), *named):
        day, number = _day(match, paper), count(match["count"])
        if day is None or number is None or match["more"] or quotation_at(article, match.span):
            continue
        left = (day - paper).days
        if left >= 0 and not left - 1 <= number <= left + _OLD:
            message = Message("到{day}还有{left}天，请核对", "{day} is {left} days off", day=day.isoformat(), left=left)
            yield Finding(Span(match.group("count").start, match.group("count").end + 1), message)


def _day(match: Match, paper: date) -> date | None:
    """The day that is counted to: the next one with this date or name; None for one that does not exist."""
    if match["month"]:
        years = (int(match["year"]),) if match["year"] else (paper.year, paper.year + 1)
        days = (existing(year, numeral(match["month"]), numeral(match["day"])) for year in years)
        return next((day for day in days if day and (match["year"] or day >= paper)), None)
    if match["name"] == "高考":
        days = (date(year, *_EXAMINATION) for year in (paper.year, paper.year + 1))
        return next(day for day in days if day >= paper)
    named = named_days()[match["name"]]
    return next((day for by in range(_YEAR_DAYS) if named.is_on(day := date.fromordinal(paper.toordinal() + by))), None)
