from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount, amounts
from ._sentences import signed_sentences
from ._slips import is_slip

_EACH = "每[批期个天次场组队月年季户村班人家]"
_AVERAGE = f"平均(?:{_EACH}[{HAN}]{{0,3}}?)?(?:得分|分|成绩|单产|亩产|产量|价格|年龄|身高)?(?:数|值)?(?:为|是|达|达到)?"
_MEAN = f"{_AVERAGE}[{DIGIT}一二三四五六七八九两十百]"
_OF_EACH = f"平均{_EACH}[^，,。]{{0,4}}(?:为|是|达)?$"
"""Words before the average of parts that are counted one by one, which is that of their numbers."""
_LIST = "^(?:[、，,]|[、，,]?[和及与])$"
_LEAD = f"^[，,]{_AVERAGE}$"
_FEW, _CLOSE = 3, 5
"""The least number of parts; an average that is so many units of its last digit off may be one of fields of different
sizes."""
_UNIT = "毫米|厘米|米|公斤|千克|吨|斤|万元|元|℃|摄氏度|分|岁"
_VALUE = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_EXTREME = (
    f"平均(?P<noun>[{HAN}]{{2,4}}?)(?:[为是]|达到?)?(?P<mean>{_VALUE})(?P<unit>{_UNIT})[，,；]"
    f"[^。\n{DIGIT}]{{0,24}}?最(?P<side>[大高多低小少])(?P=noun)[^。\n{DIGIT}]{{0,20}}?(?P<end>{_VALUE})(?P=unit)"
)
"""An average and the greatest or the least of the same: 平均降雨量56.8毫米，最大降雨量45.2毫米."""
_RANGE = (
    f"(?P<low>{_VALUE})(?:{_UNIT})?[至到—～~-]{{1,2}}(?P<high>{_VALUE})(?P<unit>{_UNIT})(?:之间|不等)?[，,]"
    f"(?:平均|均价)(?P<each>每[斤亩吨株只头人户箱]|每公斤)?(?:价格|价|年龄|气温|成绩|租金)?(?:为|是|达)?(?P<mean>{_VALUE})(?P=unit)"
)
"""A range and an average of the same: 每斤0.86元至0.92元，平均每斤0.89元."""
_NEAR = 16
"""Code points before a range in which its unit is said."""
_MARKS = ("分", "岁")
"""Units of which an average is that of the numbers: fields and villages are of different sizes."""


@rule(
    "wrong-average",
    title="平均数与各数不符",
    help=(
        "“分别为580公斤、602公斤和613公斤，平均620公斤”：平均数应在最小数与最大数之间。"
        "得分、年龄、“平均每批”之类按各数平均；亩产、单价只在错一个数字或两个数字颠倒时报（面积、数量不同，平均数也不同）。"
        "约数和另有所指的平均数不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_MEAN, _EXTREME, _RANGE),
    injectors=("_reckoning_injectors:wrong_average_of_list",),
    bad=[
        Bad("玉米收购价为每斤0.86元至0.92元，平均每斤0.98元。", found="0.98元"),
        Bad("大棚租金每亩８００至１０００元,平均１２００元。", found="１２００元"),
        Bad("队员年龄在18岁到35岁之间，平均年龄38岁。", found="38岁"),
        Bad("三块田亩产分别为580公斤、602公斤和613公斤，平均620公斤。", found="620公斤"),
        Bad("四项得分依次为９１分、８８分、９０分、９３分,平均分为８６分。", found="８６分"),
        Bad("五人得分是88分、91分、79分、85分和92分，平均分为89分。", found="89分"),
        Bad("三人分别是62、65和70岁，平均年龄72岁。", found="72岁"),
        Bad("三块田亩产分别为712.5公斤、698.3公斤和726.1公斤，平均亩产721.3公斤。", found="721.3公斤"),
        Bad("三批队员分别有12人、15人和18人，平均每批17人。", found="17人"),
        Bad("三个队分别植树120棵、135棵和150棵，平均每队植树145棵。", found="145棵"),
        Bad("全市平均降雨量56.8毫米，最大降雨量出现在西河镇，达45.2毫米。", found="45.2毫米"),
        Bad("小区平均房价为8200元，最低房价8600元。", found="8600元"),
    ],
    good=[
        "玉米收购价为每斤0.86元至0.92元，平均每斤0.89元；苹果每斤2元至3元，平均每亩8000元；每天卖500元至800元，平均每户900元。",
        "全市平均降雨量56.8毫米，最大降雨量出现在西河镇，达95.2毫米；平均单产410公斤，最高日加工量300公斤。",
        "三块田亩产分别为712.5公斤、698.3公斤和726.1公斤，平均亩产712.6公斤；三批队员12人、15人和19人，平均每批15人。",
        "三块田亩产分别为580公斤、602公斤和613公斤，平均600公斤；三人分别是62、65和70岁，平均年龄约72岁。",
        "三天气温分别为12℃、15℃和18℃，去年同期平均20℃；三户种了3亩、4亩、5亩，平均每亩收入800元；三个班40人、42人、45人。",
        "得分为91分、88分，平均95分；三天卖出12斤、15斤，又卖18斤，平均20斤。",
    ],
)
def wrong_average(article: Article) -> Iterator[Finding]:
    """The average of a list of at least three amounts is less or more than all of them."""
    text = article.document.text
    for sentence in signed_sentences(article, (_MEAN,)):
        found = amounts(text, sentence)
        for i, said in enumerate(found[_FEW:], _FEW):
            before = text[found[i - 1].span.end : said.span.start]
            parts = _listed(text, found[:i])
            if len(parts) >= _FEW and said.is_exact and compiled(_LEAD).search(before):
                yield from _unless_between(said, parts, is_each=compiled(_OF_EACH).search(before) is not None)
    yield from _extremes(article)
    yield from _outside(article)


def _outside(article: Article) -> Iterator[Finding]:
    """The averages that are not between the ends of the range before them."""
    text = article.document.text
    for match in article.find(_RANGE):
        low, high, mean = (Decimal(match[name].replace("．", ".")) for name in ("low", "high", "mean"))
        is_same = not match["each"] or match["each"] in text[max(0, match.start - _NEAR) : match.start]
        if is_same and low < high and not low <= mean <= high:
            span, ends = Span(match.group("mean").start, match.end), Span(match.start, match.group("unit").end)
            message = Message("平均数应在前面的范围之内，请核对", "the average is outside the range")
            yield Finding(span, message, related=(Related(ends),))


def _extremes(article: Article) -> Iterator[Finding]:
    """The averages above the greatest value, or below the least."""
    for match in article.find(_EXTREME):
        mean, end = (Decimal(match[name].replace("．", ".")) for name in ("mean", "end"))
        if (mean > end) if match["side"] in "大高多" else (mean < end):
            span = Span(match.group("end").start, match.end)
            message = Message("平均数在最大、最小数之外，请核对", "the average is beyond this")
            yield Finding(span, message, related=(Related(match.group("mean")),))


def _listed(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The last amounts that are in one list, of one unit and exact."""
    parts = [found[-1]]
    for left, right in reversed(list(pairwise(found))):
        gap = Span(left.span.end, right.span.start)
        if left.unit != right.unit or not compiled(_LIST).match(text[gap.start : gap.end]):
            break
        parts.append(left)
    return parts if all(part.is_exact for part in parts) else []


def _unless_between(said: Amount, parts: Sequence[Amount], *, is_each: bool) -> Iterator[Finding]:
    low, high = min(part.value for part in parts), max(part.value for part in parts)
    made = sum((part.value for part in parts), Decimal(0)) / len(parts)
    is_mark = (is_each or said.unit in _MARKS) and abs(made - said.value) >= 1
    place = 2 * said.half or Decimal(1)
    is_wrong = (
        is_mark
        or (abs(said.value - made) >= _CLOSE * place and is_slip(said.value, made, place))
        or not low <= said.value <= high
    )
    if said.unit == parts[0].unit and is_wrong:
        message = Message(
            "平均数应在各数之间，各数的平均是{made}，请核对",
            "the average of these is {made}",
            made=f"{float(made):.6g}",
        )
        yield Finding(said.span, message, related=tuple(Related(part.span) for part in parts))
