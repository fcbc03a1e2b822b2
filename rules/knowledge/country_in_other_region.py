from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, rule

from .._table_rows import alternatives, table_rows
from ._present import is_old, is_quoted


@cache
def regions_of_world() -> Mapping[str, frozenset[str]]:
    """The countries of each part of the world, by each of its names."""
    rows = table_rows(Path(__file__).with_name("world_regions.tsv"))
    return {name: frozenset(found.split("|")) for names, found in rows for name in names.split("|")}


def _countries() -> str:
    known = {country for found in regions_of_world().values() for country in found}
    return alternatives(known.union(("美国", "加拿大", "澳大利亚", "新西兰")))


_CLAIM = (
    f"(?<![多些])(?P<region>{alternatives(regions_of_world())})(?:(?:内陆|岛|沿海|成员|产油)?(?:国家|国))?(?<=[国家])"
    f"(?P<country>{_countries()})(?![{HAN}]{{0,2}}(?:街|商人|队))"
)
_FIRST = 2010
"""Texts on the years up to this one may tell of other members."""


@rule(
    "country-in-other-region",
    title="国家写到了别的洲、组织",
    help=(
        "“非洲国家也门”：也门在西亚；“东盟国家印度”：印度不是成员。只查“某洲国家”“某组织成员国”后面紧跟的国名，"
        "跨洲的国家两边都列；讲2010年以前的、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CLAIM,),
    profiles={"traditional": False},
    bad=[
        Bad("非洲国家也门发生洪灾。", found="非洲国家也门"),
        Bad("他访问东盟成员国印度。", found="东盟成员国印度"),
        Bad("太平洋岛国马尔代夫宣布消息。", found="太平洋岛国马尔代夫"),
    ],
    good=[
        "非洲国家埃及发生洪灾，他访问东盟成员国泰国，太平洋岛国斐济宣布消息，中东国家埃及，欧洲国家土耳其。",
        "非洲国家、也门，许多非洲国家也门都有。一些非洲国家也门都有。非洲国家也门商人不少。非洲也门。",
        "2005年，欧盟成员国英国提出方案。《非洲国家也门》，他说：“非洲国家也门在哪里？”",
    ],
)
def country_in_other_region(article: Article) -> Iterator[Finding]:
    """A country stands behind a part of the world, or an organisation, that it is not in."""
    for match in article.find(_CLAIM):
        if match["country"] in regions_of_world()[match["region"]] or is_quoted(article, match.span):
            continue
        if not is_old(article, match.span, _FIRST):
            message = Message(
                "{country}不在{region}，请核对",
                "{country} is not in {region}",
                country=match["country"],
                region=match["region"],
            )
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
