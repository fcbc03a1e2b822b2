from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, rule

from ._amounts import shown
from ._conversions import converted
from ._skeletons import COUNT, GAP, pair_skeletons, relations

_SAME = (
    f"(?P<one>{COUNT}){GAP}{{0,4}}(?:[（(](?:折合|合计?|相当于|即)?|[，,]?(?:折合|相当于|合|也就是))"
    f"(?P<two>{COUNT})(?:[)），,]|$)"
)
SIGNS = (
    f"也就是[{DIGIT}]",
    f"合{GAP}{{0,2}}[{DIGIT}]",
    f"相当于[{DIGIT}]",
    f"[（(](?<=[顷亩米里斤克吨时钟][（(])(?:即|合)?[{DIGIT}]",
)
_SLACK = Decimal("0.03")
"""The largest error, as a share, of an amount in another unit."""


@rule(
    "wrong-equivalent",
    title="换算的数不对",
    help="20公顷合300亩，1公里是1000米，1吨是1000公斤：“20公顷（合200亩）”换算错了。出入在百分之三以内的、约数不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("20公顷（合200亩）荒坡补植了侧柏。", found="200亩"),
        Bad("每天收粮３.５吨，合３５００斤。", found="３５００斤"),
        Bad("全程5公里(500米)。", found="500米"),
        Bad("头茬黄桃卖了3.6万公斤，也就是6.2万斤，当场付清。", found="6.2万斤"),
    ],
    good=[
        "20公顷（合300亩）荒坡补植了侧柏；每天收粮3.5吨，合7000斤；全程5公里（5000米）；1.3万公顷（合19.6万亩）。",
        "草场20公顷（400米长的围栏），粮3.5吨（共3500斤种子）；种地20公顷（200户）；走5公里（约500米）。",
    ],
)
def wrong_equivalent(article: Article) -> Iterator[Finding]:
    """An amount in another unit beside it is not as much."""
    for made in pair_skeletons(article, SIGNS):
        for found in relations(made, _SAME):
            one, two = found.amounts["one"], found.amounts["two"]
            same = converted(one, two.unit)
            if (
                one.unit != two.unit
                and same
                and abs(same.value - two.value) > _SLACK * same.value + same.half + two.half
            ):
                message = Message(
                    "换算应是{made}，请核对", "this is as much as {made}", made=shown(same.value, two.unit)
                )
                yield Finding(two.span, message, related=(Related(one.span),))
