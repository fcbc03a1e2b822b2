from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, compiled, rule

from ._amounts import Amount, shown
from ._conversions import converted
from ._skeletons import COUNT, GAP, pair_skeletons, relations

_ABOUT = "(?:大?约|将?近)?"
_SAME = (
    f"(?P<one>{COUNT}){GAP}{{0,4}}(?:[（(](?:{_ABOUT}折?合计?|相当于|即)?|[，,]?(?:折合|相当于|{_ABOUT}合|也就是))"
    f"{_ABOUT}(?P<two>{COUNT})(?:左右|多)?(?:[)），,]|$)"
)
SIGNS = (
    f"也就是[{DIGIT}]",
    f"合{GAP}{{0,2}}[{DIGIT}]",
    f"相当于[{DIGIT}]",
    f"[（(](?<=[顷亩米里斤克吨时钟][（(])(?:即|合)?{_ABOUT}[{DIGIT}]",
)
_SLACK, _ROUGH = Decimal("0.03"), Decimal("0.08")
"""The largest error, as a share, of an amount in another unit, and of one that is said to be about so much."""
_NOT_EXACT = "[约近多余]|左右"


@rule(
    "wrong-equivalent",
    title="换算的数不对",
    help="20公顷合300亩，1公里是1000米，1吨是1000公斤：“20公顷（合200亩）”换算错了。出入在百分之三以内的、约数出入在百分之八以内的不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=SIGNS,
    bad=[
        Bad("20公顷（合200亩）荒坡补植了侧柏。", found="200亩"),
        Bad("每天收粮３.５吨，合３５００斤。", found="３５００斤"),
        Bad("全程5公里(500米)。", found="500米"),
        Bad("合作社流转旱地900亩（约合600公顷），种上了黄芪。", found="600公顷"),
        Bad("新校区用地约75亩（约5万平方公里），下月开工。", found="5万平方公里"),
        Bad("全镇种麦约3万公顷（4.5万亩），苗情良好。", found="4.5万亩"),
        Bad("头茬黄桃卖了3.6万公斤，也就是6.2万斤，当场付清。", found="6.2万斤"),
    ],
    good=[
        "20公顷（合300亩）荒坡补植了侧柏；每天收粮3.5吨，合7000斤；全程5公里（5000米）；1.3万公顷（合19.6万亩）。",
        "草场20公顷（400米长的围栏），粮3.5吨（共3500斤种子）；种地20公顷（200户）；走5公里（约1小时）。",
        "合作社流转旱地900亩（约合60公顷），新校区用地约75亩（约5万平方米），鱼塘1000亩（约67公顷），路长近3公里（3200米）。",
    ],
)
def wrong_equivalent(article: Article) -> Iterator[Finding]:
    """An amount in another unit beside it is not as much."""
    for made in pair_skeletons(article, SIGNS):
        for found in relations(made, _SAME, are_exact=False):
            one, two = found.amounts["one"], found.amounts["two"]
            same = converted(one, two.unit)
            if one.unit != two.unit and same and _differs(same, two, made.text[found.span.start : found.span.end]):
                message = Message(
                    "换算应是{made}，请核对", "this is as much as {made}", made=shown(same.value, two.unit)
                )
                yield Finding(two.span, message, related=(Related(one.span),))


def _differs(same: Amount, two: Amount, words: str) -> bool:
    """Whether an amount in its other unit is not as much, within rounding."""
    is_exact = same.is_exact and two.is_exact and not compiled(_NOT_EXACT).search(words)
    slack = (_SLACK if is_exact else _ROUGH) * same.value + same.half + two.half
    return abs(same.value - two.value) > slack
