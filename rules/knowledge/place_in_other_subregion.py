from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, is_word, rule

from ._coordinates import place_in
from ._named_at import place_at, place_ending, regions_of, sole
from ._present import is_old, is_quoted

_PROVINCES = {
    "冀": "13",
    "晋": "14",
    "辽": "21",
    "吉": "22",
    "苏": "32",
    "浙": "33",
    "皖": "34",
    "闽": "35",
    "赣": "36",
    "鲁": "37",
    "豫": "41",
    "鄂": "42",
    "湘": "43",
    "粤": "44",
    "桂": "45",
    "琼": "46",
    "黔": "52",
    "滇": "53",
    "陕": "61",
    "陇": "62",
}
"""The first digits of the codes of provinces, by their signs."""
_SIGN = f"(?!陕西)[{''.join(_PROVINCES)}](?P<part>[东西][南北]|[东南西北中])(?:山区|地区|革命老区|老区|苏区)?的?"
_NORTH = ("3206", "3210", "3212")
"""南通, 扬州 and 泰州, which lie in the south of 江苏 but north of the Changjiang: 苏北."""
_LEAST, _FIRST = 0.35, 1955


@rule(
    "place-in-other-subregion",
    title="苏南、陕北一类地区名与地名不合",
    help=(
        "“陕北汉中”：汉中在陕南；“苏南徐州”：徐州在苏北。省份简称加方位，后面紧跟的市县按县城的经纬度在相反的一边才报；"
        "讲1955年以前的、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("他来自陕北汉中，学过唱戏。", found="陕北汉中"),
        Bad("苏南地区的徐州市下雪了。", found="苏南地区的徐州市"),
        Bad("茶叶产自皖北黄山市。", found="皖北黄山市"),
    ],
    good=[
        "他来自陕南汉中，苏北地区的徐州市下雪了，茶叶产自皖南黄山市。江苏南京、四川南充，闽中三明。",
        "1936年，红军到陕北汉中。《陕北汉中》，他说：“陕北汉中在哪里？”",
        "江苏南徐州路。苏北南通，陕西榆林、陕西延安的枣。湘东湘西的茶。",
    ],
)
def place_in_other_subregion(article: Article) -> Iterator[Finding]:
    """A city or county stands behind the name of the part of its province that is opposite to its own.

    By the coordinates of the seats of counties (rules/knowledge/coordinates.tsv).
    """
    text = article.document.text
    for sign in article.find(_SIGN):
        start = sign.start
        is_part = is_word(text[start - 1 : start + 1]) or place_ending(text, start + 1)
        place = None if is_part else place_at(text, sign.end)
        region, province = sole(regions_of(place.name)) if place else "", _PROVINCES[text[start]]
        where = place_in(region, province) if region.startswith(province) and region != province else None
        if not place or not where or text[start] in place.name or region.startswith(_NORTH):
            continue
        east, north = where
        sides = {"东": east, "西": -east, "北": north, "南": -north}
        span = Span(start, place.end)
        is_opposite = any(sides.get(char, 0) < -_LEAST for char in sign["part"])
        if is_opposite and not is_quoted(article, span) and not is_old(article, span, _FIRST):
            message = Message("{place}在另一边，请核对", "{place} lies in the other part", place=place.name)
            yield Finding(span, message, confidence=Confidence.LIKELY)
