from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    is_surname,
    replace,
    rule,
    similarity,
)

from .._one_edit import Edit, edited
from ._leaders import AFTER_OFFICE, holders, is_after_table, offices

_NAME = "习近平"
_FOLLOWS = (
    *("总书记", "主席", "同志为核心", "新时代中国", "经济思想", "法治思想", "生态文明思想", "强军思想", "外交思想"),
    *("文化思想",),
)
"""What stands behind the name, and behind no other."""
_SURE = f"(?=(?:{'|'.join(_FOLLOWS)}))"
_DECLARED = (
    *(f"近平(?<!习近平){_SURE}", f"习近平(?<=学习近平){_SURE}", "习习近平", f"近习平{_SURE}"),
    *(rf"习(?!近平)[^习，。\s]{{1,3}}?{_SURE}", f"习近平平{_SURE}"),
)
_WRONG = (
    *("近平", "习习近平", "习平近", "近习平", "习平", "习近", "习近近平", "习近平平", "学习近平"),
    *("习[^近\\W]平", "习近[^平总主同新\\W]"),
)
_PATTERN = f"{'|'.join(sorted(_WRONG, key=len, reverse=True))}"
_LEARNING, _SCHOOLS, _ENDING = "学习近平", "大中小同文科", "学研复温补练实演讲"
"""学习近平 lacks a character, but not in 大学|习近平; 习习近平 has one too many, but not in 学习|习近平."""
_ALIKE = 0.6


@rule(
    "wrong-leader-name",
    title="党和国家领导人姓名有误",
    help=(
        "领导人的姓名漏字、多字、错字或颠倒，如“学习近平总书记”漏了一个“习”。"
        "其他领导人只在职务后面查：国务院总理、全国人大常委会委员长等，姓名与历任者只差一字的。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(*_DECLARED, AFTER_OFFICE),
    injectors=("_injectors:wrong_leader_name",),
    bad=[
        Bad("近平新时代中国特色社会主义思想。", found="近平", fixed="习近平新时代中国特色社会主义思想。"),
        Bad("认真学习近平总书记重要讲话精神。", fixed="认真学习习近平总书记重要讲话精神。", found="习近平"),
        Bad("贯彻习习近平总书记重要讲话精神。", fixed="贯彻习近平总书记重要讲话精神。", found="习习近平"),
        Bad("贯彻近平总书记重要讲话精神。", fixed="贯彻习近平总书记重要讲话精神。", found="近平"),
        Bad("贯彻刁近平总书记重要讲话精神。", fixed="贯彻习近平总书记重要讲话精神。", found="刁近平"),
        Bad("以习进平同志为核心的党中央。", fixed="以习近平同志为核心的党中央。"),
        Bad("习近乎主席发表贺词。", fixed="习近平主席发表贺词。"),
        Bad("习平近总书记指出。", fixed="习近平总书记指出。"),
        Bad("近习平总书记指出。", fixed="习近平总书记指出。"),
        Bad("习平总书记指出。", fixed="习近平总书记指出。"),
        Bad("习近总书记指出。", fixed="习近平总书记指出。"),
        Bad("习近平平总书记指出。", fixed="习近平总书记指出。"),
        Bad("全国人大常委会委员长赵乐济主持会议。", fixed="全国人大常委会委员长赵乐际主持会议。", found="赵乐济"),
        Bad("国务院总理朱熔基到会。", fixed="国务院总理朱镕基到会。"),
    ],
    good=[
        "习近平新时代中国特色社会主义思想是行动指南。",
        "学习习近平总书记重要讲话，研习习近平文化思想，贯彻习近平总书记指示。",
        "北京大学习近平总书记回信学习会，近平同志当年插队的村子，习仲勋同志。",
        "国务院总理李强、全国人大常委会委员长赵乐际、全国政协主席王沪宁出席。",
        "越南国家主席阮春福，国家主席特使，国务院副总理兼外长。",
        "习近平主席、习近平同志为核心、习近平新时代中国特色社会主义思想。",
        "习近平均是同一天到访，张近平总经理，学习近平均水平。",
    ],
)
def wrong_leader_name(article: Article) -> Iterator[Finding]:
    """The name of a leader of the party or the state is misspelt.

    习近平 before 总书记, 主席 and his doctrines; 学习近平 lacks a character. The others behind their offices, where the
    name differs by one character from that of one of the holders (rules/knowledge/leaders.tsv).
    """
    text = article.document.text
    for match in article.find(_PATTERN):
        if text.startswith(_FOLLOWS, match.end) and (found := _wrong(text, match)):
            yield found
    for office, end in () if is_after_table(article) else offices(article):
        yield from _of_office(text, office, end)


def _wrong(text: str, match: Match) -> Finding | None:
    """What is wrong with a form of 习近平; None where it is right, or another person."""
    before = text[match.start - 1] if match.start else "\n"
    if match[0] == _LEARNING:
        return None if before in _SCHOOLS else _finding(Span(match.start + 1, match.end), f"习{_NAME}")
    if match[0] == "习习近平":
        return None if before in _ENDING else _finding(match.span, _NAME)
    if match[0] != "近平":
        return _finding(match.span, _NAME)
    if before == _NAME[0] or (is_surname(before) and text.startswith("主席", match.end)):
        return None
    start = match.start - (before in "刁刃司" or similarity(before, _NAME[0]) >= _ALIKE)
    return _finding(Span(start, match.end), _NAME)


def _of_office(text: str, office: str, start: int) -> Iterator[Finding]:
    """The name behind an office, where it differs by one character from that of a holder of three characters."""
    known = holders()[office]
    if not text.startswith(tuple(known), start):
        seen = text[start : start + 3]
        near = [name for name in known if len(name) == len(seen) and _is_near(name, seen)]
        if len(near) == 1:
            yield _finding(Span(start, start + len(seen)), near[0])


def _is_near(name: str, seen: str) -> bool:
    """Whether the surname is the same, and one other character is another, or both have changed places."""
    edit, _, size = edited(name, seen)
    return name[0] == seen[0] and size == len(name) and edit in {Edit.EXCHANGED, Edit.SWAPPED}


def _finding(span: Span, name: str) -> Finding:
    message = Message("领导人姓名应为“{name}”", "the leader's name is {name}", name=_NAME if _NAME in name else name)
    return Finding(span, message, (replace(span, name),))
