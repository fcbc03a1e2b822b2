from __future__ import annotations

from collections.abc import Iterator

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
    full_name,
    is_word,
    rule,
)

from ._belonging import Relation, relation_of
from ._present import is_old, is_quoted
from ._rights import today
from ._short_names import counties, larger_ending
from ._smaller_names import county_names

_LINK = "市?(?:的|境内的|(?:下|所|管)辖的?|代管的)?\\Z"
_LINKED, _LONGEST = tuple("市的辖管"), 5
"""The characters in which a link ends, and the code points of the longest one."""
_BEHIND = (
    f"(?:[^{HAN}]|[的人等在有是也将召举从]|一带|当地|农民|村民|境内|参加|考察|调研|采访|打工|务工|老家|就读"
    "|租[下用了]|$|县?(?:第?[一二三四五六]中学?|女子高级中学|民族中学|人民医院|中医院))"
)
"""What may follow the short name of a county; anything else may make the name of a street, a town or a company."""
_FOR = "援[疆藏青川]|支援|对口|协作|商会|帮扶|铁路|高速|公路|高铁|航线|航班"
_FIRST = 1981
_REACH = 12


@rule(
    "county-in-other-city",
    title="县写到了别的市",
    help=(
        "市名和县名都不带“市”“县”，连在一起，县却不在这个市：“宝鸡长武”（咸阳）、“定西的会宁”（白银）。"
        "照民政部1981年以来的县以上行政区划代码表查；早先属过的、路名、书名和引语里的、本身是词的县名（友谊、公安）不在此列。"
        "写明“县”“市”的由“行政区划隶属不对”一条报告。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    requires="_smaller_names:county_names",
    profiles={"traditional": False},
    bad=[
        Bad("客商来自陕西宝鸡长武、甘肃天水等地。", found="宝鸡长武"),
        Bad("他老家在定西的庄浪。", found="定西的庄浪"),
        Bad("公司在浙江绍兴义乌租下仓库。", found="绍兴义乌"),
        Bad("翻过垭口，便到了台州乐清的地界。", found="台州乐清"),
        Bad("学生们前往驻马店新县，参观旧址。", found="驻马店新县"),
        Bad("他们到鹤壁林州，看红旗渠。", found="鹤壁林州"),
        Bad("考察团到运城下辖的洪洞考察。", found="运城下辖的洪洞"),
        Bad("周老师在运城洪洞第二中学教书。", found="运城洪洞"),
    ],
    good=[
        "客商来自陕西咸阳长武、甘肃平凉的庄浪、临汾的洪洞。",
        "周老师在临汾洪洞第二中学教书，宝鸡长武路，定西庄浪商会，运城洪洞大槐树饭店。",
        "从运城到洪洞，定西固镇，运城洪洞高速公路。",
        "1950年，宝鸡长武一带。",
        "周某（一九○六——一九三九），宝鸡长武人。",
        "《宝鸡长武的春天》，他说：“宝鸡长武怎么走？”",
        "湖北荆州公安，广西桂林资源，北京同仁堂，北京南城，白山黑水，上海长宁，民生安定西庄浪。",
        "定西会宁、天水，六安固镇，成都平原。",
        "浙江金华义乌，信阳新县，安阳林州，大理石柱，阿里云和CNCF。太原古县城里，深圳市和县里，洛阳新县城。",
    ],
)
def county_in_other_city(article: Article) -> Iterator[Finding]:
    """A prefecture and a county of another one stand side by side, both by their short names.

    Counties whose names are words, or are followed by what may belong to another name, are left alone.
    """
    text = article.document.text
    for county in county_names(article):
        larger, name = _larger_before(article, county.start), text[county.start : county.end]
        if not larger:
            continue
        span, city = Span(larger.start, county.end), text[larger.start : larger.end]
        if _is_never(city, name) and _is_told(article, span):
            places = [place for full in counties(name) for place in today(full)]
            message = Message(
                "{name}不属{larger}，是{right}，请核对",
                "{name} is not in {larger}: {right}",
                name=name,
                larger=city,
                right="或".join(sorted(map(full_name, places))),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _larger_before(article: Article, at: int) -> Span | None:
    """The larger place before an offset, with a word between that joins both or none."""
    text = article.document.text
    if text[at - 1] in _LINKED:
        link = compiled(_LINK).search(text, max(article.span.start, at - _LONGEST), at)
        if link and link.start() < at and (larger := larger_ending(text, link.start())):
            return larger
    return larger_ending(text, at)


def _is_never(larger: str, name: str) -> bool:
    return {relation_of(larger, county, is_name=True) for county in counties(name)} == {Relation.NEVER}


def _is_told(article: Article, span: Span) -> bool:
    """Whether the places are no part of other names, and stand in no title, quotation or story of the past."""
    text = article.document.text
    around = text[max(article.span.start, span.start - _REACH) : span.end + _REACH]
    return (
        compiled(_BEHIND).match(text, span.end) is not None
        and not is_word(text[span.start - 1 : span.start + 1])
        and not compiled(_FOR).search(around)
        and not is_old(article, span, _FIRST)
        and not is_quoted(article, span)
    )
