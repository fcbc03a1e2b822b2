from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Place,
    Span,
    compiled,
    is_word,
    paper_date,
    places_named,
    rule,
)

from ._belonging import Relation, is_describing
from ._claims import claims
from ._places import LEVELS, Named, finds, is_full, larger_before, outermost
from ._present import is_called_today, is_later, is_past, is_quoted, is_visited
from ._rights import names_today, today

_NAME_OF_BODY = (
    "[志籍史第]|[一二三四五六](?=[中小高职])|中学|小学|大学|学院|学校|师范|医院|公司|厂|银行|博物|古城|旧址|故|人民法院"
)
"""What follows where the old name is part of the name of an old body."""
_OF_OLD = (
    f"[{HAN}]{{0,12}}(?:原|[离退]休)[{HAN}]{{0,4}}(?:[书部]记|主[任席]|[县市局区科乡镇社校院所]长|干部|委员|代表|职工)"
)
"""What follows where somebody held an office in the old county."""
_FROM = "(?:从|到|往|赴|自|去|由|经)\\Z"
_RECENT = 2000
"""Old prefectures of later years are named in full only by those who take the name for that of today."""
_REGION = "地区"
"""An old prefecture is also the land around a city: its offices, or its province before it, show what is meant."""
_LATE = 2012
"""The last year of the prefectures that became cities late: whoever writes their names has the old form in mind."""
_MOST = 3
_BIG = "都市"
_NEW = "新区"
"""The state sets up areas of this name without the table: 兰州新区."""
_OFFICES = "行署|行政公署|地委|专员|专署|人民政府|政协|人大"


@rule(
    "outdated-place",
    title="旧地名、旧隶属当作现名",
    help=(
        "昌平县早已是昌平区，襄樊市今为襄阳市，庐江县2011年起属合肥市。照民政部1981年以来的行政区划变更查；"
        "只在报纸日期、文中日期或用语表明说的是今天时才报。讲历史的句子（原、旧称、时任、出生于、某年以前）、书名、"
        "引语、单位名称里的旧地名，“苏州地区”这样泛指一带的，不在此列。"
    ),
    kind=ErrorKind.FACT,
    triggers=LEVELS,
    injectors=("_place_injectors:outdated", "_independent_injectors:old_place_name"),
    profiles={"traditional": False},
    bad=[
        Bad("2024年5月6日，游客来到北京市昌平县看花。", found="昌平县"),
        Bad("昌平县的果农开了直播间卖苹果。", found="昌平县"),
        Bad("2024年5月6日，湖北省襄樊市的客商来访。", found="襄樊市"),
        Bad("2024年5月6日，客商到昌平县一家果园看花。", found="昌平县"),
        Bad("2024年5月6日，车到今天的襄樊市，老人说2010年以前这里是襄樊。", found="襄樊市"),
        Bad("2024年5月6日，他去年到安徽省巢湖市庐江县收稻，民国时那里属庐州。", found="巢湖市庐江县"),
        Bad("2024年5月6日，他在安徽省巢湖市庐江县收购稻谷。", found="巢湖市庐江县"),
        Bad("2024年5月6日，庐江县隶属巢湖市。", found="庐江县隶属巢湖市"),
        Bad("城北日报　2024年5月6日　星期一　第2版\n民国九年，今宁夏固原市海原县地震。", found="固原市海原县"),
        Bad("２０２４年５月６日，山西省运城地区行署的干部下乡。", found="运城地区"),
        Bad("2026年5月6日，医疗队奔赴新疆哈密地区。", found="哈密地区"),
        Bad("2025年5月6日，收购商从铜仁地区赶来，提前看货订货。", found="铜仁地区"),
        Bad(
            "2024年5月6日，他说，以前果子要拉到城里摆摊，如今客商开车来收，湖北省襄樊市的客户早早订了货。",
            found="襄樊市",
        ),
        Bad("2025年5月6日，这个1996年出生的姑娘在云南省思茅市的茶园干了四年。", found="思茅市"),
        Bad("2024年5月6日，师生们来到昌平县，参观抗战旧址。", found="昌平县"),
        Bad("农技员在重庆市江津市教村民用微信。", found="江津市"),
    ],
    good=[
        "2024年5月6日，游客来到北京市昌平区，合肥市庐江县。",
        "1998年，北京市昌平县种下第一批果树。2024年5月6日又种了一批。",
        "昌平县的果农1998年种下第一批果树，今年开了直播间。昌平县的果农种下第一批果树。",
        "2024年5月6日，展览讲到原昌平县，他出生在昌平县，时任昌平县文化馆馆长。",
        "2024年5月6日，《昌平县的春天》出版，他说：“昌平县变了。”",
        "2024年5月6日，读者查阅昌平县志，昌平县第一中学的校友返校。",
        "2024年5月6日，昌平县人大常委会原副主任李某因病去世，昌平县退休干部王某来访，周某历任昌平县文化馆馆长。",
        "2025年5月6日，这个1996年出生在云南省思茅市的姑娘种茶。2025年5月6日，1986年出生的姑娘2005年在云南省思茅市种茶。",
        "2025年5月6日，收购商从铜仁地区的村寨赶来，产品销往毕节、铜仁地区。",
        "2024年5月6日，他讲起作家扎根昌平县的故事，说起诗人在昌平县写出《春天》、创作了《秋天》。",
        "2024年5月6日，昌平县一中、昌平县二小的校友返校。",
        "2026年5月6日，新疆哈密市，哈密地区的瓜，山西运城地区的雨。",
        "2024年5月6日，苏州地区的雨停了，安次县（今廊坊市安次区）的旧照片展出。",
        "2024年5月6日，河南辉县的山楂红了，长江都市圈扩容，六盘山区的路修好了，江阴县域改革推进。",
        "2024年5月6日，跨江都市的长江岸边，余杭市民出门。",
        "城北日报　2024年5月6日　星期一　第2版\n民国九年，固原市海原县地震；迄今固原市海原县的民国县志。",
        "城北日报　2003年5月6日　星期二　第2版\n民国九年，今宁夏固原市海原县地震。",
    ],
)
def outdated_place(article: Article) -> Iterator[Finding]:
    """A place has a name, or stands behind a place, that was right until some year and is not right today.

    Only where the day of the paper, a date, or words of today show that the text is of today, and nothing in the
    sentence or the article speaks of the time before.
    """
    found = finds(article)
    for one in found.old:
        if _is_whole(article, one):
            yield from _old_name(article, one, places_named(one.name))
    for pair in (*found.pairs, *claims(article)):
        if pair.relation is Relation.ONCE and today(pair.left.name) and (now := today(pair.right.name)):
            message = Message(
                "{smaller}今属{right}，请核对",
                "{smaller} lies in {right} now",
                smaller=pair.right.name,
                right="或".join(sorted(names_today(now))),
            )
            yield from _if_today(article, pair.span, _last_year(pair.left.name, pair.right.name), message)


def _is_whole(article: Article, one: Named) -> bool:
    """Whether a name is no part of other words: a district needs its city before it."""
    if one.name.endswith(_NEW) or (one.name.endswith("区") and is_describing(one.name)):
        return False
    if larger_before(article, one.start) or one.name.endswith(_REGION):
        return True
    if one.name.endswith(_BIG) or (
        article.document.text[one.end : one.end + 1] == "民" and today(f"{one.name[:-1]}区")
    ):
        return False
    words = (article.document.text[one.start - 1 : one.start + length] for length in (1, 2))
    return len(one.name) > 2 and one.name[-1] != "区" and not any(map(is_word, words))


def _old_name(article: Article, one: Named, places: Sequence[Place]) -> Iterator[Finding]:
    behind = article.document.text[one.end : one.end + 4]
    if compiled(_NAME_OF_BODY).match(behind) or compiled(_OF_OLD).match(article.document.text, one.end):
        return
    left = larger_before(article, one.start)
    until, right = max(place.until for place in places), names_today(places)
    is_meant = _is_from(article, one, until) or (left and (is_full(left.name) or until >= _LATE))
    if one.name.endswith(_REGION) and not is_meant and not compiled(_OFFICES).match(behind):
        return
    if 0 < len(right) <= _MOST and not today(f"{one.name}市"):
        message = Message(
            "{name}是旧名，{year}年起为{right}，请核对",
            "{name} is an old name: {right} since {year}",
            name=one.name,
            year=str(until),
            right="或".join(right),
        )
        yield from _if_today(article, one.span, until, message)


def _is_from(article: Article, one: Named, until: int) -> bool:
    """Whether somebody comes from an old prefecture of late years, or goes there."""
    text = article.document.text
    is_route = compiled(_FROM).search(text, max(article.span.start, one.start - 2), one.start)
    return until >= _RECENT and is_route is not None and not text.startswith("的", one.end)


def _if_today(article: Article, span: Span, until: int, message: Message) -> Iterator[Finding]:
    first = outermost(article, span.start)
    is_told = is_visited(article, Span(first, span.end), until) or not is_past(article, span, until)
    is_today = is_later(article, span, until, is_clear=first < span.start) and is_told
    paper = paper_date(article.document)
    is_called = is_called_today(article, first) and paper is not None and paper.year > until
    if (is_today or is_called) and not is_quoted(article, span):
        yield Finding(span, message, confidence=Confidence.LIKELY)


def _last_year(larger: str, smaller: str) -> int:
    """The last year in which the smaller place lay in the larger one."""
    regions = tuple(place.region for place in places_named(larger))
    return max((p.until for p in places_named(smaller) if p.code.startswith(regions)), default=1981)
