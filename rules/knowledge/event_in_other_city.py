from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    DIGIT,
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    Span,
    compiled,
    place_names,
    rule,
)

from .._table_rows import alternatives, several_by_name

_FOREIGN = "巴黎|伦敦|纽约|东京|新加坡|柏林|罗马|日内瓦|达沃斯|戛纳|威尼斯|慕尼黑|曼谷|首尔|迪拜|悉尼"


@cache
def _hosts() -> Mapping[str, Sequence[str]]:
    """The places of each event."""
    rows = several_by_name(Path(__file__).with_name("hosts.tsv"))
    return {name: places for names, places in rows.items() for name in names.split("|")}


_EVENTS = alternatives(_hosts())
_HELD = "(?:举[行办]|召开|开幕|闭幕|启幕|拉开帷幕|[圆胜]满?落幕)"
_N = f"[{DIGIT}]{{1,2}}"
_DAY = f"(?:(?:[{DIGIT}]{{4}}年)?{_N}月)?(?:{_N}日)?(?:至(?:{_N}月)?{_N}日)?(?:[上下]午|晚)?"
_PLACE = f"在(?:我国|中国)?(?P<place>[{HAN}]{{2,4}}?)"
_BEHIND = (
    f"[”》]?(?:论坛|年会|大会)?(?:的?[开闭]幕式)?(?:将?[于在])?{_DAY}{_PLACE}(?:国[际家][{HAN}]{{2,8}}|市)?{_HELD}"
)
"""What tells behind an event where it is held."""
_NTH = f"(?:第[{DIGIT}一二三四五六七八九十]{{1,3}}届|[{DIGIT}]{{4}}年?)?"
_BEFORE = f"{_PLACE}市?(?:[{HAN}]{{2,8}})?{_HELD}的{_NTH}[“《]?\\Z"
_PART = "分论坛|分会场|海外|推介|预热|路演|巡展|发布会|专场|分展|平行论坛|筹备|招商|倒计时|展团"
_REACH, _NEAR = 30, 4


@rule(
    "event-in-other-city",
    title="活动的举办地不对",
    help=(
        "每次都在一地举行的博览会、论坛、节会写到了别处：在天津举行的“冬季达沃斯”（夏季达沃斯在大连、天津），在北京开幕的进博会（上海）。"
        "只查表里的活动；轮流举办的，分论坛、推介会、海外发布会不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_EVENTS,),
    profiles={"traditional": False},
    bad=[
        Bad("第九届进博会11月5日在北京举行。", found="北京"),
        Bad("冬季达沃斯论坛6月24日至26日在天津举行。", found="天津"),
        Bad("他参加了在昆明举行的中国—东盟博览会。", found="昆明"),
    ],
    good=[
        "第九届进博会11月5日在上海举行。夏季达沃斯论坛6月24日至26日在天津举行。他参加了在南宁举行的中国—东盟博览会。",
        "进博会推介会11月5日在北京举行。进博会海外分会场在巴黎举行。",
        "进博会11月5日在国家会展中心举行。进博会在线上举行。",
        "在北京举行的新闻发布会介绍了进博会。",
    ],
)
def event_in_other_city(article: Article) -> Iterator[Finding]:
    """A fair, forum or festival that has one home is held in another place.

    Events of rules/knowledge/hosts.tsv; their branches and presentations elsewhere are left alone.
    """
    text = article.document.text
    for event in article.find(_EVENTS):
        told = compiled(_BEHIND).match(text, event.end) or compiled(_BEFORE).search(
            text, max(article.span.start, event.start - _REACH), event.start
        )
        is_other = told and _is_place(told["place"]) and not _is_right(event, told["place"])
        if told and is_other and not _is_part(text, told.start(), max(told.end(), event.end)):
            yield _finding(event, Span(*told.span("place")))


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a branch of the event is spoken of, or a presentation elsewhere."""
    return compiled(_PART).search(text, start, end + _NEAR) is not None


def _is_place(name: str) -> bool:
    return name in place_names() or compiled(_FOREIGN).fullmatch(name) is not None


def _is_right(event: Match, place: str) -> bool:
    return any(name in place or place in name for name in _hosts()[event[0]])


def _finding(event: Match, span: Span) -> Finding:
    message = Message(
        "“{event}”在{places}举行，请核对",
        "{event} is held in {places}",
        event=event[0],
        places="、".join(_hosts()[event[0]][:2]),
    )
    return Finding(span, message, confidence=Confidence.LIKELY)
