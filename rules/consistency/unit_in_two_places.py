from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    HAN,
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Related,
    Severity,
    Span,
    articles,
    compiled,
    local_view,
    rule,
)

from ._places import in_two_places

_ENDS = (
    "合作社|有限公司|水厂|小学|中学|学校|幼儿园|家庭农场|农场|林场|茶场|种植基地|养殖基地|示范园|产业园|景区|敬老院|养老院"
    "|书屋|食堂|车间"
)
_UNIT = f"(?P<place>[{HAN}]{{2}})(?P<level>[镇乡]|街道|村)(?P<core>(?:(?![镇村])[{HAN}]){{3,14}}?)(?:{_ENDS})\\Z"
_GENERIC = (
    "中心|第[一二三四五六七八九十]|实验|希望|人民|卫生|党群|便民|服务|的|九年|初级|高级|寄宿|民族|附属|老年|社区|农家|居家|养老|幸福|爱心|互助|日间|照料"
    "|扶贫|帮扶|助残|就业|现代|农业|特色|标准化|高标准|示范|蔬菜|水果|茶叶|粮食|水稻|玉米|食用菌|中药材|生态|绿色|乡村|振兴|综合|万亩|千亩|百亩"
    "|供销|等|和|与|及|新建|建|办|有|在|到|是|个|家|座|处|所|为|某"
)
"""What many villages have, or what makes a clause: no name of one unit."""
_ANY = "城各该全本每两三四五六七八九十多小集乡农山渔"
_TWO = "分社|分公司|分厂|分园|连锁|搬迁|迁到|迁至|迁往|迁入|原址|新址|两地|多个乡镇|各乡镇"
_REACH, _LEAST, _PAIR = 24, 3, 2


@rule(
    "unit-in-two-places",
    title="同一单位写在两个乡镇",
    help=(
        "正文是“青桥镇禾兴莲子种植专业合作社”，图片说明是“柳湾镇禾兴莲子种植专业合作社”，名称相同而乡镇、村不同，"
        "多半有一处写错了地方，请核对。"
        "中心小学、农家书屋一类各乡镇都有的，名称里没有字号的，说明有分社、搬迁的，不在此列。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_ENDS,),
    profiles={"traditional": False},
    bad=[
        Bad(
            "走进青桥镇莲乡禾兴种植专业合作社，工人正忙。\n图为柳湾镇莲乡禾兴种植专业合作社的工人剥莲子。",
            found="柳湾镇",
        ),
        Bad("青桥镇柳湾村禾兴米面加工车间开工。年底，白石村禾兴米面加工车间分红。", found="白石村"),
    ],
    good=[
        "走进青桥镇禾兴莲子种植专业合作社，工人正忙。\n图为青桥镇禾兴莲子种植专业合作社的工人剥莲子。",
        "走进青桥镇禾兴莲子种植专业合作社，工人正忙。\n图为柳湾村禾兴莲子种植专业合作社的工人剥莲子。",
        "青桥镇中心小学开学。柳湾镇中心小学放假。青桥镇农家书屋开门。柳湾镇农家书屋关门。",
        "走进青桥镇禾兴莲子种植专业合作社，工人正忙。后来又办起分社，柳湾镇禾兴莲子种植专业合作社也开了门。",
        "遗失声明：青桥县莲乡禾兴种植专业合作社。青桥镇莲乡禾兴种植专业合作社分红。",
        "发展城镇禾兴莲子种植专业合作社。青桥镇禾兴莲子种植专业合作社分红。",
    ],
)
def unit_in_two_places(page: Document) -> Iterator[Finding]:
    """A company, cooperative or school of one name stands behind two towns or villages on a page.

    Names that every town has (中心小学) are left alone, and pages that speak of branches or of moving.
    """
    first: dict[tuple[str, str], tuple[str, Span]] = {}
    found = [(key, place, span.shifted(a.span.start)) for a in articles(page) for key, place, span in _units(a)]
    if len(found) < _PAIR or compiled(_TWO).search(page.text):
        return
    for key, place, span in found:
        known, there = first.setdefault(key, (place, span))
        if known != place:
            yield Finding(span, in_two_places(page, there, span, "unit"), related=(Related(there),))


@local_view
def _units(article: Article) -> Sequence[tuple[tuple[str, str], str, Span]]:
    """The name of each unit with the level of its place, the place, and the span of both, from the start."""
    text, start, found = article.document.text, article.span.start, list[tuple[tuple[str, str], str, Span]]()
    for end in article.find(_ENDS):
        match = compiled(_UNIT).search(text, max(start, end.start - _REACH), end.end)
        if match and match["place"][-1] not in _ANY and not compiled(_GENERIC).search(match["core"][:_LEAST]):
            name = text[match.start("core") : match.end()]
            span = Span(match.start("place"), match.end("level")).shifted(-start)
            found.append(((name, match["level"]), match["place"], span))
    return found
