from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, is_word, rule

from .._table_rows import alternatives
from ._present import is_quoted
from ._rivers import larger_rivers, rivers, tributaries

_SMALL = f"(?P<river>{alternatives(tributaries())})"
_LARGE = f"(?P<main>{alternatives(rivers())})"
_RANK = (
    "(?:[左右]岸|[上中下]游|北岸|南岸|最[大长]的?|第?[一二三四五]级|第[一二三四五]大|主要|重要|较大|一大"
    "|大的?|的|一条|一个|之一){0,4}"
)
_IS = f"{_SMALL}(?:干流)?(?:[是为系]|属于?|作为)(?:我[国省市县]|(?:[{HAN}]{{2,3}}省)?境?内)?{_LARGE}水?系?{_RANK}支流"
_OF = f"{_LARGE}{_RANK}支流(?:之一)?(?:的|——|—|[（(“])?{_SMALL}"
_INTO = f"{_SMALL}(?:[，,]?[在于至到][{HAN}]{{2,8}})?(?:最终|最后)?(?:汇入|注入|流入){_LARGE}"
_BEFORE = "[大小东西南北新老古内外]"


@rule(
    "wrong-main-river",
    title="支流写到了别的江河",
    help=(
        "“涪江是岷江的支流”：涪江流入嘉陵江。只查表 rules/knowledge/tributaries.tsv 里的江河，"
        "“是某江支流”“某江支流某河”“汇入某江”三种说法；"
        "干流的干流（涪江是长江的支流）也算对，各地同名的河列全，引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("支流", "[汇注流]入"),
    injectors=("_river_injectors:other_main_river",),
    profiles={"traditional": False},
    bad=[
        Bad("涪江是岷江的支流，自北向南流经全县。", found="涪江是岷江的支流"),
        Bad("洮河为渭河右岸的一级支流。", found="洮河为渭河右岸的一级支流"),
        Bad("工程位于岷江最大支流涪江。", found="岷江最大支流涪江"),
        Bad("牡丹江在依兰县汇入嫩江。", found="牡丹江在依兰县汇入嫩江"),
        Bad("赣江最终注入黄河。", found="赣江最终注入黄河"),
    ],
    good=[
        "涪江是嘉陵江的支流，也是长江的支流。洮河为黄河右岸的一级支流，长江最大支流汉江。",
        "牡丹江在依兰县汇入松花江。涪江支流郪江，岷江支流很多。赣江经鄱阳湖流入长江。",
        "南涪江是岷江的支流，岷江支流涪江源村。",
        "《涪江是岷江的支流吗》，有人写道：“涪江是岷江的支流。”",
    ],
)
def wrong_main_river(article: Article) -> Iterator[Finding]:
    """A river is called the tributary of one that it does not flow into.

    Rows of rules/knowledge/tributaries.tsv; a river behind the main river is right too.
    """
    text = article.document.text
    for pattern in (_IS, _OF, _INTO):
        for match in article.find(pattern):
            river, main = match["river"], match["main"]
            is_other = main not in larger_rivers(river) and river != main and river not in larger_rivers(main) | {main}
            is_part = compiled(_BEFORE).match(text, match.start - 1) or text.startswith(("源", "口", "镇"), match.end)
            if is_other and not is_part and not is_word(text[match.start - 1 : match.start + 1]):
                if is_quoted(article, match.span):
                    continue
                message = Message(
                    "{river}流入{right}，请核对",
                    "{river} flows into {right}",
                    river=river,
                    right="或".join(sorted(tributaries()[river])),
                )
                yield Finding(match.span, message, confidence=Confidence.LIKELY)
