from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

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
    replace,
    rule,
    similarity,
)

from .._table_rows import several_by_name

_END = "[。！？\n]"
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


_PAIRS = "|".join(sorted(_by_pair()))


@rule(
    "wrong-famous-name",
    title="知名人物姓名有误",
    help=(
        "英雄模范、科学家、作家的姓名错了一个音近或形近的字：焦裕录（焦裕禄），近旁又有这个人的事迹。"
        "只查表里的人，错在第一字或末字的；近旁没有相关词语的当作别人。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_PAIRS,),
    profiles={"traditional": False},
    bad=[
        Bad("党员们学习了焦裕录精神。", found="焦裕录", fixed="党员们学习了焦裕禄精神。"),
        Bad("他研究哥德巴赫猜想，以陈景闰为榜样。", found="陈景闰", fixed="他研究哥德巴赫猜想，以陈景润为榜样。"),
        Bad("学校讲述扬靖宇将军的故事。", found="扬靖宇", fixed="学校讲述杨靖宇将军的故事。"),
    ],
    good=[
        "党员们学习了焦裕禄精神。本村会计焦裕录退休了。他研究哥德巴赫猜想，以陈景润为榜样。",
        "杨靖宇将军的故事、靖宇县的老人、“焦裕禄式的好干部”。",
        "焦裕禄精神人人讲。",
    ],
)
def wrong_famous_name(article: Article) -> Iterator[Finding]:
    """The name of a well-known person has a wrong character of like sound or shape at its beginning or end.

    People of rules/knowledge/famous_names.tsv; a word of the person must stand near the name.
    """
    text = article.document.text
    for match in article.find(_PAIRS):
        for name, at in _by_pair()[match[0]]:
            start = match.start - at
            seen = text[max(0, start) : start + len(name)]
            wrong = [i for i, (one, other) in enumerate(zip(seen, name, strict=False)) if one != other]
            if len(seen) != len(name) or len(wrong) != 1 or similarity(seen[wrong[0]], name[wrong[0]]) < _ALIKE:
                continue
            before, behind = text[max(article.span.start, start - _REACH) : start], text[start + len(name) :][:_REACH]
            around = compiled(_END).split(before)[-1] + compiled(_END).split(behind)[0]
            if any(word in around for word in _people()[name]):
                span = Span(start, start + len(name))
                message = Message("应为“{name}”，请核对", "{name} is meant", name=name)
                yield Finding(span, message, (replace(span, name),), confidence=Confidence.LIKELY)
