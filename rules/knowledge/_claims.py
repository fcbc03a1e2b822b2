"""Places that a text says lie in others, with words between: 临汾市的洪洞县, 洪洞县隶属临汾市, 临汾的洪洞、襄汾两县."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lint_news import DIGIT, HAN, Article, compiled, place_names, view

from ._belonging import Relation, relation_of
from ._places import SHORT_WORDS, Named, Nested, finds, is_above_counties
from ._rights import today

_PART = "[东南西北中]{1,2}部"
_LAND = f"境内|辖区内?|辖域内?|{_PART}|城区|内"
_KIND = f"(?:[{HAN}]{{0,6}}(?:县级市|[大强小名古山]县|(?:贫困|农业|示范|重点|边境|牧业|老区)县|区县|辖区))?"
_LINK = f"(?:(?:{_LAND}|最[{HAN}]{{1,2}}|唯一|仅有)?的|(?:下|所|管)?辖的?|代管的?|[所下]属的?|{_LAND}){_KIND}\\Z"
"""What joins a larger place and a smaller one behind it."""
_JOINS, _OPENS, _SAYS = tuple("的辖管属内部区县市"), ("（", "("), tuple("今现则均都同也仍如隶归属位地坐是为")
"""The characters in which a link ends, and those with which words behind a smaller place begin."""
_NOW = "(?:[现今则均都同也仍]|如今|现在)?"
_BELONGS = f"{_NOW}(?:隶属于?|归属于?|属于?|位于|地处|坐落[于在]|归)(?:[今现]|今天的|如今的)?"
_IS = f"{_NOW}[是为]"
WHERE = f"(?:[，,。；;）)：:\n]|{_PART}|[东南西北][端缘]|境内|辖区|腹地|管辖|管理|$)"
"""What may stand behind the larger place where the smaller one lies in it; others tell how far away it is."""
_ONE_OF = f"(?:的|下辖的?|所辖的?|代管的?)(?:一个)?[{HAN}]{{0,6}}?(?:县级市|[县市区旗])(?:[，,。；;、）)：:\n]|$)"
_HOLDS = "下辖|管辖|代管|辖"
_COUNT = f"(?:[二两三四五六七八九十]|[{DIGIT}]{{1,2}})个?"
_KINDS = "县市区|县（市、区）|县级市|县区|区县|市县|县市|州市|市州|地市|[县区市旗]"
_CLOSE = f"(?:{_COUNT}|等(?:{_COUNT})?)(?:{_KINDS})(?![长委政级])"
_MARKS = "，,。；;：:！？!?（）()“”《》\n"
_AND = "[、和与及]|以及"
_PIECE = f"(?P<count>{_COUNT}[县区市旗州])?(?P<name>[{HAN}]{{2,11}})"
_FAR, _REACH, _LONGEST, _SHORTEST, _BARE = 60, 16, 11, 2, 4


@view
def claims(article: Article) -> Sequence[Nested]:
    """The pairs of a larger and a smaller place that the article says is in it, by words; each pair once."""
    found = (*_linked(article), *_listed(article), *_held(article))
    return tuple({(pair.left.span, pair.right.span): pair for pair in found}.values())


def larger_of(article: Article, start: int, end: int) -> Iterator[Named]:
    """The larger places that words say a place at `start` to `end` lies in: before it, and behind it."""
    text = article.document.text
    if text[start - 1 : start] in _JOINS:
        link = compiled(_LINK).search(text, max(article.span.start, start - _REACH), start)
        if link and (left := ending_at(article, link.start())):
            yield left
    at = end + text.startswith(("，", ","), end)
    if text[end : end + 1] in _OPENS:
        right = beginning_at(text, end + 1)
        if right and text[right.end] in "）)":
            yield right
    elif text[at : at + 1] in _SAYS:
        yield from _said(text, at)


def _said(text: str, at: int) -> Iterator[Named]:
    """The larger place that words at an offset, behind a smaller one, say that it lies in."""
    for words, behind in ((_BELONGS, WHERE), (_IS, _ONE_OF)):
        match = compiled(words).match(text, at)
        if match and (right := beginning_at(text, match.end())) and compiled(behind).match(text, right.end):
            yield right


def ending_at(article: Article, end: int) -> Named | None:
    """The province or prefecture whose name, full or short, ends at an offset."""
    text, first = article.document.text, article.span.start
    sizes = (size for size in range(_LONGEST, 1, -1) if end - size >= first)
    return next((one for size in sizes if (one := _larger(text, end - size, end))), None)


def beginning_at(text: str, start: int) -> Named | None:
    """The province or prefecture whose name, full or short, begins at an offset, behind its province or not."""
    one = next((one for size in range(_LONGEST, 1, -1) if (one := _larger(text, start, start + size))), None)
    return (one and len(text) > one.end and _within(text, one)) or one


def _within(text: str, one: Named) -> Named | None:
    """The prefecture directly behind a province, which it lies in."""
    sizes = range(_LONGEST, 1, -1)
    found = next((two for size in sizes if (two := _larger(text, one.end, one.end + size))), None)
    return found if found and relation_of(one.name, found.name) is Relation.NOW else None


def _larger(text: str, start: int, end: int) -> Named | None:
    name = text[start:end]
    if name not in place_names() or name in SHORT_WORDS or not is_above_counties(name):
        return None
    return Named(start, end, name)


@lru_cache(1 << 10)
def _counties(name: str) -> Sequence[str]:
    """The names of today that a name in a list may stand for: 洪洞 and 洪洞县."""
    if name in place_names():
        return (name,) if today(name) else ()
    names = (name + level for level in "县市区旗") if len(name) <= _BARE else ()
    return tuple(other for other in names if other in place_names() and today(other))


def _pair(left: Named, start: int, name: str) -> Nested | None:
    """The pair of a larger place and a name in a list; None where the name is of none, or unclear."""
    relations = {other: relation_of(left.name, other) for other in _counties(name)}
    if not relations or None in relations.values():
        return None
    for wanted in (Relation.NOW, Relation.ONCE, Relation.NEVER):
        for other, relation in relations.items():
            if relation is wanted:
                return Nested(left, Named(start, start + len(name), other), wanted)
    return None


def _linked(article: Article) -> Iterator[Nested]:
    """The places with their full names that words join with a larger one."""
    text = article.document.text
    for end, start in finds(article).starts.items():
        name = text[start:end]
        for left in larger_of(article, start, end):
            if relation := relation_of(left.name, name):
                yield Nested(left, Named(start, end, name), relation)
                yield from _fellows(article, left, end)


def _fellows(article: Article, left: Named, end: int) -> Iterator[Nested]:
    """The places with full names in a row behind one that the larger place is said to hold."""
    text, starts = article.document.text, {start: last for last, start in finds(article).starts.items()}
    while (mark := compiled(_AND).match(text, end)) and (end := starts.get(mark.end(), 0)):
        if relation := relation_of(left.name, name := text[mark.end() : end]):
            yield Nested(left, Named(mark.end(), end, name), relation)


def _listed(article: Article) -> Iterator[Nested]:
    """The places of lists that a number of counties ends: 临汾的洪洞、襄汾两县."""
    for close in article.find(_CLOSE):
        left: Named | None = None
        pairs: list[Nested] = []
        for start, piece in _pieces(article, close.start):
            left, at, name = _first(article, start, piece) or (left, start, piece)
            pair = _pair(left, at, name) if left else None
            if not pair:
                pairs.clear()
                break
            pairs.append(pair)
        yield from pairs


def _pieces(article: Article, end: int) -> Sequence[tuple[int, str]]:
    """The parts of a list that ends at an offset, each with its offset."""
    text = article.document.text
    begin = max(article.span.start, end - _FAR)
    pieces: list[tuple[int, str]] = []
    at = max(begin, *(text.rfind(mark, begin, end) + 1 for mark in _MARKS))
    for mark in compiled(_AND).finditer(text, at, end):
        pieces.append((at, text[at : mark.start()]))
        at = mark.end()
    return [*pieces, (at, text[at:end])]


def _first(article: Article, start: int, piece: str) -> tuple[Named, int, str] | None:
    """The larger place in the first part of a list, and the offset and the name of the smaller one behind it."""
    for size in range(_SHORTEST, min(_LONGEST, len(piece) - 1) + 1):
        at = start + len(piece) - size
        name = piece[-size:]
        link = compiled(_LINK).search(article.document.text, max(start, at - _LONGEST), at) if _counties(name) else None
        if link and (left := ending_at(article, link.start())):
            return left, at, name
    return None


def _held(article: Article) -> Iterator[Nested]:
    """The places that a larger one is said to hold: 临汾市下辖洪洞、襄汾等县."""
    text = article.document.text
    for holds in article.find(_HOLDS):
        left, at = ending_at(article, holds.start), holds.end
        while left and (piece := compiled(_PIECE).match(text, at, at + _FAR)):
            found = _longest(left, text, piece.start("name"), piece["name"])
            and_mark = compiled(f"(?:{_COUNT}[县区市旗])?(?:{_AND})").match(text, found.right.end) if found else None
            if found:
                yield found
            if not and_mark:
                break
            at = and_mark.end()


def _longest(left: Named, text: str, start: int, name: str) -> Nested | None:
    sizes = range(len(name), 1, -1)
    return next((pair for size in sizes if (pair := _pair(left, start, text[start : start + size]))), None)
