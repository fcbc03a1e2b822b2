from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

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
    replace,
    rule,
    similarity,
)

from .._table_rows import several_by_name

_END = "[。！？\n]"
_CLOSED = "[、，。：；！？”》（）的在和与写说曾是、]|\\Z"
"""What stands behind a name of two characters."""
_SHORT, _SIZE = 2, 3
_ALIKE, _REACH = 1.0, 40
"""The least likeness of the wrong character; characters of the sentence beside the name in which a word of the person
stands."""


def _people() -> Mapping[str, tuple[str, ...]]:
    """The words of each person."""
    return several_by_name(Path(__file__).with_name("famous_names.tsv"))


@cache
def _by_pair() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """By two neighbouring characters of names: the names, and where the two stand in them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in _people():
        for at in range(len(name) - 1):
            found.setdefault(name[at : at + 2], []).append((name, at))
    return {pair: tuple(names) for pair, names in found.items()}


def _titled() -> Mapping[str, tuple[str, ...]]:
    """The words before each person with a name of two characters."""
    return several_by_name(Path(__file__).with_name("titled_names.tsv"))


@cache
def _by_title() -> Mapping[str, tuple[str, ...]]:
    """The names of two characters that stand behind each word."""
    found: dict[str, list[str]] = {}
    for name, words in _titled().items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


_PAIRS = "|".join(sorted(_by_pair()))
_FIRST, _LAST = ("".join(sorted({name[at] for name in _people()})) for at in (-3, -1))
_LAST_BUT_ONE = f"[{_FIRST}][{HAN}][{_LAST}]"
"""The third character from the end of a name and the last one, with any one between."""
_TITLES = "|".join(sorted(_by_title(), key=lambda word: (-len(word), word)))


@rule(
    "wrong-famous-name",
    title="知名人物姓名有误",
    help=(
        "英雄模范、科学家、作家的姓名错了一个音近或形近的字：焦裕录（焦裕禄），近旁又有这个人的事迹。"
        "只查表里的人；三个字的近旁没有相关词语的当作别人，两个字的（航天员陈冬）紧跟在称呼后面才查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    triggers="".join(sorted({char for word in (*_people(), *_by_title()) for char in word})),
    profiles={"traditional": False},
    bad=[
        Bad("党员们学习了焦裕录精神。", found="焦裕录", fixed="党员们学习了焦裕禄精神。"),
        Bad("他研究哥德巴赫猜想，以陈景闰为榜样。", found="陈景闰", fixed="他研究哥德巴赫猜想，以陈景润为榜样。"),
        Bad("学校讲述扬靖宇将军的故事。", found="扬靖宇", fixed="学校讲述杨靖宇将军的故事。"),
        Bad("学校讲述杨净宇将军的故事。", found="杨净宇", fixed="学校讲述杨靖宇将军的故事。"),
        Bad("航天员陈东、陈中瑞从太空发来祝福。", found="陈东", fixed="航天员陈冬、陈中瑞从太空发来祝福。"),
        Bad("红军师长陈树香断肠明志。", found="陈树香", fixed="红军师长陈树湘断肠明志。"),
    ],
    good=[
        "航天员陈冬、航天员刘洋的故事。诗人杜甫、诗人杜牧的诗。航天员陈东亮到会。诗人李柏青到会。",
        "党员们学习了焦裕禄精神。本村会计焦裕录退休了。他研究哥德巴赫猜想，以陈景润为榜样。",
        "杨靖宇将军的故事、靖宇县的老人、“焦裕禄式的好干部”。",
        "焦裕禄精神人人讲。",
    ],
)
def wrong_famous_name(article: Article) -> Iterator[Finding]:
    """The name of a well-known person has a wrong character of like sound or shape.

    People of rules/knowledge/famous_names.tsv; a word of the person must stand near the name. Names of two characters,
    of titled_names.tsv, must stand directly behind such a word.
    """
    text, told = article.document.text, set[int]()
    found = [(match.start - at, name) for match in article.find(_PAIRS) for name, at in _by_pair()[match[0]]]
    for match in compiled(_LAST_BUT_ONE).finditer(text, article.span.start, article.span.end):
        names = _by_ends().get(match[0][0] + match[0][-1], ())
        found += [(match.start() - len(name) + _SIZE, name) for name in names]
    for start, name in found:
        if start not in told and _is_misspelt(article, start, name):
            told.add(start)
            yield _finding(start, name)
    for title in article.find(_TITLES):
        if (name := _behind(text, title.end, title[0])) and title.end not in told:
            told.add(title.end)
            yield _finding(title.end, name)


@cache
def _by_ends() -> Mapping[str, tuple[str, ...]]:
    """By the last character and the third one from the end: the names."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _people():
        key = name[-3] + name[-1]
        found[key] = (*found.get(key, ()), name)
    return found


def _is_misspelt(article: Article, start: int, name: str) -> bool:
    """Whether one character of a name is a like one there, and a word of the person stands in the sentence."""
    text = article.document.text
    seen = text[max(0, start) : start + len(name)]
    wrong = [i for i, (one, other) in enumerate(zip(seen, name, strict=False)) if one != other]
    if len(seen) != len(name) or len(wrong) != 1 or similarity(seen[wrong[0]], name[wrong[0]]) < _ALIKE:
        return False
    before, behind = text[max(article.span.start, start - _REACH) : start], text[start + len(name) :][:_REACH]
    around = compiled(_END).split(before)[-1] + compiled(_END).split(behind)[0]
    return seen not in _people() and any(word in around for word in _people()[name])


def _behind(text: str, at: int, title: str) -> str:
    """The name that is meant behind a word, where a like one stands that no other word goes on; else empty."""
    seen = text[at : at + _SHORT]
    if len(seen) < _SHORT or seen in _titled() or not compiled(_CLOSED).match(text, at + _SHORT):
        return ""
    for name in _by_title()[title]:
        wrong = [i for i, (one, other) in enumerate(zip(seen, name, strict=True)) if one != other]
        if len(wrong) == 1 and similarity(seen[wrong[0]], name[wrong[0]]) >= _ALIKE:
            return name
    return ""


def _finding(start: int, name: str) -> Finding:
    span = Span(start, start + len(name))
    message = Message("应为“{name}”，请核对", "{name} is meant", name=name)
    return Finding(span, message, (replace(span, name),), confidence=Confidence.LIKELY)
