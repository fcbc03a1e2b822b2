"""Names in bylines and behind offices on a page. Offsets are code points of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from lint_news import (
    HAN,
    SURNAMES,
    Article,
    Document,
    Match,
    Span,
    articles,
    compiled,
    is_surname,
    is_word,
    local_view,
    runs_into_word,
)

from ._office_holders import short_office
from ._spellings import may_be_given, name_similarity
from ._surnames import are_confused, rare_surnames

_ROLE = "记者|通讯员|实习生|摄影|责任编辑|责编|编辑|校对|版式"
_NAME = f"[{HAN}]{{2,3}}"
_CREDIT = (
    f"(?P<role>{_ROLE})(?:[ \u3000:：]{{1,2}}(?P<names>{_NAME}(?:[ \u3000、]{{1,2}}{_NAME})*)(?![{HAN}])"
    f"|(?P<one>{_NAME}(?:[ \u3000、]{{1,2}}{_NAME})*)[)）])"
    f"|[。！？”][（(](?P<signed>{_NAME})[)）](?![^\n])"
    f"|作者[ \u3000：:]?(?P<author>{_NAME})(?=[的是在以用说为把从，。、；）)近历来长介表生])"
)
_OWN_LINE = f"[ \u3000]*[□■◎○●◇◆▲]?[ \u3000]*(?P<name>{_NAME})[ \u3000]*"
_HEAD_LINES = 4
_TAKEN = f"[摄文图](?![{HAN}])"
_TAKER = f"(?<![{HAN}])(?P<taken>{_NAME})[ \u3000]?[/／]?\\Z"
_TAKER_REACH = 5
_NO_NAME = "记者|通讯员|实习生|摄影|报道|编辑|责编|校对|版式|综合|整理|本报|特约|供图|撰文|主任"
_ENDS = f"(?:书记|主任|主席|长|经理)(?P<name>[{HAN}]{{2,3}})"
_OFFICE = "(?:[县市区镇乡州旗校院局部会站馆所厂队]|检察|[理董]事)长"
_RUN = f"[{HAN}]{{2,12}}\\Z"
_CLOSED = (
    "[说到在率对的为就要向作等和及来赴与同]|表示|介绍|告诉|认为|指出|强调|主持|出席|参加|带领|代表|致辞|宣布|提醒|邀请|陪同"
    "|调研"
)
_LOCAL = "(?:常务)?副?[县市区镇乡州旗]长"
_HEAD = "[县市区州旗](?:长|委书记|人大常委会主任|人大主任|政协主席)\\Z"
"""Heads of a county or city: two of one office whose names differ in any one character are one person."""
_SMALL = "村镇乡社街组校"
_DEPUTY = "副原前老代任"
_LEAST, _REACH, _SHORT = 4, 12, 2
_ALIKE, _MORE, _SHAPE = 0.8, 1.0, 0.5
"""The least similarity of what differs: in bylines, in short names, behind an office that one person holds."""


class Named(Struct, frozen=True):
    """A name, its span, and what it stands behind: a role (记者), or the characters before it."""

    text: str
    span: Span
    role: str


def bylines(page: Document) -> list[Named]:
    """The names in bylines, in order."""
    return _on_page(page, _bylines)


def _on_page(page: Document, view: Callable[[Article], Sequence[Named]]) -> list[Named]:
    """The names of all articles."""
    return [
        Named(named.text, named.span.shifted(article.span.start), named.role)
        for article in articles(page)
        for named in view(article)
    ]


@local_view
def _bylines(article: Article) -> Sequence[Named]:
    found = {named.span: named for named in _photographers(article)}
    found |= {named.span: named for match in article.find(_CREDIT) for named in _credited(article, match)}
    found |= {named.span: named for named in _on_own_line(article)}
    return sorted(found.values(), key=lambda named: named.span)


def _named(article: Article, text: str, start: int, role: str) -> Named:
    """A name that starts at an offset of the document."""
    at = start - article.span.start
    return Named(text, Span(at, at + len(text)), role)


def _on_own_line(article: Article) -> Iterator[Named]:
    """The author whose name is a line of its own below the headline: □ 柳青禾."""
    for line in article.lines[1:_HEAD_LINES]:
        match = compiled(_OWN_LINE).fullmatch(line.text)
        if match and is_surname(match["name"][0]) and _may_be_name(match["name"]) and not is_word(match["name"]):
            yield _named(article, match["name"], line.span.start + match.start("name"), "作者")


def _photographers(article: Article) -> Iterator[Named]:
    text = article.document.text
    for mark in article.find(_TAKEN):
        match = compiled(_TAKER).search(text, max(0, mark.start - _TAKER_REACH), mark.start)
        if match and not compiled(_NO_NAME).match(match["taken"]):
            yield _named(article, match["taken"], match.start("taken"), "记者")


def _credited(article: Article, match: Match) -> Iterator[Named]:
    names = next(match.group(name) for name in ("names", "one", "signed", "author") if match[name])
    for name in compiled(_NAME).finditer(article.document.text, names.start, names.end):
        if not compiled(_NO_NAME).match(name[0]):
            yield _named(article, name[0], name.start(), match["role"] or ("作者" if match["author"] else "记者"))


def officers(page: Document) -> list[Named]:
    """The names behind offices, in order, each with the characters before it."""
    return _on_page(page, _officers)


@local_view
def _officers(article: Article) -> Sequence[Named]:
    text, surnames = article.document.text, _surnames()
    places = ((end, end.group("name").start) for end in article.find(_ENDS))
    named = ((end, at) for end, at in places if text[at] in surnames)
    found = (_officer(article, at) for end, at in named if _is_office(text, end, at))
    return [named for named in found if named]


@cache
def _surnames() -> frozenset[str]:
    """The characters that a name may begin with."""
    return SURNAMES | rare_surnames()


def _is_office(text: str, end: Match, at: int) -> bool:
    """Whether 长 is the end of an office: 县长 and 理事长, not 增长."""
    return end[0][0] != "长" or compiled(f"{_OFFICE}\\Z").search(text, max(0, at - 3), at) is not None


def _officer(article: Article, at: int) -> Named | None:
    """The name at an offset: two characters where a word or mark closes it, else three."""
    text = article.document.text
    size = 2 if compiled(_CLOSED).match(text, at + 2) else 3
    name = text[at : at + size]
    is_name = len(name) == size and _may_be_name(name) and not any(map(is_word, (name, name[:2])))
    if not is_name or (size > 2 and runs_into_word(text, at + size)):
        return None
    run = compiled(_RUN).search(text, max(0, at - _REACH), at)
    return _named(article, name, at, short_office(run[0])) if run else None


def _may_be_name(name: str) -> bool:
    """Whether what stands behind a surname may be a given name."""
    return "某" not in name and all(map(may_be_given, name[1:]))


def are_signatures_of_one(one: Named, other: Named) -> bool:
    """Whether two names in bylines are likely one: their characters sound or look alike."""
    return _likeness(one.text, other.text) >= (_ALIKE if len(one.text) > _SHORT else _MORE)


def are_holders_of_one(one: Named, other: Named) -> bool:
    """Whether two names are behind one office, and likely one person."""
    if not _is_one_office(one.role, other.role):
        return False
    likeness, is_surname_alone = (
        _likeness(one.text, other.text),
        one.text[1:] == other.text[1:] and len(one.text) > _SHORT,
    )
    is_single = not any(char in one.role + other.role for char in _DEPUTY)
    if is_single and all(compiled(_HEAD).search(named.role) for named in (one, other)) and len(one.text) > _SHORT:
        return True
    return likeness >= (_SHAPE if is_single else _ALIKE) or (is_surname_alone and is_single)


def _likeness(one: str, other: str) -> float:
    """The similarity of the characters in which two names differ; 2 of surnames that are confused, and of given names
    with two characters swapped."""
    if are_swapped(one, other):
        return 2.0
    at = next(i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return 2.0 if at == 0 and are_confused(one[0], other[0]) else name_similarity(one[at], other[at])


def are_swapped(one: str, other: str) -> bool:
    """Whether two names have one surname and the characters of the given name the other way round."""
    return one[0] == other[0] and len(one) > _SHORT and one[1:] == other[:0:-1] and one != other


def _is_one_office(one: str, other: str) -> bool:
    """Whether the characters before two names end in one office, of one body as far as they say."""
    short, long = sorted((one, other), key=len)
    size = next((i for i in range(len(short)) if short[-1 - i] != long[-1 - i]), len(short))
    common, before = short[len(short) - size :], (short[: len(short) - size] + long[: len(long) - size])[-1:]
    return (
        (size >= _LEAST or (common == short and compiled(_LOCAL).fullmatch(common) is not None))
        and before not in tuple(_DEPUTY)
        and (common == short or common[0] not in _SMALL)
    )
