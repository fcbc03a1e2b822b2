from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from .._sentence import sentence_at
from ._named_days import NamedDay, named_days

_NAMES = (
    "春节|元宵节|元宵佳节|端午节|端午佳节|七夕节|七夕|中元节|中秋节|中秋佳节|中秋|重阳节|腊八节|国庆节|劳动节"
    "|五一国际劳动节|教师节|儿童节|清明节"
    "|国际儿童节|国际妇女节|建军节|记者节|植树节"
)
_OVER = "(?:刚过|刚刚过去|刚刚过完|已过去|刚过去)"
_NEAR = "(?:将至|将到|将近|临近|在即|快到了|即将到来|即将来临)"
_SAID = f"(?:“?(?P<name>{_NAMES})”?)(?P<when>{_OVER}|{_NEAR})"
_SIGN = f"[节夕秋]”?(?:{_OVER}|{_NEAR})"
_OTHER = (
    f"[{DIGIT}]{{4}}年|[去前那当往历明后来每]年|每[到逢当]|一到|小时候|等到|直到|如果|要是|记得|曾"
    "|那时|当时|回忆|从前|以往|年少|童年|儿时|诗|老家|世纪|年代"
)
_LEAD = "^[^。]{0,24}(?:讯|电|报道|）|\\))|^[^。]{0,6}$"
"""What stands before a first sentence of a story in its paragraph."""
_JUST, _SOON, _OLD = 25, 62, 12
"""Days behind a festival in which it is just over; days before one in which it is near; the age of a story."""


@rule(
    "festival-not-near",
    title="“刚过”“将至”的节日不对",
    help=(
        "8月21日的报纸写“中秋节刚过”，刚过的是七夕；1月的报纸写“中秋将至”，将至的是春节。"
        "只查消息开头一句，与报纸日期差得远的才报；回忆、引语、写明年份的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 中秋节刚过，县城的婚庆市场依旧红火。", found="中秋节"),
        Bad("2026年1月20日 星期二 第2版\n\n本报讯（记者 韩石）中秋将至，年货市场火起来。", found="中秋"),
        Bad("2026年1月20日 星期二 第2版\n\n本报讯 教师节即将到来，县里慰问老师。", found="教师节"),
    ],
    good=[
        "2026年8月21日 星期五 第2版\n\n本报讯 七夕节刚过，县城的婚庆市场依旧红火。",
        "2026年1月20日 星期二 第2版\n\n本报讯 春节将至，年货市场火起来。春节即将到来，县里慰问老师。",
        "2026年1月20日 星期二 第2版\n\n本报讯 2025年中秋节将至，他回到老家。县城不大。中秋节将至，他想起从前。",
        "2026年1月20日 星期二 第2版\n\n本报讯 他说：“中秋节将至。”",
        "中秋节刚过，县城的婚庆市场依旧红火。",
    ],
)
def festival_not_near(article: Article) -> Iterator[Finding]:
    """A festival is said to be just over, or to come, in the first sentence of a story on a day far from it."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_SAID) if paper else ():
        sentence = sentence_at(article, match.start)
        before = text[text.rfind("\n", article.span.start, match.start) + 1 : match.start]
        is_other = compiled(_OTHER).search(text, sentence.start, sentence.end)
        named = named_days().get(match["name"]) or named_days().get(f"国际{match['name']}")
        is_lead = compiled(_LEAD).search(before) is not None and "。" not in before
        if named and paper and is_lead and not is_other and not _fits(named, paper, match):
            right = named.nearest(paper)
            if quotation_at(article, match.span) is None and right:
                message = Message(
                    "{name}是{day}，请核对",
                    "{name} is on {day}",
                    name=match["name"],
                    day=f"{right.month}月{right.day}日",
                )
                yield Finding(match.group("name"), message, confidence=Confidence.LIKELY)


def _fits(named: NamedDay, paper: date, match: Match) -> bool:
    """Whether the festival is so near to the day of the paper as the words say."""
    is_over = compiled(_OVER).fullmatch(match["when"]) is not None
    by = range(-_JUST, 1) if is_over else range(-_OLD, _SOON + 1)
    return any(named.is_on(paper + timedelta(days=one)) for one in by)
