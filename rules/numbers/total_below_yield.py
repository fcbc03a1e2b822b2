from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Span, compiled, rule

from .._sentence import sentence_text

_N = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_UNITS = {"公斤": 1, "千克": 1, "斤": Decimal("0.5"), "吨": 1000}
_UNIT = "公斤|千克|斤|吨"
_SO = "[可能约为达到超过近有至望突破高预计将的]{0,6}"
_YIELD = f"(?<![{DIGIT}万千百半])亩(?:均?产量?|均年产){_SO}(?P<each>{_N})(?P<each_unit>{_UNIT})"
_TOTAL = f"(?P<words>总产量?|共产|共收获?|年产量){_SO}(?P<total>(?P<number>{_N})(?P<unit>{_UNIT}))"
_BELOW = f"{_YIELD}[^。；;\\n]{{0,20}}?[，,、][^，,、。；;\\n]{{0,6}}?{_TOTAL}"
_SMALL = (
    f"[一二三四五六七八九{DIGIT}]分(?:地|田|[多半]|[，,])|半亩|不足一亩|0[.．][{DIGIT}]+亩"
    "|增|减|比|试[验点]?田|样[点方]|试种"
)
"""Words of less than a mu, or of other amounts than the whole yield."""


@rule(
    "total-below-yield",
    title="总产量小于一亩的产量",
    help=(
        "“平均亩产1500公斤，总产量可达180公斤”：总产量比一亩的产量还少，单位或数错了（应是180吨）。"
        "只看同一句里紧挨着的亩产和总产量；几分地、试验田和增减数不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_BELOW,),
    bad=[
        Bad("平均亩产1500公斤，总产量可达180公斤。", found="180公斤"),
        Bad("玉米亩产１２００斤,全村总产量预计３６０斤。", found="３６０斤"),
        Bad("大棚番茄亩产9吨，年产量约540公斤。", found="540公斤"),
    ],
    good=[
        "平均亩产1500公斤，总产量可达180吨；大棚番茄亩产9吨，年产量约5400吨。",
        "他种了半亩山药，亩产2000公斤，总产量900公斤；亩产1500公斤，总产量比去年多出180公斤。",
        "三块地10亩产量2000公斤，头茬总产量900公斤；示范区千亩产量500吨，二季总产量210吨。",
        "试验田里亩产1500公斤，总产量900公斤；大棚亩产9吨，比露地年产量高540公斤。",
    ],
)
def total_below_yield(article: Article) -> Iterator[Finding]:
    """The whole yield is less than that of one mu."""
    for match in article.find(_BELOW):
        is_below = _kilograms(match["number"], match["unit"]) < _kilograms(match["each"], match["each_unit"])
        if is_below and not compiled(_SMALL).search(sentence_text(article, match.span)):
            message = Message("总产量比一亩的还少，请核对单位", "the whole yield is less than that of one mu")
            each = Span(match.group("each").start, match.group("each_unit").end)
            yield Finding(match.group("total"), message, related=(Related(each),), confidence=Confidence.LIKELY)


def _kilograms(number: str, unit: str) -> Decimal:
    return Decimal(number.replace("．", ".")) * _UNITS[unit]
