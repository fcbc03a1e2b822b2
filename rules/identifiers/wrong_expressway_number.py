from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from unicodedata import normalize

from lint_news import (
    DIGIT,
    HAN,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    replace,
    rule,
)

from .._table_rows import table_rows

_NUMBER = f"(?P<letter>[GSＧＳ])(?P<number>[{DIGIT}]{{1,4}})"
_BEFORE = f"{_NUMBER}(?P<name>[{HAN}]{{2}})高速"
_LOCAL = (
    "京津|京沈|京秦|京承|京石|京珠|京福|京包|京大|京开|京张|京昆|沪宁|沪杭|沪嘉|沪瑞|沪青|沈大|沈山|沈海|同三|连徐|连洛|包西|兰临|兰武|杭徽|杭宁"
    "|宁杭|渝昆|泉三|福泉|福厦|广梧|广惠|长珲|长吉|济青|青莱|昆曲|昆石|厦漳|厦成|汕梅|汕湛|成渝|成绵|成雅|西宝|西汉|银古|银武|太旧|武黄|汉宜"
    "|黄黄|昌九|昌金|赣定|衡昆|潭邵|衡枣|临长|常张|宁连|宁通|宁高|宁常|甬台|台温|沪陕|沪昆|渝黔|渝湘|济聊|德滨|绥牡|哈绥|哈大|哈双|绥佳|鹤哈"
)
"""Names of parts of national expressways, and former names."""
_BEHIND = f"(?P<name>[{HAN}]{{2}})高速(?:公路)?[{PAREN_OPEN}]{_NUMBER}[{PAREN_CLOSE}]"


@cache
def _numbers() -> Mapping[str, str]:
    """The number of each national expressway, by its name."""
    return {name: number for number, name in table_rows(Path(__file__).with_name("expressways.tsv"))}


@cache
def _names() -> Mapping[str, str]:
    """The name of each national expressway, by its number."""
    return {number: name for name, number in _numbers().items()}


@rule(
    "wrong-expressway-number",
    title="高速公路编号与名称不符",
    help="沪昆高速是G60，杭瑞高速是G56：“G56沪昆高速”写错了一处。只查国家高速公路里编号和名称紧挨着的；省级高速（S字头）不查，编号和名称都是国家高速的除外（S75兰海高速）。",
    kind=ErrorKind.FACT,
    patterns=("[GSＧＳ][0-9０-９]",),
    bad=[
        Bad("G56沪昆高速衢州段封闭施工。", found="56", fixed="G60沪昆高速衢州段封闭施工。"),
        Bad("沪昆高速公路（G56）衢州段封闭施工。", found="56", fixed="沪昆高速公路（G60）衢州段封闭施工。"),
        Bad("Ｇ２０京藏高速公路限速。", found="２０", fixed="Ｇ6京藏高速公路限速。"),
        Bad("前往锦州可走G16丹阿高速。", found="丹阿", fixed="前往锦州可走G16丹锡高速。"),
        Bad("沪坤高速公路（G60）封闭。", found="沪坤", fixed="沪昆高速公路（G60）封闭。"),
        Bad("G211荣乌高速双向拥堵。", found="211", fixed="G18荣乌高速双向拥堵。"),
        Bad("S75兰海高速限速通行。", found="S", fixed="G75兰海高速限速通行。"),
        Bad("沪昆高速（Ｓ60）封闭。", found="Ｓ", fixed="沪昆高速（G60）封闭。"),
    ],
    good=[
        "G60沪昆高速、Ｇ6京藏高速公路、京沪高速公路（G2）、G1812沧榆高速。",
        "S61沪昆高速，S60沪坤高速，G56杭瑞高速与G60沪昆高速相接，G9911某某高速，G15W常台高速，沪昆高速（沪杭段）。",
        "G60沪杭高速、G2京津高速、G30某某高速、G40沪陕高速。",
        "G56和沪昆高速都堵，5G京沪高速直播。",
    ],
)
def wrong_expressway_number(article: Article) -> Iterator[Finding]:
    """The number of a national expressway stands beside the name of another (rules/identifiers/expressways.tsv).

    Or beside a name that is like its own but for one character, and is that of no part of it.
    """
    for pattern in (_BEFORE, _BEHIND):
        for match in article.find(pattern):
            name, number = match["name"], "G" + normalize("NFKC", match["number"])
            right, own = _numbers().get(name, ""), _names().get(number, "")
            if match["letter"] in "SＳ":
                if right == number:
                    span = match.group("letter")
                    yield Finding(span, _is(name, right), (replace(span, "G"),), confidence=Confidence.LIKELY)
            elif right and right != number:
                span = match.group("number")
                yield Finding(span, _is(name, right), (replace(span, right[1:]),), confidence=Confidence.LIKELY)
            elif not right and _is_like(name, own):
                span = match.group("name")
                message = Message("{number}是{own}高速，请核对", "{number} is {own}", number=number, own=own)
                yield Finding(span, message, (replace(span, own),), confidence=Confidence.LIKELY)


def _is(name: str, right: str) -> Message:
    return Message("{name}高速是{right}，请核对", "{name} is {right}", name=name, right=right)


def _is_like(name: str, own: str) -> bool:
    """Whether a name has one character of the right one in its place, and is none of a part of the road."""
    same = sum(a == b for a, b in zip(name, own, strict=False))
    return same == 1 and name not in _LOCAL.split("|")
