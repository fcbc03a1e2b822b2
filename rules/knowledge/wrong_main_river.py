from __future__ import annotations

from collections.abc import Iterator
from re import Match

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
    is_word,
    rule,
)

from .._table_rows import alternatives
from ._present import is_old, is_quoted
from ._rivers import larger_rivers, rivers, tributaries

_SMALL = f"(?P<river>{alternatives(tributaries())})"
_LARGE = f"(?P<main>{alternatives(rivers())})"
_RANK = (
    "(?:[左右]岸|[上中下]游|北岸|南岸|最[大长]的?|第?[一二三四五]级|第[一二三四五]大|主要|重要|较大|一大"
    "|大的?|的|一条|一个|之一){0,4}"
)
_IS = f"{_SMALL}(?:干流)?(?:[是为系]|属于?|作为)(?:我[国省市县]|(?:[{HAN}]{{2,3}}省)?境?内)?{_LARGE}水?系?{_RANK}支流"
_OF = f"{_LARGE}{_RANK}支流(?:之一)?(?:的|——|—|[（(“])?{_SMALL}"
_AT = f"(?:[，,]?[在于至到经过](?:[{HAN}]{{2,8}}))?[，,]?"
_WAY = f"(?P<way>(?:[{HAN}]{{0,8}}[，,]){{0,3}}?)"
_INTO = f"{_SMALL}{_WAY}{_AT}(?:最终|最后|再|又)?(?:汇入|注入|流入){_LARGE}"
_PASSING = _WAY.replace("，,", "，,、")
_WATER_INTO = f"(?:江水|河水){_PASSING}{_AT}(?:最终|最后|再|又)?(?:汇入|注入|流入){_LARGE}"
"""The river is the one that the paragraph names before."""
_BASIN = f"{_SMALL}(?:干流)?[，,]?(?:均|都|同)?(?:是|为|属于?){_LARGE}(?:水系|流域)"
_SIGNS = ("支流", "[汇注流]入", "水系|流域")
_WATER_SIGN = "[江河]水"
_MARKS = "，。；：\n"
_NEAR, _BEHIND = 60, 40
_FIRST = 1949
"""Texts on the years up to this one may tell of old river beds."""
_WATER = "[江河溪水湖渠库泉沟支流]"
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
    patterns=_SIGNS,
    injectors=("_river_injectors:other_main_river",),
    profiles={"traditional": False},
    bad=[
        Bad("涪江是岷江的支流，自北向南流经全县。", found="涪江是岷江的支流"),
        Bad("洮河为渭河右岸的一级支流。", found="洮河为渭河右岸的一级支流"),
        Bad("工程位于岷江最大支流涪江。", found="岷江最大支流涪江"),
        Bad("牡丹江在依兰县汇入嫩江。", found="牡丹江在依兰县汇入嫩江"),
        Bad("赣江最终注入黄河。", found="赣江最终注入黄河"),
        Bad("辽河一路南下，在盘锦注入黄海。", found="辽河一路南下，在盘锦注入黄海"),
        Bad("涪江穿城而过，到合川汇入渠江。", found="涪江穿城而过，到合川汇入渠江"),
        Bad("这里是涪江的一段。江水穿过射洪、遂宁，在合川注入岷江。", found="江水穿过射洪、遂宁，在合川注入岷江"),
        Bad("涪江到合川汇入嘉陵江，属珠江水系。嘉陵江属黄河流域。", found="嘉陵江，属珠江水系"),
    ],
    good=[
        "涪江是嘉陵江的支流，也是长江的支流。洮河为黄河右岸的一级支流，长江最大支流汉江。",
        "牡丹江在依兰县汇入松花江。涪江支流郪江，岷江支流很多。赣江经鄱阳湖流入长江。",
        "南涪江是岷江的支流，岷江支流涪江源村。",
        "清代黄河流入淮河。赣江穿城而过，湘江汇入长江，袁河汇入赣江。",
        "这里是涪江的一段。江水穿过县城，在合川注入嘉陵江。涪江和郪江相遇。江水注入岷江。江水注入岷江。",
        "这里是涪江的一段。江水穿过县城。\n江水注入岷江。涪江水注入嘉陵江。这里是涪江的一段。河水注入岷江。",
        "《涪江是岷江的支流吗》，有人写道：“涪江是岷江的支流。”",
    ],
)
def wrong_main_river(article: Article) -> Iterator[Finding]:
    """A river is called the tributary of one that it does not flow into.

    Rows of rules/knowledge/tributaries.tsv; a river behind the main river is right too.
    """
    text, seen = article.document.text, set[Span]()
    for match in _claims(article):
        river, main, span = match["river"], match["main"], Span(*match.span())
        is_part = compiled(_BEFORE).match(text, span.start - 1) or text.startswith(("源", "口", "镇"), span.end)
        if not is_part and span not in seen and not is_word(text[span.start - 1 : span.start + 1]):
            seen.add(span)
            yield from _unlike(article, river, main, span)
    for river, main, span in _waters(article):
        yield from _unlike(article, river, main, span)


def _unlike(article: Article, river: str, main: str, span: Span) -> Iterator[Finding]:
    is_other = main not in larger_rivers(river) and river != main and river not in larger_rivers(main) | {main}
    if is_other and not is_quoted(article, span) and not is_old(article, span, _FIRST):
        message = Message(
            "{river}流入{right}，请核对",
            "{river} flows into {right}",
            river=river,
            right="或".join(sorted(tributaries()[river])),
        )
        yield Finding(span, message, confidence=Confidence.LIKELY)


def _waters(article: Article) -> Iterator[tuple[str, str, Span]]:
    """The one river that a paragraph names before 江水, and the river that its water flows into."""
    text = article.document.text
    for found in article.find(_WATER_SIGN):
        claim = compiled(_WATER_INTO).match(text, found.start, min(article.span.end, found.start + _NEAR))
        first = max(article.span.start, text.rfind("\n", article.span.start, found.start) + 1)
        names = {name[0] for name in compiled(alternatives(rivers())).finditer(text, first, found.start)}
        names = {name for name in names if name[-1] == text[found.start]}
        is_sole = len(names) == 1 and names <= tributaries().keys()
        is_subject = text[found.start - 1] in _MARKS and claim and not compiled(_WATER).search(claim["way"])
        if claim and is_sole and is_subject:
            yield min(names), claim["main"], Span(*claim.span())


def _claims(article: Article) -> Iterator[Match[str]]:
    """What the text says of two rivers: matches with a group for each."""
    text, first = article.document.text, article.span.start
    for sign, patterns in zip(_SIGNS, ((_IS, _OF), (_INTO,), (_BASIN,)), strict=True):
        for found in article.find(sign):
            start = max(first, found.start - _NEAR, text.rfind("。", first, found.start) + 1)
            for pattern in patterns:
                claims = compiled(pattern).finditer(text, start, min(article.span.end, found.end + _BEHIND))
                yield from (
                    claim for claim in claims if not compiled(_WATER).search(claim.groupdict().get("way") or "")
                )
