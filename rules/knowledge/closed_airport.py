from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, rule

from .._sentence import sentence_text
from .._table_rows import alternatives, table_rows
from ._present import is_later, is_past, is_quoted


def closed_airports() -> Mapping[str, tuple[int, str]]:
    """The last year of each airport, and the airport of today, by city and name."""
    rows = table_rows(Path(__file__).with_name("closed_airports.tsv"))
    return {f"{city}{name}": (int(year), now) for city, name, year, now in rows}


_CLOSED = closed_airports()
_SIGN = f"(?P<name>{alternatives(_CLOSED)})(?:国际)?机场(?!公园|片区)"
_FLIGHT = "航班|乘机|乘飞机|坐飞机|飞抵|飞往|飞赴|飞到|起飞|降落|候机|登机|航线|接机|抵达|客机|包机|转机"
_ONCE = "[原旧曾迁]|遗址|老机场|前身|当年|停用|关闭|转场"


@rule(
    "closed-airport",
    title="已停用的机场",
    help=(
        "“航班在合肥骆岗机场降落”：骆岗机场2013年停用，今为合肥新桥国际机场。照表 rules/knowledge/closed_airports.tsv "
        "查；只看说到航班、乘机、抵达而报纸日期在停用以后的；机场旧址、讲停用搬迁和往事的、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("2024年5月6日，航班在合肥骆岗机场降落。", found="合肥骆岗机场"),
        Bad("2024年5月6日，客人乘机抵达昆明巫家坝国际机场。", found="昆明巫家坝国际机场"),
        Bad("2024年5月6日，青岛流亭机场新开一条直飞航线。", found="青岛流亭机场"),
    ],
    good=[
        "2024年5月6日，航班在合肥新桥机场降落，客人抵达昆明长水国际机场。",
        "2010年5月6日，航班在合肥骆岗机场降落。航班在合肥骆岗机场降落。",
        "2024年5月6日，市民抵达合肥骆岗机场公园。2024年5月6日，昆明巫家坝机场施工。市民抵达昆明巫家坝机场片区。",
        "2024年5月6日，他讲起曾有航班在合肥骆岗机场降落。2024年5月6日，他说：“航班在合肥骆岗机场降落。”",
        "2024年5月6日，他回忆2008年航班在合肥骆岗机场降落。",
    ],
)
def closed_airport(article: Article) -> Iterator[Finding]:
    """A flight of today uses an airport that airlines left years ago (rules/knowledge/closed_airports.tsv)."""
    for match in article.find(_SIGN):
        (until, now), span, sentence = _CLOSED[match["name"]], match.span, sentence_text(article, match.span)
        is_flight = compiled(_FLIGHT).search(sentence) and not compiled(_ONCE).search(sentence)
        is_today = is_flight and is_later(article, span, until, is_clear=True) and not is_past(article, span, until)
        if is_today and not is_quoted(article, span):
            message = Message(
                "{name}机场{year}年停用，今为{right}，请核对",
                "this airport closed in {year}; {right} took its place",
                name=match["name"],
                year=str(until),
                right=now,
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
