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
    Message,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._days import NUMBER

_PART = "(?:[初中底末]|[上中下]旬)?"
_MONTH = (
    f"(?P<word>[上本下])(?:个)?月{_PART}[{PAREN_OPEN}](?P<month>{NUMBER})月(?:[^{PAREN_CLOSE}]{{0,10}})[{PAREN_CLOSE}]"
)
_FEASTS = "元旦|春节|清明节?|五一|“五一”|劳动节|端午节?|中秋节?|国庆节?|“十一”|寒假|暑假|高考|中考"
_FEAST = (
    f"(?P<word>[今去明])年(?:的)?(?P<feast>{_FEASTS})(?:放?假期?|长假|期间|小长假)?[^。；\n]{{0,14}}?"
    f"(?P<year>20[{DIGIT}]{{2}})年(?P<month>{NUMBER})月"
)
_SIGNS = (f"[上本下]个?月{_PART}[{PAREN_OPEN}][{DIGIT}]", f"[今去明]年的?(?:{_FEASTS})")
_BY, _YEARS = {"上": -1, "本": 0, "下": 1}, {"今": 0, "去": -1, "明": 1}
_OLD, _MONTHS = 5, 12


@rule(
    "wrong-relative-month",
    title="上月、今年的节日与月份、年份不符",
    help=(
        "8月21日的报纸写“上月底（8月31日）”“下月（8月）”，12月30日的报纸写“今年元旦放假，从2026年1月1日”，"
        "上、本、下、今、明与写明的月份、年份对不上。月初的稿子按上一月写的不报，引语不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=_SIGNS,
    bad=[
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 整改要在上月底（8月31日）前完成。", found="上月底（8月31日）"),
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 学校下月（8月）开学。", found="下月（8月）"),
        Bad("2025年12月30日 星期二 第2版\n\n本报讯 今年元旦放假3天，从2026年1月1日起。", found="今"),
        Bad("2026年1月20日 星期二 第2版\n\n本报讯 去年春节假期为2026年2月15日至23日。", found="去"),
    ],
    good=[
        "2026年8月21日 星期五 第2版\n\n本报讯 整改要在本月底（8月31日）前完成，学校下月（9月）开学。",
        "2026年8月21日 星期五 第2版\n\n本报讯 上月（7月）已报到。",
        "2025年12月30日 星期二 第2版\n\n本报讯 明年元旦放假3天，从2026年1月1日起。他说：“下月（12月）开学。”",
        "2026年9月2日 星期三 第2版\n\n本报讯 整改要在本月底（8月31日）前完成。",
        "整改要在上月底（8月31日）前完成。今年元旦放假3天，从2026年1月1日起。",
    ],
)
def wrong_relative_month(article: Article) -> Iterator[Finding]:
    """The last, this or the next month, or a festival of this year, has a date of another one beside it."""
    paper = paper_date(article.document)
    for match in article.find(_MONTH) if paper else ():
        months = {_month(paper - timedelta(days=by), _BY[match["word"]]) for by in (0, _OLD)} if paper else set[int]()
        if numeral(match["month"]) not in months and quotation_at(article, match.span) is None:
            message = Message("与报纸日期（{paper}）不合，请核对", "not by the paper", paper=f"{paper}")
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
    for match in article.find(_FEAST) if paper else ():
        year = (paper.year if paper else 0) + _YEARS[match["word"]]
        if int(match["year"]) != year and quotation_at(article, match.span) is None:
            message = Message("{word}年是{year}年，请核对", "it is {year}", word=match["word"], year=year)
            yield Finding(match.group("word"), message, confidence=Confidence.LIKELY)


def _month(day: date, by: int) -> int:
    return (day.month - 1 + by) % _MONTHS + 1
