from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, several_by_name
from ._named_at import place_ending, regions_of
from ._present import is_quoted


def airports() -> Mapping[str, Sequence[str]]:
    """The prefectures of each airport."""
    return several_by_name(Path(__file__).with_name("airports.tsv"))


_NAME = f"的?(?P<name>{alternatives(airports())})(?:国际|支线)?\\Z"
_REACH = 7


@rule(
    "airport-of-other-city",
    title="机场写到了别的城市",
    help=(
        "“武汉黄花机场”：黄花机场在长沙，武汉是天河机场。照表 rules/knowledge/airports.tsv 查市名后面的机场名；"
        "几地共用的、两地同名的列全，引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("机场",),
    profiles={"traditional": False},
    bad=[
        Bad("航班从武汉黄花机场起飞。", found="武汉黄花"),
        Bad("旅客在海口凤凰国际机场候机。", found="海口凤凰"),
        Bad("他飞抵浙江省杭州市的禄口机场。", found="杭州市的禄口"),
    ],
    good=[
        "航班从武汉天河机场起飞，旅客在三亚凤凰国际机场候机，铜仁凤凰机场，江苏无锡的硕放机场，浙江杭州萧山机场。",
        "杭州、黄花机场，重庆两江新区机场，武汉黄花景区。武汉机场，黄花机场。",
        "他说：“武汉黄花机场在哪里？”《武汉黄花机场》。",
    ],
)
def airport_of_other_city(article: Article) -> Iterator[Finding]:
    """An airport stands behind the name of a city that it does not serve (rules/knowledge/airports.tsv)."""
    text = article.document.text
    for sign in article.find("机场"):
        first = max(article.span.start, sign.start - _REACH)
        name = compiled(_NAME).search(text[first : sign.start])
        city = place_ending(text, first + name.start()) if name else None
        if not name or not city:
            continue
        own = {region for one in airports()[name["name"]] for region in regions_of(one)}
        span, found = Span(city.start, first + name.end("name")), regions_of(city.name)
        if not any(a.startswith(b) or b.startswith(a) for a in own for b in found) and not is_quoted(article, span):
            message = Message(
                "{name}机场在{right}，请核对",
                "this airport is that of {right}",
                name=name["name"],
                right="、".join(airports()[name["name"]]),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
