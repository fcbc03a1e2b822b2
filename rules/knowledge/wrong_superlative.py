from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from .._table_rows import alternatives
from ._present import is_quoted

_FACTS = {
    "最大的淡水湖": "鄱阳湖",
    "第一大淡水湖": "鄱阳湖",
    "第二大淡水湖": "洞庭湖",
    "第三大淡水湖": "太湖",
    "第四大淡水湖": "洪泽湖",
    "第五大淡水湖": "巢湖",
    "最大的咸水湖": "青海湖",
    "最大的内陆湖": "青海湖",
    "最大的内陆咸水湖": "青海湖",
    "最长的河流": "长江",
    "第一大河": "长江",
    "第二长河": "黄河",
    "第二大河": "黄河",
    "最长的内陆河": "塔里木河",
    "第二大内陆河": "黑河",
    "最大的岛屿": "台湾岛",
    "第一大岛": "台湾岛",
    "第二大岛": "海南岛",
    "第三大岛": "崇明岛",
    "最大的沙漠": "塔克拉玛干沙漠",
    "第二大沙漠": "古尔班通古特沙漠",
    "最大的盆地": "塔里木盆地",
    "最大的平原": "东北平原",
}
"""What is the largest or longest in China, and what it is."""
_LAKES = "鄱阳湖|洞庭湖|太湖|洪泽湖|巢湖|青海湖|微山湖|呼伦湖|博斯腾湖|兴凯湖|色林错|纳木错|滇池|洱海|南四湖"
_RIVERS = "长江|黄河|珠江|淮河|黑龙江|松花江|雅鲁藏布江|塔里木河|黑河|石羊河|疏勒河|和田河|伊犁河"
_OTHERS = (
    "台湾岛|海南岛|崇明岛|舟山岛|东海岛|塔克拉玛干沙漠|古尔班通古特沙漠|巴丹吉林沙漠|腾格里沙漠|库布其沙漠"
    "|塔里木盆地|准噶尔盆地|柴达木盆地|四川盆地|东北平原|华北平原|长江中下游平原"
)
_NAME = f"(?P<name>{alternatives([*_LAKES.split('|'), *_RIVERS.split('|'), *_OTHERS.split('|')])})"
_LARGEST = f"(?P<fact>{alternatives(_FACTS)})"
_IN = "(?:我国|中国|全国)的?"
_BEFORE = f"{_IN}{_LARGEST}(?:——|—|[，,]?[是为])?{_NAME}"
_BEHIND = f"{_NAME}[，,]?(?:是|为|作为){_IN}{_LARGEST}(?!之一|[，,。]?仅次)"


@rule(
    "wrong-superlative",
    title="“我国最大的淡水湖”一类说法有误",
    help=(
        "“我国最大的淡水湖洞庭湖”：最大的是鄱阳湖，洞庭湖是第二。只查我国的几大湖、河、岛、沙漠、盆地，"
        "写明“我国”“中国”“全国”的；“最大的淡水湖之一”、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_LARGEST,),
    profiles={"traditional": False},
    bad=[
        Bad("他们来到我国最大的淡水湖洞庭湖。", found="我国最大的淡水湖洞庭湖"),
        Bad("太湖是我国第二大淡水湖。", found="太湖是我国第二大淡水湖"),
    ],
    good=[
        "他们来到我国最大的淡水湖鄱阳湖，太湖是我国第三大淡水湖，洞庭湖是我国最大的淡水湖之一。",
        "太湖是我国第二大淡水湖仅次于鄱阳湖的说法有误。",
        "最大的淡水湖洞庭湖，全省最大的淡水湖太湖。《我国最大的淡水湖洞庭湖》，他说：“太湖是我国第二大淡水湖。”",
    ],
)
def wrong_superlative(article: Article) -> Iterator[Finding]:
    """A lake, a river, an island or a desert is called the largest of China, or the second, and another one is."""
    for pattern in (_BEFORE, _BEHIND):
        for match in article.find(pattern):
            right = _FACTS[match["fact"]]
            if match["name"] != right and not is_quoted(article, match.span):
                message = Message("{fact}是{right}，请核对", "it is {right}", fact=match["fact"], right=right)
                yield Finding(match.span, message, confidence=Confidence.LIKELY)
