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

_NUMBER = f"[GＧ](?P<number>[{DIGIT}]{{1,4}})"
_BEFORE = f"{_NUMBER}(?P<name>[{HAN}]{{2}})高速"
_BEHIND = f"(?P<name>[{HAN}]{{2}})高速(?:公路)?[{PAREN_OPEN}]{_NUMBER}[{PAREN_CLOSE}]"


@cache
def _numbers() -> Mapping[str, str]:
    """The number of each national expressway, by its name."""
    return {name: number for number, name in table_rows(Path(__file__).with_name("expressways.tsv"))}


@rule(
    "wrong-expressway-number",
    title="高速公路编号与名称不符",
    help="沪昆高速是G60，杭瑞高速是G56：“G56沪昆高速”写错了一处。只查国家高速公路里编号和名称紧挨着的；省级高速（S字头）不查。",
    kind=ErrorKind.FACT,
    patterns=("[GＧ][0-9０-９]",),
    bad=[
        Bad("G56沪昆高速衢州段封闭施工。", found="56", fixed="G60沪昆高速衢州段封闭施工。"),
        Bad("沪昆高速公路（G56）衢州段封闭施工。", found="56", fixed="沪昆高速公路（G60）衢州段封闭施工。"),
        Bad("Ｇ２０京藏高速公路限速。", found="２０", fixed="Ｇ6京藏高速公路限速。"),
        Bad("G211荣乌高速双向拥堵。", found="211", fixed="G18荣乌高速双向拥堵。"),
    ],
    good=[
        "G60沪昆高速、Ｇ6京藏高速公路、京沪高速公路（G2）、G1812沧榆高速。",
        "S60沪昆高速，G56杭瑞高速与G60沪昆高速相接，G9911某某高速，G15W常台高速，沪昆高速（沪杭段）。",
        "G56和沪昆高速都堵，5G京沪高速直播。",
    ],
)
def wrong_expressway_number(article: Article) -> Iterator[Finding]:
    """The number of a national expressway stands beside the name of another (rules/identifiers/expressways.tsv)."""
    for pattern in (_BEFORE, _BEHIND):
        for match in article.find(pattern):
            name = match["name"]
            right = _numbers().get(name, "")
            if right and right != "G" + normalize("NFKC", match["number"]):
                span = match.group("number")
                message = Message("{name}高速是{right}，请核对", "{name} is {right}", name=name, right=right)
                yield Finding(span, message, (replace(span, right[1:]),), confidence=Confidence.LIKELY)
