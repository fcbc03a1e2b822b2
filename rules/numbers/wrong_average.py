from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import Amount, amounts
from ._sentences import signed_sentences

_AVERAGE = "平均(?:得分|分|成绩|单产|亩产|产量|价格|年龄|身高)?(?:数|值)?(?:为|是|达|达到)?"
_MEAN = f"{_AVERAGE}[{DIGIT}一二三四五六七八九两十百]"
_LIST = "^(?:[、，,]|[、，,]?[和及与])$"
_LEAD = f"^[，,]{_AVERAGE}$"
_FEW = 3
_MARKS = ("分", "岁")
"""Units of which an average is that of the numbers: fields and villages are of different sizes."""


@rule(
    "wrong-average",
    title="平均数超出各数",
    help="“分别为580公斤、602公斤和613公斤，平均620公斤”：平均数应在最小数与最大数之间。约数和另有所指的平均数不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(_MEAN,),
    injectors=("_reckoning_injectors:wrong_average_of_list",),
    bad=[
        Bad("三块田亩产分别为580公斤、602公斤和613公斤，平均620公斤。", found="620公斤"),
        Bad("四项得分依次为９１分、８８分、９０分、９３分,平均分为８６分。", found="８６分"),
        Bad("五人得分是88分、91分、79分、85分和92分，平均分为89分。", found="89分"),
        Bad("三人分别是62、65和70岁，平均年龄72岁。", found="72岁"),
    ],
    good=[
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
                yield from _unless_between(said, parts)


def _listed(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The last amounts that are in one list, of one unit and exact."""
    parts = [found[-1]]
    for left, right in reversed(list(pairwise(found))):
        gap = Span(left.span.end, right.span.start)
        if left.unit != right.unit or not compiled(_LIST).match(text[gap.start : gap.end]):
            break
        parts.append(left)
    return parts if all(part.is_exact for part in parts) else []


def _unless_between(said: Amount, parts: Sequence[Amount]) -> Iterator[Finding]:
    low, high = min(part.value for part in parts), max(part.value for part in parts)
    made = sum((part.value for part in parts), Decimal(0)) / len(parts)
    is_mark = said.unit in _MARKS and abs(made - said.value) >= 1
    if said.unit == parts[0].unit and (is_mark or not low <= said.value <= high):
        message = Message(
            "平均数应在各数之间，各数的平均是{made}，请核对",
            "the average of these is {made}",
            made=f"{float(made):.6g}",
        )
        yield Finding(said.span, message, related=tuple(Related(part.span) for part in parts))
