"""Names of sights, rivers, cities abroad and well-known things that stand in an article with one character wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import (
    Article,
    Span,
    compiled,
    counts,
    is_han,
    is_traditional,
    is_word,
    short_place_names,
    similarity,
    view,
)

from .._strings import occurrences
from .._table_rows import table_rows
from ._rivers import tributaries
from ._short_names import landmarks
from .city_in_other_country import cities
from .wrong_capital import capitals

_LIST = "knowledge._near_landmarks"
_KIND = (
    "(?:遗址|旧址|故居|故里|古镇|古城|古村|公园|景区|纪念馆|纪念园|博物馆|石窟|湿地|梯田|草原|大桥|水库|水电站|口岸|烈士陵园|大峡谷"
    "|温泉|滑雪场|风景区|瀑布|土楼|古道|书院|会议|会址|沙漠|火车站|国家|自然|保护区|[镇村乡县市])+\\Z"
)
"""What ends many names, and makes none of them one that cannot be another."""
_LAST = "河江湖海山城港坑园衙寺庙里村镇岛湾洞州府台院馆阁塔楼桥关口泉谷陵国市县区"
"""What stands at the end of a name, and of others: 清明上河图 is another thing, not another character."""
_RIGHT = (
    *("两江四河", "湘江战役纪念馆", "忠王府", "海德拉巴", "圣路易", "沙尼亚拉", "和尼亚拉", "高昌古城", "交河古城"),
    *("库姆塔格沙漠", "库姆塔格", "赫尔辛堡", "塞内夏尔", "英马岛", "茨山岩画", "沟桥抗战纪念馆", "成龙故居"),
)
"""Other names that differ from one of the tables by a character."""
_NO_SIGHTS = frozenset({"包公祠", "刘桃花源", "天下第一壶", "浪漫海岸", "共产主义渠", "世外桃源"})
"""Names of the tables that are words, or like words."""
_LEAST, _LONG = 4, 5
_RARE, _FREQUENT = 6, 9
"""The greatest levels of the pairs that are searched for names of three characters, and for longer ones."""
_ALIKE, _HEARD = 0.8, 1.0


class Near(Struct, frozen=True):
    """A name in a text, with one character wrong."""

    span: Span
    name: str


class Anchor(Struct, frozen=True):
    """A part of a name, where it begins in it, and the name."""

    name: str
    offset: int


@cache
def _anchors() -> Mapping[str, Sequence[Anchor]]:
    """The names by their first and last two characters (three of long names), as far as these are rare."""
    found: defaultdict[str, list[Anchor]] = defaultdict(list)
    level = counts().level
    for name in sorted(_names()):
        size, most = (3, 99) if len(name) >= _LONG else (2, _FREQUENT if len(name) >= _LEAST else _RARE)
        for offset in (0, len(name) - size):
            if size > 2 or level(name[offset : offset + size]) <= most:
                found[name[offset : offset + size]].append(Anchor(name, offset))
            elif name in _things():  # 太平猴
                at = min(offset, 1)
                found[name[at : at + 3]].append(Anchor(name, at))
    return found


@cache
def _names() -> set[str]:
    names = {name for name in landmarks() if len(name) > 2}
    others = {*tributaries(), *cities(), *capitals(), *(city for found in capitals().values() for city in found)}
    return (
        names | {name for name in others if len(name) >= _LEAST and all(map(is_han, name))} | _things()
    ) - _NO_SIGHTS


@cache
def _things() -> frozenset[str]:
    """The names of teas, dishes, crafts, festivals, groups and battles."""
    return frozenset(name for (name,) in table_rows(Path(__file__).with_name("named_things.tsv")))


@cache
def listed_strings() -> Sequence[str]:
    """Parts of names, for the table that is shared with other lists."""
    return sorted(_anchors())


@view
def near_landmarks(article: Article) -> Sequence[Near]:
    """The names of which one character is another one that sounds or looks like it, by offset."""
    found = occurrences(article, _LIST)
    if not found or is_traditional(article.document):
        return ()
    first, hits = article.span.start, dict[Span, Near]()
    for number, start, _ in found:
        for anchor in _anchors()[listed_strings()[number]]:
            at = first + start - anchor.offset
            span = Span(at, at + len(anchor.name))
            if at >= first and span.end <= article.span.end and _is_near(article, span, anchor.name):
                hits.setdefault(span, Near(span, anchor.name))
    return [hits[span] for span in sorted(hits, key=lambda one: one.start)]


def _is_near(article: Article, span: Span, name: str) -> bool:
    text = article.document.text
    seen = text[span.start : span.end]
    differ = [at for at in range(len(name)) if seen[at] != name[at]]
    if (
        len(differ) != 1
        or not is_han(seen[differ[0]])
        or seen in landmarks()
        or seen in _things()
        or seen.startswith(_RIGHT)
    ):
        return False
    at, stem = differ[0], compiled(_KIND).sub("", name)
    if at == len(name) - 1 and name[-1] in _LAST:
        return False
    is_long, is_thing = len(stem) >= _LEAST, name in _things()
    if similarity(seen[at], name[at]) < (_ALIKE if is_long and not is_thing else _HEARD):
        return False
    if is_thing and seen[:2] != name[:2] and seen[:2] in short_place_names():
        return False
    is_part = _is_part(text, span, at, len(name))
    return not is_part and (is_long or (not is_word(seen[: len(seen) - 1]) and _is_there(article, name)))


def _is_part(text: str, span: Span, at: int, size: int) -> bool:
    """Whether the other character is that of a word that begins before the name, or ends behind it."""
    before = at == 0 and is_word(text[span.start - 1 : span.start + 1])
    return before or (at == size - 1 and is_word(text[span.end - 1 : span.end + 1]))


def _is_there(article: Article, name: str) -> bool:
    """Whether the article names a place that a sight lies in."""
    places = (place.rstrip("省市县区州旗盟") for place in landmarks().get(name, ()))
    return any(place[:2] in article.text for place in places)
