from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    rule,
)

from .._table_rows import alternatives, several_by_name

_TABLES = ("epithets.tsv", "famous_names.tsv", "titled_names.tsv", "authors.tsv")


def _table(name: str) -> Mapping[str, Sequence[str]]:
    return several_by_name(Path(__file__).with_name(name))


@cache
def _people() -> frozenset[str]:
    """The people of all tables, of three characters or two."""
    epithets, famous, titled, authors = map(_table, _TABLES)
    several = (name for names in (*epithets.values(), *authors.values()) for name in names)
    return frozenset((*several, *famous, *titled))


_EPITHETS = alternatives(_table("epithets.tsv"))
_OTHER = "[小新活女土当洋老炸]\\Z|(?:江西|河南|安徽|四川|美国|法国|印度|日本|世界|当代|现代|西方)(?:的)?[“‘]?\\Z"
"""What makes an epithet that of somebody else: 小诗仙, 印度的杂交水稻之父."""
_NAMED = "[”’」]?(?:、[^，。；、“”\n]{1,10}院士)?(?:——|—)?"
_FAR = 6


@rule(
    "wrong-epithet",
    title="称号与人不符",
    help=(
        "“杂交水稻之父”后面跟的不是袁隆平，“诗圣”后面跟的是李白：称号和紧跟的姓名不是一个人，请核对。"
        "只查表里的称号和人；比方（“小诗仙”“印度的杂交水稻之父”）不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_EPITHETS,),
    profiles={"traditional": False},
    bad=[
        Bad("“杂交水稻之父”钱学森来过这里。", found="钱学森"),
        Bad("诗圣李白写下名篇。", found="李白"),
        Bad("唐代诗仙——杜甫到过三峡。", found="杜甫"),
    ],
    good=[
        "“杂交水稻之父”袁隆平来过这里。诗圣杜甫、诗仙李白写下名篇。",
        "印度“杂交水稻之父”钱学森。小诗仙杜甫。",
        "“杂交水稻之父”的故事讲给钱学森听。",
        "“诗仙”李白、“诗圣”杜甫都到过三峡。他成了草圣，王羲之学他。“火炸药王”王泽山来过这里。",
    ],
)
def wrong_epithet(article: Article) -> Iterator[Finding]:
    """An epithet stands before the name of another known person than the one who is known by it.

    Epithets and people of rules/knowledge/epithets.tsv and the tables of names beside it.
    """
    text = article.document.text
    for epithet in article.find(_EPITHETS):
        if compiled(_OTHER).search(text, max(article.span.start, epithet.start - _FAR), epithet.start):
            continue
        named = compiled(f"{_NAMED}(?P<name>{alternatives(_people())})").match(text, epithet.end)
        right = _table("epithets.tsv")[epithet[0]]
        if named and not any(named["name"].startswith(name) for name in right):
            message = Message(
                "“{epithet}”是{name}，请核对", "that is {name}", epithet=epithet[0], name="、".join(right)
            )
            yield Finding(Span(*named.span("name")), message, confidence=Confidence.LIKELY)
