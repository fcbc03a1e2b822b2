from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    full_name,
    is_word,
    place_names,
    rule,
    short_place_names,
)

from .._sentence import sentence_text
from ._belonging import Relation, relation_of
from ._borders import is_of_century
from ._places import SHORT_WORDS
from ._present import is_later, is_old, is_past, is_quoted
from ._rights import today

_PROVINCES = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃"
    "|青海|内蒙古|广西|西藏|宁夏|新疆"
)
_BEHIND = (
    "[路街巷道桥村镇乡里籍话戏厂帮菜]|大街|大道|小区|大厦|饭店|酒店|银行|车站|商会|会馆|会战|战役|大学|中学|学院|小异|世界|书局|治久|久安"
    "|光|药业|茶|玉|火腿|精神|会议|大捷|起义|援|对口|帮扶|协作|油田"
)
_FOR = "援[疆藏青川]|支援|对口|协作|商会|帮扶|驻地|籍"
_BESIDE = "[邻近临壤接靠距离]\\Z"
_FIRST = 1981
_LENGTHS = (4, 3, 2)
_CAPITAL, _MOVED = "0100", ("15", "23", "46", "63", "64")
"""What the code of a provincial capital ends with, and the provinces whose capital was in another one since 1912."""


@cache
def _smaller() -> Mapping[str, str]:
    """The short names of prefectures and of cities, each with a name of the table."""
    found = {name.removesuffix("州"): name for name in short_place_names() if name[-1:] == "州" and len(name) > 3}
    for name in place_names():
        if name.endswith("市") and len(name) > 2 and today(name):
            found[name[:-1]] = name
    found |= {name: name for name in short_place_names() if today(name) and not name.endswith(("州", "县", "旗"))}
    return {short: name for short, name in found.items() if len(short) > 1 and short not in _other_names()}


@cache
def _other_names() -> frozenset[str]:
    """Names that are not, or not only, of prefectures and cities."""
    return SHORT_WORDS.union(f"{_PROVINCES}|北京|天津|上海|重庆|香港|澳门|台湾".split("|"))


def _starts() -> str:
    """A pattern for the first two characters of the short names; reads no row of the table, and may hold a few more."""
    names = (*short_place_names(), *(name[:-1] for name in place_names() if name.endswith("市")))
    return "|".join(sorted({name[:2] for name in names if len(name) > 1} - _other_names()))


_SIGN = f"(?:{_PROVINCES})的?(?:{_starts()})"


@rule(
    "wrong-province",
    title="市州写到了别的省",
    help=(
        "省名和市州名都用简称，连在一起，市州却不在这个省：“湖南襄阳”（湖北）、“福建景德镇”（江西）、“江西的都匀”（贵州）。"
        "照民政部1981年以来的县以上行政区划代码表查；早先确实属过的、路名、对口支援、书名和引语里的不在此列。"
        "写明“省”“市”的由“行政区划隶属不对”一条报告。"
    ),
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("学生乘高铁前往湖南襄阳。", found="湖南襄阳"),
        Bad("专列驶向福建景德镇。", found="福建景德镇"),
        Bad("列车经过赤水和江西的都匀。", found="江西的都匀"),
        Bad("老知青重返贵州西双版纳。", found="贵州西双版纳"),
        Bad("这所学堂1923年创办于吉林沈阳。", found="吉林沈阳"),
        Bad("2024年5月6日，小将赴山东徐州参赛。", found="山东徐州"),
    ],
    good=[
        "学生乘高铁前往湖北襄阳，专列驶向江西景德镇，经过贵州的都匀、云南西双版纳。",
        "四川徐州路在青岛，湖北徐州商会，新疆长治久安，山东喀什援疆指挥部。",
        "小将赴山东徐州参赛。",
        "2024年5月6日，展出解放前山东徐州的照片。",
        "毗邻湖北的九江瑞昌，广东东阳光药业。",
        "1923年他到吉林哈尔滨谋生，1903年创办于吉林沈阳，1926年在甘肃西宁经商。",
        "1950年，四川宜宾一带，云南大理石，他们在黄河南阳光下。",
        "《湖南襄阳的春天》，他说：“湖南襄阳怎么走？”",
    ],
)
def wrong_province(article: Article) -> Iterator[Finding]:
    """A province and a prefecture or city of another one stand side by side, both by their short names."""
    text = article.document.text
    for match in article.find(_SIGN):
        province, start = match[0][:-2].removesuffix("的"), match.end - 2
        names = (text[start : start + length] for length in _LENGTHS)
        name = next((name for name in names if name in _smaller()), "")
        span = Span(match.start, start + len(name))
        relation = relation_of(province, _smaller()[name]) if name else None
        if relation in {Relation.NEVER, Relation.ONCE} and _is_told(article, span, relation, _smaller()[name]):
            message = Message(
                "{name}不属{province}，是{right}，请核对",
                "{name} is not in {province}: {right}",
                name=name,
                province=province,
                right="或".join(sorted(map(full_name, today(_smaller()[name])))),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _is_told(article: Article, span: Span, relation: Relation | None, name: str) -> bool:
    """Whether the places are no part of other words, and stand in no title, quotation or story of the past."""
    text = article.document.text
    return (
        not is_word(text[span.start - 1 : span.start + 1])
        and not compiled(_BEHIND).match(text, span.end)
        and not compiled(_FOR).search(sentence_text(article, span))
        and not compiled(_BESIDE).search(text, max(article.span.start, span.start - 4), span.start)
        and not (is_old(article, span, _FIRST) and not _is_always_there(article, span, name))
        and not is_quoted(article, span)
        and (relation is Relation.NEVER or (is_later(article, span, _FIRST) and not is_past(article, span, _FIRST)))
    )


def _is_always_there(article: Article, span: Span, name: str) -> bool:
    """Whether a provincial capital has been in no other province since 1912, and the text is on those years."""
    codes = [place.code for place in today(name)]
    is_capital = bool(codes) and all(code.endswith(_CAPITAL) and not code.startswith(_MOVED) for code in codes)
    return is_capital and is_of_century(article, span)
