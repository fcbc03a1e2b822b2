from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Role,
    Severity,
    Span,
    compiled,
    rule,
)

from ._headline_findings import differs

_DATE = f"(?<![{DIGIT}至到—–-])(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?P<day>[{DIGIT}]{{1,2}})日"
_ACTS = (
    "起|开幕|开赛|开跑|开考|开馆|开展|开业|开园|开学|开课|开通|开播|开建|开工|开放|开售|开庭|开始|启幕|启动|启用|举行|举办|召开|实施|施行"
    "|生效|截止|结束|闭幕|收官|通车|竣工|投用|投产|试运行|上映|首映|首演|首发|上市|恢复|停水|停电|停气|停运|休渔|开渔|发射|揭牌|揭晓|报名"
)
_HEAD = f"{_DATE}(?:[{HAN}]{{0,4}}?)(?P<act>{_ACTS})"
_NOT = "去年|上届|往年|原定|原计划|推迟|提前|延期|延至|改为|调整|曾"
_GAP = "(?:[（(]星期[一二三四五六日][）)])?[^，。；！？\n日]{0,20}?"
_ANY = f"(?:(?P<month>[{DIGIT}]{{1,2}})月)?(?P<day>[{DIGIT}]{{1,2}})(?=[日至到—–、,，-])"


class Dated(Struct, frozen=True):
    """A month, if it is told, a day, what happens then, and the span of the date."""

    month: int
    day: int
    act: str
    span: Span


@rule(
    "headline-date",
    title="标题日期与正文不一致",
    help=(
        "标题写“3月26日起”“26日开幕”，正文里这一天没有出现，同一件事写的是另一天（3月25日起），多半有一处写错，请核对。"
        "正文写明改期、推迟、提前的，同一件事在正文里有几个日子的，不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    cap=Severity.WARNING,
    patterns=(f"日(?=[{HAN}]{{0,4}}(?:{_ACTS}))(?<=[{DIGIT}]日)",),
    injectors=("_headline_injectors:headline_date",),
    bad=[
        Bad("我县3月26日起免费发放花苗\n\n本报讯 记者昨天获悉，3月25日起，各镇向农户免费发放花苗。", found="3月26日"),
        Bad("青桥茶会18日开幕\n\n本报讯 青桥茶会将于5月16日在茶山开幕，为期三天，欢迎大家来品茶。", found="18日"),
        Bad(
            "城北小学9月1日启用\n\n本报讯 城北小学将于8月1日（星期六）启用，设十二个班，老师已经到位。", found="9月1日"
        ),
        Bad("青桥茶会18日开幕\n\n本报讯 青桥茶会5月16日开幕，来了18位客人，欢迎大家来品茶。", found="18日"),
    ],
    good=[
        "青桥茶会5月16日至18日举行\n\n本报讯 青桥茶会5月16日举行，为期三天，欢迎大家来品茶。",
        "青桥茶会18日举办\n\n本报讯 青桥茶会5月16日至20日举办，为期五天，欢迎大家来品茶。",
        "我县3月26日起免费发放花苗\n\n本报讯 记者昨天获悉，26日起，各镇向农户免费发放花苗。",
        "青桥茶会18日开幕\n\n本报讯 青桥茶会将于5月18日在茶山开幕，白石花会5月16日开幕。",
        "青桥茶会18日开幕\n\n本报讯 青桥茶会明天在茶山开幕。去年茶会5月16日开幕，来了三百位客人。",
        "青桥茶会18日开幕\n\n本报讯 青桥茶会将于5月16日至18日在茶山举行，5月16日开幕。",
        "青桥茶会18日开幕\n\n本报讯 白石花会5月16日开幕，青桥茶会5月20日开幕，欢迎大家来品茶。",
        "青桥茶会18日开幕\n\n本报讯 青桥茶会5月16日签约，茶商都来了，欢迎大家来品茶。",
        "第三届茶会2018年5月18日开幕\n\n本报讯 青桥茶会将于2018年5月18日开幕，为期三天，欢迎大家。",
    ],
)
def headline_date(article: Article) -> Iterator[Finding]:
    """What happens on a day of the headline happens on another day in the story, which never has the headline's day."""
    lines = [line for line in article.lines if line.role is not Role.HEADLINE]
    heads = [
        _dated(match, line.span.start)
        for line in article.with_role(Role.HEADLINE)
        for match in compiled(_HEAD).finditer(line.text)
    ]
    text = article.document.text
    for head in heads:
        if any(_days(line.text, head) for line in lines):
            continue
        told = [one for line in lines for one in _told(line.text, line.span.start, head.act)]
        if len({(one.month, one.day) for one in told}) == 1 and _is_other(head, told):
            yield differs(text, head.span, told[0].span, _TOLD)


def _dated(match: re.Match[str], at: int) -> Dated:
    """The day and the act of a match in a line that begins at an offset."""
    span = Span(match.start(), match.end("day") + 1).shifted(at)
    return Dated(int(match["month"] or 0), int(match["day"]), match["act"], span)


def _days(text: str, head: Dated) -> bool:
    """Whether a line has the headline's day, alone or as an end of a range."""
    found = ((int(match["month"] or 0), int(match["day"])) for match in compiled(_ANY).finditer(text))
    return any(day == head.day and (month == head.month or not month or not head.month) for month, day in found)


def _told(text: str, at: int, act: str) -> Iterator[Dated]:
    """The days of a line on which something happens, in one clause, which is not said to be of another time."""
    gap = "" if act == "起" else _GAP
    for match in compiled(f"{_DATE}(?!至|到){gap}(?P<act>{act})").finditer(text):
        before = text[max(text.rfind("。", 0, match.start()), match.start() - 20, 0) : match.end()]
        if not compiled(_NOT).search(before):
            yield _dated(match, at)


def _is_other(head: Dated, told: Sequence[Dated]) -> bool:
    """Whether the story's day is another one: of the same month where both tell it, or the same day of another one."""
    one = told[0]
    if not head.month or not one.month or head.month == one.month:
        return one.day != head.day
    return one.day == head.day


_TOLD = Message("正文里的日期", "the story's date")
