from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    is_word,
    name_of,
    place_names,
    places_named,
    replace,
    rule,
)

from ._places import LEVELS, SLIPS, finds, larger_before
from ._present import is_quoted
from ._rights import near_names, today

_LENGTHS = (3, 4, 5, 6, 7, 8, 9, 10, 11)
_AND, _SHORT = "、和与及", 2
"""Marks between names of a row, and the length of names that other names end in: 安县 in 篷安县."""
_PLAIN = f"^[^{LEVELS}\\W\\d_]+[{LEVELS}]$"


@rule(
    "misspelt-place-name",
    title="县市名写错一个字",
    help=(
        "“山西省运诚市”“河北省石家庄市正腚县”：跟在省、市后面的地名不在行政区划代码表里，与下属某地只差一个音近、形近的字，"
        "或者两字颠倒；前面没有省市的，只看“随洲市”“运诚市”这类末字写错的，和同市的县并列的（营山县、篷安县）。截至2024年底的表，引语、书名不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    triggers=LEVELS,
    explains=("misspelt-place",),
    injectors=("_place_injectors:misspelt",),
    profiles={"traditional": False},
    bad=[
        Bad("山西省运诚市的客商。", fixed="山西省运城市的客商。", found="运诚市"),
        Bad("山西运诚市的客商。", fixed="山西运城市的客商。", found="运诚市"),
        Bad("运城市盐胡区的菜农。", fixed="运城市盐湖区的菜农。", found="盐胡区"),
        Bad("运城市湖盐区的菜农。", fixed="运城市盐湖区的菜农。", found="湖盐区"),
        Bad("青海省玉树藏族自治州曲玛莱县的牧民。", fixed="青海省玉树藏族自治州曲麻莱县的牧民。", found="曲玛莱县"),
        Bad("货车开往夏县、芮成县。", fixed="货车开往夏县、芮城县。", found="芮成县"),
        Bad("货车开往营山县和篷安县方向。", fixed="货车开往营山县和蓬安县方向。", found="篷安县"),
        Bad("货车开往渭源县、泯县。", fixed="货车开往渭源县、岷县。", found="泯县"),
        Bad("随洲市的客商。", fixed="随州市的客商。", found="随洲市"),
        Bad("代表们来自襄杨市。", fixed="代表们来自襄阳市。", found="襄杨市"),
    ],
    good=[
        "山西省运城市盐湖区、随州市、徐州市、株洲市、满洲里市、襄阳市的客商。",
        "山西省城市建设，运城市盐池区，河南省灾区，广东省地级市，浙江省县级市。",
        "他念道：“山西省运诚市。”书名是《运诚市的早晨》。",
        "货车开往夏县、芮城县，营山县、蓬安县，夏县，芮成县，渭源县、岷县、本县。",
        "欧洲市场，亚洲区域，沿海诸城市，绿洲县道，江西省新成市场，运城市河边区。",
    ],
)
def misspelt_place_name(article: Article) -> Iterator[Finding]:
    """The name of a city or county has one wrong character, or two that are exchanged.

    Behind the province or city that it lies in, any similar character counts; elsewhere only the last one before its
    level, where people confuse two: 州 and 洲, 城 and 诚.
    """
    for end in finds(article).odd:
        found = next(_in_larger(article, end), None) or _slip(article, end)
        found = found or _beside(article, end) or _beside(article, end, _SHORT)
        if found and not is_quoted(article, found.span):
            yield found
    for end, start in finds(article).starts.items():
        found = _beside(article, end) if end - start == _SHORT else None
        if found and not is_quoted(article, found.span):
            yield found


def _in_larger(article: Article, end: int) -> Iterator[Finding]:
    text = article.document.text
    for length in _LENGTHS:
        name = text[end - length : end]
        if end - length < article.span.start or not compiled(_PLAIN).match(name):
            return
        left = larger_before(article, end - length)
        rights = near_names(left.name, name) if left else ()
        if len(rights) == 1:
            yield _finding(Span(end - length, end), rights[0])


def _beside(article: Article, end: int, size: int = 3) -> Finding | None:
    """A name of three characters, or of two, in a row with a county: 营山县、篷安县, both of one prefecture."""
    text, span = article.document.text, Span(end - size, end)
    start = finds(article).starts.get(span.start - 1)
    if start is None or text[span.start - 1] not in _AND or not compiled(_PLAIN).match(text[span.start : end]):
        return None
    places = today(text[start : span.start - 1])
    regions = {place.code[:4] for place in places if place.is_county}
    larger = name_of(f"{min(regions)}00") if len(regions) == 1 else ""
    rights = near_names(larger, text[span.start : end]) if larger else ()
    is_known = size > _SHORT and is_word(text[span.start : end - 1])
    is_free = not places_named(text[span.start : end]) and not is_known
    return _finding(span, rights[0]) if len(rights) == 1 and is_free else None


def _slip(article: Article, end: int) -> Finding | None:
    """A name of three characters whose second is written for another."""
    text, span = article.document.text, Span(end - 3, end)
    right = SLIPS.get(text[end - 2])
    if right is None or span.start < article.span.start:
        return None
    name = f"{text[span.start]}{right}{text[end - 1]}"
    words = (text[span.start : end - 1], text[span.start - 1 : span.start + 1], text[end - 2 : end])
    return None if name not in place_names() or not today(name) or any(map(is_word, words)) else _finding(span, name)


def _finding(span: Span, right: str) -> Finding:
    message = Message("疑为“{right}”", "perhaps {right}", right=right)
    return Finding(span, message, (replace(span, right),), confidence=Confidence.LIKELY)
