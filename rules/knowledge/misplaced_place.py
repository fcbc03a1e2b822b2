from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Span,
    full_name,
    paper_date,
    replace,
    rule,
)

from ._belonging import Relation
from ._borders import is_never_since_1912, is_of_century
from ._claims import claims
from ._places import LEVELS, Nested, finds, is_of_three, outermost
from ._present import is_called_today, is_old, is_quoted, is_visited
from ._rights import near_names, today, written_like

_FIRST = 1981
_REGION = "地区"
"""The name of an old prefecture is also one for the land around a city."""
_MOST = 3
"""The most places of one name that a message lists."""


@rule(
    "misplaced-place",
    title="行政区划隶属不对",
    help=(
        "市写到别的省，县（市、区）写到别的市：“无锡市昆山市”，昆山属苏州。照民政部县以上行政区划代码表（截至2024年底）查，"
        "连着写的、用“的”“下辖”“隶属”“位于”一类词连起来的、列在“等县”“两县”里的都看，全称、简称都看。早先确实属过的（四川省万县、阜阳市利辛县）、"
        "书名和引语里的、“东城区”这类各地都有的片区名，不在此列。"
    ),
    kind=ErrorKind.FACT,
    triggers=LEVELS,
    injectors=("_place_injectors:misplaced", "_independent_injectors:city_in_wrong_province"),
    profiles={"traditional": False},
    bad=[
        Bad("游客来自江苏省杭州市。", fixed="游客来自浙江省杭州市。", found="江苏省杭州市"),
        Bad("他在山西省晋中市平陆县教书。", fixed="他在山西省运城市平陆县教书。", found="晋中市平陆县"),
        Bad("货车开往山西晋中市平陆县。", fixed="货车开往山西运城市平陆县。", found="晋中市平陆县"),
        Bad("货车开往山西晋中平陆县。", fixed="货车开往山西运城平陆县。", found="晋中平陆县"),
        Bad("家住陕西运城市的老人。", fixed="家住山西运城市的老人。", found="陕西运城市"),
        Bad("客人来自丽江市香格里拉市。", fixed="客人来自迪庆藏族自治州香格里拉市。", found="丽江市香格里拉市"),
        Bad("旅客来自河北省朝阳市。", fixed="旅客来自辽宁省朝阳市。", found="河北省朝阳市"),
        Bad("旅客来自广东省鼓楼区。", found="广东省鼓楼区"),
        Bad("苗木运自枣庄市驿城区。", fixed="苗木运自枣庄市峄城区。", found="枣庄市驿城区"),
        Bad("四川省恩施州的客商。", fixed="湖北省恩施州的客商。", found="四川省恩施州"),
        Bad("企业在湖北省荆州市仙桃市。", found="荆州市仙桃市"),
        Bad("洪洞县隶属运城市。", fixed="洪洞县隶属临汾市。", found="洪洞县隶属运城市"),
        Bad("稷山县地处晋中市南部，三面环山。", fixed="稷山县地处运城市南部，三面环山。", found="稷山县地处晋中市"),
        Bad("钟祥市（宜昌市）的客商。", fixed="钟祥市（荆门市）的客商。", found="钟祥市（宜昌市"),
        Bad("襄汾县是运城市的一个农业县。", fixed="襄汾县是临汾市的一个农业县。", found="襄汾县是运城市"),
        Bad("他们到浙江的昆山市打工。", fixed="他们到江苏的昆山市打工。", found="浙江的昆山市"),
        Bad("运城市最大的产粮大县洪洞县。", fixed="临汾市最大的产粮大县洪洞县。", found="运城市最大的产粮大县洪洞县"),
        Bad("甘肃省的天水市、固原市。", found="甘肃省的天水市、固原市"),
        Bad("运城的稷山、洪洞两县受灾。", found="运城的稷山、洪洞"),
        Bad("宜昌市下辖3县：略。宜昌市下辖枝江、钟祥等县市。", found="宜昌市下辖枝江、钟祥"),
        Bad(
            "1936年，红军在甘肃省定西市会宁县会师。",
            fixed="1936年，红军在甘肃省白银市会宁县会师。",
            found="定西市会宁县",
        ),
        Bad(
            "从县城出发，前往定西市会宁县，参观会师旧址，重温1936年会师的历史。",
            fixed="从县城出发，前往白银市会宁县，参观会师旧址，重温1936年会师的历史。",
            found="定西市会宁县",
        ),
        Bad("他1931年3月出生于四川省枣庄市。", fixed="他1931年3月出生于山东省枣庄市。", found="四川省枣庄市"),
        Bad(
            "1934年12月，红军从江西省通道县转向西进。",
            fixed="1934年12月，红军从湖南省通道县转向西进。",
            found="江西省通道县",
        ),
        Bad("1920年，今甘肃定西市会宁县地震。", fixed="1920年，今甘肃白银市会宁县地震。", found="定西市会宁县"),
    ],
    good=[
        "游客来自浙江省杭州市、江苏省昆山市、河南省济源市、山西运城盐湖区、湖北恩施州利川市。",
        "辽宁省朝阳市、北京市朝阳区、吉林省吉林市、青海省海南藏族自治州。",
        "河南省周口市东城区管委会、湖南省益阳市滨江区、黔西南州义龙新区、云南省昆明市新城区。",
        "江苏省杭州市场占有率高。江苏省丰台区域中心。",
        "他1949年到山东省沛县，民国时家在辽宁省突泉县。1905年，湖南省松滋县的学堂；清代湖南省松滋县的碑。",
        "书名是《江苏省杭州市的故事》，他念道：“江苏省杭州市。”",
        "四川省涪陵市的榨菜，安徽省巢湖市庐江县的米，江苏省萧县的梨。",
        "江苏省、杭州市，广东省和南昌市；山东解放区，深圳市和县里。",
        "洪洞县隶属临汾市。昆山市位于上海市西侧，地处上海、苏州之间，毗邻上海市，属于太湖流域。昆山市在上海市招商。",
        "临汾市的洪洞、襄汾两县和运城市的稷山、新绛两县，运城下辖稷山、闻喜等县，山西的两县，运城的稷山、洪洞两县长，运城市的早市、夜市等市。",
        "江苏省的苏州市和上海市，贵州省的三县。1936年，定西市会宁县。迄今定西市会宁县的民国县志。民国时出现定西市会宁县。",
        (
            "1936年，队伍来到定西市会宁县，在旧址前合影。民国时来到定西市会宁县，在旧址前合影。"
            "一九三六年来到定西市会宁县，在旧址前合影。前往定西市会宁县，那是1936年。"
        ),
        "台湾省台北市大安区，四川省北京市援建办。",
        "重庆涪陵地区的儿歌，陕西晋城地区。上海杭州两地，马鞍山花山区，河南辉县人。",
    ],
)
def misplaced_place(article: Article) -> Iterator[Finding]:
    """A city or county stands behind a province or city that it does not lie in, and never did since 1981.

    The table of places is that of the Ministry of Civil Affairs at the end of 2024. Only places that stand side by
    side are compared. Texts on the years before the table begins are left alone.
    """
    for pair in (*finds(article).pairs, *claims(article)):
        if pair.relation is Relation.NEVER and not pair.right.name.endswith(_REGION):
            span = pair.span
            if _is_of_today(article, pair) and not is_quoted(article, span):
                fixes = () if _is_listed(article, pair) else tuple(_fixes(pair))
                yield Finding(span, _message(pair), fixes, confidence=Confidence.LIKELY)


def _is_of_today(article: Article, pair: Nested) -> bool:
    """Whether a pair is named as today, or in a text on the years since the table begins."""
    is_always = is_never_since_1912(pair) and is_of_century(article, pair.span)
    first = outermost(article, pair.span.start)
    is_seen = is_visited(article, Span(first, pair.span.end), _FIRST)
    if is_always or is_seen or is_called_today(article, first) or is_of_three(article, pair):
        paper = paper_date(article.document)
        return not paper or paper.year > _FIRST
    return not is_old(article, pair.span, _FIRST)


def _is_listed(article: Article, pair: Nested) -> bool:
    """Whether the larger place is said to hold others too."""
    text = article.document.text
    between = text[pair.span.start : pair.span.end]
    return text[pair.right.start : pair.right.end] != pair.right.name or any(mark in between for mark in "、和与及")


def _message(pair: Nested) -> Message:
    found = sorted(map(full_name, today(pair.right.name)))
    if not 0 < len(found) <= _MOST:
        return Message(
            "{larger}没有{smaller}，请核对",
            "there is no {smaller} in {larger}",
            larger=pair.left.name,
            smaller=pair.right.name,
        )
    return Message(
        "{smaller}不属{larger}，应为{right}，请核对",
        "{smaller} is not in {larger}: it is {right}",
        larger=pair.left.name,
        smaller=pair.right.name,
        right="或".join(found),
    )


def _fixes(pair: Nested) -> Iterator[Fix]:
    """The smaller place's name written right, where it is a slip; the larger place's name, where there is one."""
    for name in near_names(pair.left.name, pair.right.name):
        yield replace(pair.right.span, name)
    places = today(pair.right.name)
    if len({place.region for place in places}) == 1:
        code, is_province = places[0].code, any(place.code.endswith("0000") for place in today(pair.left.name))
        if name := written_like(code[:2] + "0000" if is_province else code[:4] + "00", pair.left.name):
            yield replace(pair.left.span, name)
