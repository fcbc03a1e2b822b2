from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, is_word, rule

from .._table_rows import alternatives, several_by_name
from ._present import is_quoted

_LINK = "(?:的?首[都府]|的)?(?:[是为])?"
_BEHIND = "[号尔扎夫斯克姆洛弗茨]|队|站|[人籍]|大学|中心|银行|学派|[进出]口|航线|航班|班列"
"""What makes another name of a city (多哈扎里), or tells of two places: 米兰队, 巴黎号."""
_FIRST = 2


def cities() -> Mapping[str, Sequence[str]]:
    """The countries and regions of each city."""
    return several_by_name(Path(__file__).with_name("foreign_cities.tsv"))


@cache
def _sizes() -> Sequence[int]:
    return sorted({len(name) for name in cities()}, reverse=True)


def _sign() -> str:
    """A pattern for a country or region with the beginning of a city behind it."""
    regions = {region for found in cities().values() for region in found}
    starts = sorted({name[:_FIRST] for name in cities()})
    return f"(?P<region>{alternatives(regions)}){_LINK}(?P<start>{'|'.join(starts)})"


_SIGN = _sign()


@rule(
    "city-in-other-country",
    title="外国城市写到了别国",
    help=(
        "国名、州名后面紧跟的城市不在那里：“瑞士米兰”（意大利）、“萨哈林州首府布拉戈维申斯克”（阿穆尔州）。只查表中的首都、"
        "奥运会和世博会城市、口岸对面的首府等；各国同名的城市列全各国，球队、学校、航班、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    injectors=("_code_injectors:foreign_city",),
    profiles={"traditional": False},
    bad=[
        Bad("冬奥会在瑞士米兰开幕。", found="瑞士米兰"),
        Bad("对岸是萨哈林州首府布拉戈维申斯克市。", found="萨哈林州首府布拉戈维申斯克"),
        Bad("他到过澳大利亚首都惠灵顿。", found="澳大利亚首都惠灵顿"),
        Bad("货轮从荷兰的安特卫普驶来。", found="荷兰的安特卫普"),
    ],
    good=[
        "冬奥会在意大利米兰开幕，对岸是阿穆尔州首府布拉戈维申斯克市，澳大利亚首都堪培拉，比利时的安特卫普。",
        "瑞士米兰队，法国米兰人，瑞士米兰号，孟加拉国多哈尔县，孟加拉国多哈扎里，美国剑桥、英国剑桥，瑞士、米兰。他说：“瑞士米兰怎么走？”",
        "巴西圣保罗，《瑞士米兰游记》，俄罗斯阿穆尔州布拉戈维申斯克市。白俄罗斯明斯克。",
    ],
)
def city_in_other_country(article: Article) -> Iterator[Finding]:
    """A city abroad stands directly behind a country or region that it does not lie in.

    Only capitals and well-known cities of the table; names that several countries have are listed with all of them.
    """
    text = article.document.text
    for match in article.find(_SIGN):
        start, region = match.group("start").start, match["region"]
        name = next((text[start : start + size] for size in _sizes() if text[start : start + size] in cities()), "")
        span = Span(match.start, start + len(name))
        is_free = not is_word(text[match.start - 1 : match.start + 1]) and not compiled(_BEHIND).match(text, span.end)
        if name and region not in cities()[name] and is_free and not is_quoted(article, span):
            message = Message(
                "{name}不在{region}，在{right}，请核对",
                "{name} is not in {region}: {right}",
                name=name,
                region=region,
                right="、".join(cities()[name]),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
