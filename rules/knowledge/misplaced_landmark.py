from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    is_word,
    old_place_names,
    places_named,
    rule,
)

from ._claims import WHERE
from ._named_at import place_at, place_ending
from ._places import Named
from ._present import is_quoted
from ._rights import successors
from ._short_names import landmarks, places_of_battle, places_of_death, regions
from ._smaller_names import sights

_LINK = "(?:(?<=[到去].{2})[看游逛登]|(?<=[到去].{3})[看游逛登]|的|境内的?|(?:下|所|管)辖的?|代管的)?\\Z"
_KIND = "(?:[镇乡村岛]|古[镇城村]|海滩|一带|遗址|旧址|故里|景区)?"
_IN = f"{_KIND}(?:(?:就|都)?(?:位于|地处|坐落[于在]|在|处于)(?:[今现]|今天的)?|[（(](?:[今现](?:[属为在]|属于|位于)?)?)"
_BEHIND = (
    "[路街镇乡村县区市厂酒烟茶号牌杯站队宾人籍战]|社区|大道|大桥|饭店|酒店|公司|集团|药业|机场|高铁|小区|学校|中学|小学|医院|大药房|旅行社|俱乐部|剧团"
    "|水泥|啤酒|牌|客|以[东西南北]|[东西南北][麓侧岸坡]|起义|会战|战役|国际|大学|学院|论坛|支队|保护区管|商会"
)
"""What makes another name of a sight, or tells of a place beside it."""
_DEATH = (
    "(?:从容|英勇|壮烈|慷慨|惨遭|不幸|光荣)?(?:就义|牺牲|遇难|殉难|被害|遇害|杀害)|[被遭](?:[^，。；]{0,8})?(?:杀害|枪杀|处决)"
    "|刑场|烈士|英烈|警备司令部|监狱|看守所"
)
"""What stands behind a place of death whose name other places have too."""
_BATTLE = "之战|战役|战斗|大捷|大战|会战|会师|会议(?![室厅中])|起义|(?:保卫|阻击|攻坚|歼灭|伏击|突围|反击)战"
"""What stands behind a place of battle whose name other places have too."""
_LONGEST = 5
"""The code points of the longest link."""


@rule(
    "misplaced-landmark",
    title="名胜山川写到了别处",
    help=(
        "名胜古迹、山岳、江湖写到了别的省、市、县：“河南武当山”（湖北十堰）、“湖北省的岳阳楼”（湖南岳阳）、“麦积山石窟位于陕西宝鸡”（甘肃天水）。"
        "照表 rules/knowledge/landmarks.tsv 查，跨省的列全各省；各地同名的不在表中，路名、店名、书名和引语里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    requires="_smaller_names:sights",
    profiles={"traditional": False},
    bad=[
        Bad("道教音乐团从河南武当山来。", found="河南武当山"),
        Bad("他们登上湖北省武汉市的岳阳楼。", found="武汉市的岳阳楼"),
        Bad("照片来自陕西宝鸡的麦积山石窟。", found="宝鸡的麦积山石窟"),
        Bad("岳阳楼位于湖北武汉，楼高三层。", found="岳阳楼位于湖北武汉"),
        Bad("滕王阁（湖南）重修过多次。", found="滕王阁（湖南"),
        Bad("林则徐在虎门海滩（今属广东省珠海市）销烟。", found="虎门海滩（今属广东省珠海市"),
        Bad("他到湖北长沙的韶山冲参观。", found="长沙的韶山冲"),
        Bad("1931年2月7日，他在南京龙华英勇就义。", found="南京龙华"),
        Bad("1931年，他在南京龙华被反动派杀害。", found="南京龙华"),
        Bad("1944年，远征军在腾冲市松山之战中全歼守敌。", found="腾冲市松山"),
        Bad("他们到凤翔县法门寺参观。", found="凤翔县法门寺"),
        Bad("三明市建宁县大金湖游人如织。", found="建宁县大金湖"),
        Bad("大斗拔谷就是今天高台县的扁都口。", found="高台县的扁都口"),
        Bad("扁都口位于甘肃省张掖市高台县，全长28公里。", found="扁都口位于甘肃省张掖市高台县"),
        Bad("古都之旅：到安阳看龙门石窟。", found="安阳看龙门石窟"),
        Bad("国庆去湖南省登滕王阁。", found="湖南省登滕王阁"),
        Bad("游客到江西境内的黄果树瀑布观光。", found="江西境内的黄果树瀑布"),
    ],
    good=[
        "林则徐在虎门海滩（今属广东省东莞市）销烟，虎门镇（今东莞）。湖南湘潭的韶山冲。",
        "从湖北武当山来，登上湖南省岳阳市的岳阳楼，甘肃天水的麦积山石窟，滕王阁（江西）。",
        "岳阳楼位于湖南岳阳，滕王阁在江西南昌。神农架位于湖北。秦岭在陕西境内。",
        "湖北武汉、岳阳楼，山东泰山路，河南武当山大药房，北京岳阳楼饭店，湖北洞庭湖北岸。",
        "《河南武当山的传说》，他说：“河南武当山怎么走？”",
        "三明市泰宁县大金湖，民乐县的扁都口，泰宁的大金湖在三明，扁都口位于张掖市民乐县。",
        "他在河南，武当山在心里。岳阳楼在武汉以南。",
        "他在上海龙华英勇就义，家住深圳龙华，在深圳龙华上班，龙华在广东深圳。",
        "远征军在龙陵县松山之战中全歼守敌。腾冲市松山的茶园，辽宁锦州松山，腾冲市松山会议室。",
        "他们到扶风县法门寺、凤翔县的寺庙参观。昌平县十三陵，昌平区十三陵。",
        "到洛阳看龙门石窟，去南昌登滕王阁。他们在安阳看龙门石窟的照片，安阳看龙门石窟。",
        "济南泰山队，陕西华山论剑的故事，大河南武当山。",
    ],
)
def misplaced_landmark(article: Article) -> Iterator[Finding]:
    """A sight, a mountain or a river is said to lie in a province, prefecture or county that it does not lie in.

    Rows of rules/knowledge/landmarks.tsv. Names of streets, firms and works are left alone.
    """
    for larger, span in (*_before(article), *_behind(article)):
        name = article.document.text[span.start : span.end]
        whole = Span(min(larger.start, span.start), max(larger.end, span.end))
        if _is_elsewhere(name, larger.name) and not is_quoted(article, whole):
            message = Message(
                "{name}不在{place}，在{right}，请核对",
                "{name} is not in {place}: {right}",
                name=name,
                place=larger.name,
                right="、".join(landmarks()[name]),
            )
            yield Finding(whole, message, confidence=Confidence.LIKELY)


def _before(article: Article) -> Iterator[tuple[Named, Span]]:
    """The sights directly behind a larger place, or behind one and a word that joins them."""
    text = article.document.text
    for span in sights(article):
        link = compiled(_LINK).search(text, max(article.span.start, span.start - _LONGEST), span.start)
        larger = (place_ending(text, link.start()) or _old_ending(text, link.start())) if link else None
        is_whole = larger and not is_word(text[larger.start - 1 : larger.start + 1])
        if larger and is_whole and _is_meant(text, span):
            yield larger, span


def _behind(article: Article) -> Iterator[tuple[Named, Span]]:
    """The sights with words behind them that say where they lie."""
    text = article.document.text
    for span in sights(article):
        is_common = text[span.start : span.end] in places_of_death() | places_of_battle()
        told = None if is_common else compiled(_IN).match(text, span.end)
        larger = place_at(text, told.end()) if told else None
        if larger and compiled(WHERE).match(text, larger.end):
            yield larger, span


def _old_ending(text: str, end: int) -> Named | None:
    """The county of former years whose full name ends at an offset."""
    starts = range(max(0, end - _LONGEST), end - 2)
    found = (Named(at, end, text[at:end]) for at in starts if text[at:end] in old_place_names())
    return next((one for one in found if one.name[-1] in "县市"), None)


def _is_meant(text: str, span: Span) -> bool:
    """Whether a name is that of the landmark: a place of death or battle has words of it behind."""
    name = text[span.start : span.end]
    if name in places_of_battle():
        return compiled(_BATTLE).match(text, span.end) is not None
    is_there = name not in places_of_death() or compiled(_DEATH).match(text, span.end) is not None
    return is_there and not compiled(_BEHIND).match(text, span.end)


def _is_elsewhere(name: str, place: str) -> bool:
    """Whether none of the places of a sight is in a larger place, or holds it."""
    right = {region for one in landmarks()[name] for region in regions(one)}
    found = regions(place) or {code for one in places_named(place) for code in successors(one.code)}
    return bool(found) and not any(a.startswith(b) or b.startswith(a) for a in right for b in found)
