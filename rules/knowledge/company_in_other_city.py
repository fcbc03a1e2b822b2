from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, is_word, rule

from .._table_rows import alternatives, table_rows
from ._claims import beginning_at
from ._places import Named
from ._present import is_in_title, is_old
from ._short_names import regions

_FIRST = 2000


@cache
def companies() -> Mapping[str, tuple[str, int]]:
    """The city of each company, and the year since which its head office is there."""
    rows = table_rows(Path(__file__).with_name("companies.tsv"))
    return {name: (city, int(since[0]) if since else _FIRST) for name, city, *since in rows}


_NAME = f"(?P<name>{alternatives(companies())})"
_KIND = "(?:汽车|集团|公司|股份|控股|科技|电器|有限公司)*"
_LIES = "(?:位于|设[在于]|坐落[于在]|落户|在)"
_HEAD = f"总部{_LIES}"
_BEFORE = f"的(?:著名|知名)?{_NAME}"
_AFTER = f"{_NAME}{_KIND}的?总部\\Z"
_REACH = 24
_END = "[，,。；;、）)：:\n]|$"


@rule(
    "company-in-other-city",
    title="公司总部写到了别的城市",
    help=(
        "“总部位于蚌埠的奇瑞汽车”：奇瑞总部在芜湖。只查表 rules/knowledge/companies.tsv 里总部多年未变的公司，"
        "“总部位于某地的某公司”“某公司总部位于某地”两种说法；区域总部、分厂、讲从前的句子和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_HEAD,),
    injectors=("_river_injectors:company_in_other_city",),
    profiles={"traditional": False},
    bad=[
        Bad("订单来自总部位于蚌埠的奇瑞汽车。", found="蚌埠的奇瑞"),
        Bad("他说：“订单来自总部位于蚌埠的奇瑞汽车。”", found="蚌埠的奇瑞"),
        Bad("格力电器总部设在广东佛山。", found="格力电器总部设在广东佛山"),
        Bad("双汇集团的总部在周口市，离这里不远。", found="双汇集团的总部在周口市"),
    ],
    good=[
        "订单来自总部位于芜湖的奇瑞汽车，格力电器总部设在广东珠海，双汇集团的总部在漯河市，贵州茅台总部位于贵州仁怀。",
        "华为欧洲总部位于德国，华为华东总部位于上海，总部位于合肥的某公司给奇瑞供货。",
        "奇瑞总部位于城东，双汇集团总部在周口的工厂里开会，格力总部在中山路。",
        "1998年，东风汽车总部设在十堰。《奇瑞总部位于蚌埠》一文有误。",
        "新华为总部位于蚌埠。",
    ],
)
def company_in_other_city(article: Article) -> Iterator[Finding]:
    """A company is said to have its head office in a city in which it is not.

    Rows of rules/knowledge/companies.tsv; texts on the years before a company moved are left alone.
    """
    for name, city, span in _claims(article):
        right, since = companies()[name]
        if _is_elsewhere(right, city.name) and not is_old(article, span, since) and not is_in_title(article, span):
            message = Message(
                "{name}总部在{right}，请核对", "the head office of {name} is in {right}", name=name, right=right
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _claims(article: Article) -> Iterator[tuple[str, Named, Span]]:
    """The companies, the places of their head offices, and where both stand."""
    text = article.document.text
    for head in article.find(_HEAD):
        city = beginning_at(text, head.end)
        behind = compiled(_BEFORE).match(text, city.end) if city else None
        before = compiled(_AFTER).search(text[max(article.span.start, head.start - _REACH) : head.start + 2])
        if city and behind:
            yield behind["name"], city, Span(city.start, behind.end())
        elif city and before and compiled(_END).match(text, city.end):
            start = head.start + 2 - len(before[0])
            if not is_word(text[start - 1 : start + 1]):
                yield before["name"], city, Span(start, city.end)


def _is_elsewhere(right: str, place: str) -> bool:
    """Whether a place does not hold the city of the head office, nor lies in it."""
    own, found = regions(right), regions(place)
    return bool(found) and not any(a.startswith(b) or b.startswith(a) for a in own for b in found)
