from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
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
    name_of,
    rule,
)

from ._named_at import place_at, place_ending, regions_of, sole
from ._places import Named
from ._present import is_old, is_past, is_quoted

_SIGN = "(?:省会|首府|州府)(?:城市|所在地)?"
_OWNER = "(?:全[省区州]|[省州]|自治[区州])?的?\\Z"
_ARE, _REACH = ("是", "为"), 8
_MUNICIPALITIES = ("11", "12", "31", "50", "71", "81", "82")
_PROVINCE, _CITY, _FIRST = 2, 4, 1970
_SEATS = {"5325": "532503", "5331": "533103", "6322": "632223", "6326": "632621", "6328": "632802", "6540": "654002"}
"""The seats of prefectures that are not the first in the table of places."""
_OLD = "[原旧老前新副次]\\Z"


@rule(
    "wrong-provincial-capital",
    title="省会、首府写错",
    help=(
        "“江苏省会苏州”：省会是南京；“黔东南州首府都匀”：首府是凯里。省会、自治区首府和自治州州府按行政区划代码表查；"
        "讲1970年以前的、写明“原省会”的、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("列车驶入江苏省会苏州。", found="苏州"),
        Bad("山东省的省会是青岛市。", found="青岛市"),
        Bad("他到黔东南州首府都匀打工。", found="都匀"),
        Bad("内蒙古自治区首府包头市下雪了。", found="包头市"),
        Bad("他从省会大连赶来。", found="大连"),
        Bad("苏州是江苏的省会城市。", found="苏州"),
        Bad("三亚是海南省的省会。", found="三亚"),
    ],
    good=[
        "江苏省会南京，山东省的省会是济南市，黔东南州首府凯里，红河州州府蒙自，内蒙古自治区首府呼和浩特市，省会沈阳，南京是江苏的省会城市。",
        "1936年，广西省会桂林。他讲到河北原省会保定，省会城市群，江苏的省会和苏州，省会保定市民。",
        "《江苏省会苏州》，他说：“江苏省会苏州在哪里？”",
        "全省首府朝阳公园。",
    ],
)
def wrong_provincial_capital(article: Article) -> Iterator[Finding]:
    """A city is called the capital of a province or of an autonomous prefecture that has another one.

    The first prefecture of a province in the table of places is its capital; the first county of a prefecture is its
    seat, but for six of them.
    """
    for sign in article.find(_SIGN):
        for city, region in _claims(article, sign):
            right, found = _seat(region), regions_of(city.name)
            is_right = any(one.startswith(right) or right.startswith(one) for one in found)
            if not is_right and _is_told(article, city.span):
                right = name_of(right.ljust(6, "0"))
                message = Message("是{right}，请核对", "it is {right}", right=right)
                yield Finding(city.span, message, confidence=Confidence.LIKELY)


def _claims(article: Article, sign: Match) -> Iterator[tuple[Named, str]]:
    """The cities that are called a capital, each with the code of the province or prefecture that it is told of."""
    text, first = article.document.text, article.span.start
    owner = compiled(_OWNER).search(text[max(first, sign.start - _REACH) : sign.start])
    at = sign.start - (len(owner[0]) if owner else 0)
    larger = place_ending(text, sign.start - text.endswith("的", first, sign.start)) or place_ending(text, at)
    region = sole(regions_of(larger.name)) if larger else ""
    behind = place_at(text, sign.end + (text[sign.end : sign.end + 1] in _ARE))
    if larger and _has_seat(region):
        before = place_ending(text, larger.start - 1) if text[larger.start - 1 : larger.start] in _ARE else None
        yield from ((city, region) for city in (before or behind,) if city)
    elif behind and not larger and sign[0] == "省会" and behind.start == sign.end:
        is_free = not compiled(_OLD).search(text[max(first, sign.start - 2) : sign.start])
        own = sole(regions_of(behind.name))
        if is_free and len(own) == _CITY and not article.document.text.startswith("市民", behind.end - 1):
            yield behind, own[:_PROVINCE]


def _has_seat(region: str) -> bool:
    """Whether a region is a province, no municipality, or an autonomous prefecture."""
    if len(region) == _PROVINCE:
        return region not in _MUNICIPALITIES
    return len(region) == _CITY and name_of(f"{region}00").endswith("自治州")


def _seat(region: str) -> str:
    return _SEATS.get(region, f"{region}01")


def _is_told(article: Article, span: Span) -> bool:
    """Whether the text is on today, and no title or quotation."""
    return not is_old(article, span, _FIRST) and not is_past(article, span, _FIRST) and not is_quoted(article, span)
