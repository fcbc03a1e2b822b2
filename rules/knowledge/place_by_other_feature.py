from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    name_of,
    rule,
)

from .._table_rows import alternatives, several_by_name
from ._named_at import regions_of, subject
from ._present import is_old, is_quoted


def features() -> Mapping[str, Sequence[str]]:
    """The places on each sea, plain, mountain range or lake."""
    return several_by_name(Path(__file__).with_name("features.tsv"))


@cache
def _around(feature: str) -> tuple[str, ...]:
    """What the codes of the places on a feature begin with."""
    return tuple({region for place in features()[feature] for region in regions_of(place)})


_SIGN = "濒临|地处|位于|坐落[于在]|毗邻|雄踞|背[靠倚]|[临濒靠依枕倚踞抱](?<=[东南西北].)"
_PART = f"[{HAN}]?[市县区镇乡村路街]|以|风景|集中|连片|公园|国家|[舰号]"
"""What makes another name of a feature, or tells of a place beside it."""
_FEATURE = f"(?P<name>{alternatives(features())})(?!{_PART})"
_REACH, _FIRST = 16, 1949
_END = "[，,。；;：:“”\n]"


@rule(
    "place-by-other-feature",
    title="濒临的海湾、所依的山脉不对",
    help=(
        "“大洼区濒临渤海莱州湾”：盘锦在辽东湾；“张掖北依贺兰山”：贺兰山在宁夏、阿拉善。"
        "只查表 rules/knowledge/features.tsv 里的海、湾、半岛、平原、盆地、山脉、湖泊，“某地位于”“濒临”“北依”后面的；"
        "看不出说的是哪个市县的、讲历史的句子、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("大洼区地处辽河三角洲，濒临渤海莱州湾。", found="莱州湾"),
        Bad("张掖南枕祁连山，北依贺兰山。", found="贺兰山"),
        Bad("张掖，古称甘州。它南枕祁连山，北依贺兰山。", found="贺兰山"),
        Bad("宁波市东临黄海，北濒杭州湾。", found="黄海"),
        Bad("大连位于山东半岛南端。", found="山东半岛"),
        Bad("平遥县地处华北平原腹地。", found="华北平原"),
    ],
    good=[
        "大洼区地处辽河三角洲，濒临渤海辽东湾。张掖南枕祁连山，北依合黎山。宁波市东临东海。大连位于辽东半岛南端。",
        "合作社位于华北平原，平遥县的合作社位于华北平原。平遥县北望华北平原，平遥县位于华北平原以西，平遥县位于六盘山集中连片地区。",
        "张掖人说，它北依贺兰山。张掖报道，它北依贺兰山。",
        "1936年，平遥县地处华北平原。他说：“平遥县地处华北平原。”《平遥县地处华北平原》",
        "大洼区靠莱州湾的渔民带来经验，大洼区濒临莱州湾风景区、莱州湾公园。大洼区濒临莱州湾国家公园。大洼区濒临莱州湾号渔船。",
        "大洼区濒临莱州湾公园，平遥县位于六盘山连片地区。",
        "平遥县位于东海路，平遥县位于青海湖镇。",
    ],
)
def place_by_other_feature(article: Article) -> Iterator[Finding]:
    """A place is said to lie on a sea, a plain, a mountain range or a lake on which it does not lie.

    Rows of rules/knowledge/features.tsv; only where the sentence tells what place it speaks of.
    """
    text = article.document.text
    for sign in article.find(_SIGN):
        end = compiled(_END).search(text, sign.end, sign.end + _REACH)
        for match in compiled(_FEATURE).finditer(text, sign.end, end.start() if end else sign.end + _REACH):
            at = article.span.start + len(text[article.span.start : sign.start].rstrip("东南西北"))
            region, span = subject(article, at), Span(*match.span("name"))
            is_there = any(one.startswith(region) or region.startswith(one) for one in _around(match["name"]))
            if region and not is_there and not is_quoted(article, span) and not is_old(article, span, _FIRST):
                message = Message(
                    "{name}不在{place}，请核对",
                    "{place} is not on {name}",
                    name=match["name"],
                    place=name_of(region.ljust(6, "0")),
                )
                yield Finding(span, message, confidence=Confidence.LIKELY)
