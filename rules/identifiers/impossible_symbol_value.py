from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, quotation_at, rule


class _Scale(NamedTuple):
    """A pattern with the value, the greatest value of the scale, and what readers are told."""

    pattern: str
    most: int
    told: str


_VALUE = f"(?P<value>[{DIGIT}]{{1,4}}(?:[.．][{DIGIT}]{{1,2}})?)"
_SCALES = (
    _Scale(
        f"pH值?(?:平均)?(?:为|是|达到?|在|降至|升至|约|低于|高于|调到)?{_VALUE}(?![{DIGIT}%％])", 14, "pH值在0到14之间"
    ),
    _Scale(f"(?<![{DIGIT}])(?P<value>[6-9６-９])A级(?:旅游|风景)?(?:名胜)?景?区", 5, "旅游景区最高是5A级"),
    _Scale(f"[东西]经[{DIGIT}]{{1,3}}(?:°|度)(?P<value>[{DIGIT}]{{2}})(?:′|'|分)", 59, "经纬度的分不到60"),
    _Scale(f"[南北]纬[{DIGIT}]{{1,2}}(?:°|度)(?P<value>[{DIGIT}]{{2}})(?:′|'|分)", 59, "经纬度的分不到60"),
    _Scale(
        f"空气质量指数(?:[（(]AQI[）)])?(?:为|是|达到?|在|高达)?(?P<value>[{DIGIT}]{{3,4}})(?![{DIGIT}.])",
        500,
        "空气质量指数最高是500",
    ),
)
_SIGNS = ("pH值?", "[6-9６-９]A级", f"[东西]经[{DIGIT}]", f"[南北]纬[{DIGIT}]", "空气质量指数")


@rule(
    "impossible-symbol-value",
    title="标度上没有的数值",
    help="pH值在0到14之间，旅游景区最高5A级，经纬度的分不到60，空气质量指数最高500：超出的数值是写错了。",
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=_SIGNS,
    injectors=("_injectors:impossible_symbol_value",),
    bad=[
        Bad("水库水质pH值为75，符合要求。", found="75"),
        Bad("古镇创建国家6A级旅游景区。", found="6"),
        Bad("震中位于北纬34°78′、东经110°20′。", found="78"),
        Bad("震中位于东经１１０度６５分。", found="６５"),
        Bad("当日空气质量指数（AQI）为1050。", found="1050"),
    ],
    good=[
        "水库水质pH值为7.5，古镇创建国家5A级旅游景区，震中位于北纬34°28′、东经110度20分，空气质量指数（AQI）为105。",
        "pH值为75%的样品合格，16A级旅游景区，空气质量指数为1050.5。",
        "pH值为7514号样品，他说：“古镇要创6A级旅游景区。”",
    ],
)
def impossible_symbol_value(article: Article) -> Iterator[Finding]:
    """A value is beyond the end of its scale."""
    for pattern, most, told in _SCALES:
        for match in article.find(pattern):
            value = Decimal(normalize("NFKC", match["value"]))
            if most < value < _CODE and quotation_at(article, match.span) is None:
                message = Message("{told}，请核对", "beyond the scale", told=told)
                yield Finding(match.group("value"), message, confidence=Confidence.LIKELY)


_CODE = 2000
"""A number that is greater is a code, not a value."""
