from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, rule

from .._table_rows import alternatives, several_by_name
from ._present import is_in_title, is_old
from .city_in_other_country import cities

_OTHERS = (
    "多伦多|温哥华|蒙特利尔|悉尼|墨尔本|里约热内卢|圣保罗|纽约|洛杉矶|伊斯坦布尔|卡拉奇|拉合尔|孟买|加尔各答|胡志明市|仰光|曼德勒|清迈"
    "|日内瓦|苏黎世|米兰|法兰克福|慕尼黑|汉堡|巴塞罗那|阿拉木图|迪拜|吉达|亚历山大|卡萨布兰卡|拉各斯|约翰内斯堡|圣彼得堡|大阪|京都|釜山"
    "|奥克兰|瓜亚基尔|麦德林|阿勒颇|巴士拉|马什哈德|坎大哈|撒马尔罕|安特卫普|鹿特丹"
)
"""Large cities that are no capitals, beside those of foreign_cities.tsv."""
_FIRST = 1995
"""Texts on the years up to this one may tell of other capitals: 波恩, 仰光, 阿拉木图."""
_ITS = ("其", "该国")
_ENDS = "。！？；\n"


@cache
def capitals() -> Mapping[str, Sequence[str]]:
    """The capitals of each country."""
    return several_by_name(Path(__file__).with_name("capitals.tsv"))


def _names() -> str:
    known = {city for cities_of in capitals().values() for city in cities_of}
    return alternatives(known.union(cities(), _OTHERS.split("|")))


_COUNTRY = f"(?P<country>{alternatives(capitals())})"
_CITY = f"(?P<city>{_names()})"
_OF = f"{_COUNTRY}的?\\Z"
_BEHIND = f"(?:[是为]|——)?{_CITY}(?![大学号队])"
_IS = f"{_CITY}[是为](?:{_COUNTRY})的?\\Z"
_REACH = 24


@rule(
    "wrong-capital",
    title="首都写错",
    help=(
        "“澳大利亚首都悉尼”：首都是堪培拉；“主席国为吉尔吉斯斯坦，峰会将在其首都杜尚别举行”：杜尚别是塔吉克斯坦首都。"
        "照表 rules/knowledge/capitals.tsv 查“某国首都某市”“其首都某市”“某市是某国首都”；"
        "城市在别国的归“外国城市写到了别国”，讲1995年以前的、书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=("首都",),
    profiles={"traditional": False},
    bad=[
        Bad("代表团抵达澳大利亚首都悉尼。", found="悉尼"),
        Bad("主席国为吉尔吉斯斯坦，峰会将在其首都杜尚别举行。", found="杜尚别"),
        Bad("多伦多是加拿大的首都。", found="多伦多"),
        Bad("土耳其的首都是伊斯坦布尔。", found="伊斯坦布尔"),
    ],
    good=[
        "代表团抵达澳大利亚首都堪培拉，峰会在吉尔吉斯斯坦举行，其首都比什凯克。渥太华是加拿大首都，多伦多是加拿大城市。",
        "1990年，联邦德国首都波恩。《澳大利亚首都悉尼》，澳大利亚原首都墨尔本，首都机场。他到悉尼，参观首都博物馆。",
        "南非首都开普敦，首都悉尼。",
        "土耳其首都伊斯坦布尔大学校友。",
    ],
)
def wrong_capital(article: Article) -> Iterator[Finding]:
    """A city is called the capital of a country that has another one.

    Rows of rules/knowledge/capitals.tsv; only cities that stand in the tables of cities.
    """
    for sign in article.find("首都"):
        for country, span in _claims(article, sign.start, sign.end):
            if not is_in_title(article, span) and not is_old(article, span, _FIRST):
                message = Message(
                    "{country}首都是{right}，请核对",
                    "the capital of {country} is {right}",
                    country=country,
                    right="、".join(capitals()[country]),
                )
                yield Finding(span, message, confidence=Confidence.LIKELY)


def _claims(article: Article, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The countries, each with a city that the text calls its capital and that is another city."""
    text, first = article.document.text, article.span.start
    at = max(first, start - _REACH)
    owner, named = compiled(_OF).search(text[at:start]), compiled(_IS).search(text[at:start])
    behind = compiled(_BEHIND).match(text, end)
    if named and named["city"] not in capitals()[named["country"]]:
        yield named["country"], Span(at + named.start("city"), at + named.end("city"))
    elif owner and behind and _is_own(owner["country"], behind["city"]):
        yield owner["country"], Span(*behind.span("city"))
    elif behind and text.endswith(_ITS, at, start):
        at = max(first, *(text.rfind(mark, first, start) + 1 for mark in _ENDS))
        countries = [match["country"] for match in compiled(_COUNTRY).finditer(text, at, start)]
        if countries and behind["city"] not in capitals()[countries[-1]]:
            yield countries[-1], Span(*behind.span("city"))


def _is_own(country: str, city: str) -> bool:
    """Whether a city that is not the capital is, as far as is known, of the country: another rule reports others."""
    return city not in capitals()[country] and country in cities().get(city, (country,))
