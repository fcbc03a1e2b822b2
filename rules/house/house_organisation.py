from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lint_news import (
    CHINESE_NUMERAL,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    lexicon,
    place_names,
    replace,
    rule,
    similarity,
)

from ._literals import Literals
from ._rows import Organisation, once

_ALIKE = 0.95
_SHORTEST, _LONG = 5, 7
_LEVELS, _PLACE_LENGTHS = "省市县区旗州盟", (2, 3, 4, 5)
_TELLING = CHINESE_NUMERAL + "0123456789东南西北中上下前后左右内外大小新老甲乙丙丁省市县区镇乡村"
"""Characters that distinguish organisations: 第一中学 and 第二中学, 城东 and 城西."""


@rule(
    "house-organisation",
    title="单位名称写错",
    help="单位名单（lists.organisations）上的全称错一个字、漏一个字、颠倒两个字，或用了名单列明的误写。"
    "差的是数字、方位、级别的（第一中学、第二中学），改了之后仍成词的（教育局、体育局），当作另一单位。",
    everywhere=True,
    kind=ErrorKind.FACT,
    fold=0,
    lists=("organisations",),
    example_lists={
        "organisations": [
            {"name": "青禾县融媒体中心", "forms": ["县融媒体中心"], "wrong": ["青禾县新媒体中心", "融媒中心"]},
            {"name": "青禾县教育局"},
            {"name": "青禾县第一中学"},
            {"name": "青禾县农业农村局"},
            {"name": "青禾县科学院"},
            {"name": "青禾县环境部"},
            {"name": "山西省教育厅"},
            {"name": "绛县教育体育局"},
            {"name": "县医院", "forms": ["县人民医院", "青禾县融媒体中心站"]},
        ]
    },
    bad=[
        Bad("青禾县新媒体中心成立。", fixed="青禾县融媒体中心成立。", found="青禾县新媒体中心"),
        Bad("青禾县溶媒体中心成立。", fixed="青禾县融媒体中心成立。", found="青禾县溶媒体中心"),
        Bad("青禾县第一中雪开学。", fixed="青禾县第一中学开学。"),
        Bad("清禾县教育局发文。", fixed="青禾县教育局发文。", found="清禾县教育局"),
        Bad("青禾县农业衣村局发文。", fixed="青禾县农业农村局发文。"),
        Bad("青禾县农农村局发文。", fixed="青禾县农业农村局发文。", found="青禾县农农村局"),
        Bad("青禾县教局育发文。", fixed="青禾县教育局发文。", found="青禾县教局育"),
    ],
    good=[
        "青禾县融媒体中心、县融媒体中心都是一家。",
        "青禾县融媒体中心站成立。",
        "青禾县体育局发文。",
        "青禾县第二中学开学。",
        "县医阮在城东。",
        "青河市教育局发文。",
        "青县禾教育局发文。",
        "青禾县学院开学。",
        "青禾县环境不断改善。",
        "陕西省教育厅发文，轮台县教育体育局发文。",
    ],
    injectors=("_injectors:listed_organisation",),
)
def house_organisation(article: Article, *, organisations: tuple[Organisation, ...] = ()) -> Iterator[Finding]:
    """An organisation of the house's list stands under a wrong name.

    A listed wrong form is certain. A full name of at least five characters with one character changed or missing, or
    two swapped, is likely, unless the difference names another organisation.
    """
    text = article.document.text
    exact, near = _known(organisations)
    past = article.span.start
    found = [*((s, e, row, Confidence.CERTAIN) for s, e, row in exact.find(article)), *_near(article, near)]
    for start, end, row, confidence in sorted(found, key=lambda f: (f[0], f[3] is not Confidence.CERTAIN, -f[1])):
        if start < past:
            continue
        past = end
        if text[start:end] not in (row.name, *row.forms):
            fix = replace(Span(start, end), row.name)
            yield Finding(Span(start, end), _message(text[start:end], row), (fix,), confidence=confidence)


def _message(written: str, row: Organisation) -> Message:
    return Message(
        "“{written}”应为“{name}”，见 {where}",
        "{written} should be {name}: see {where}",
        written=written,
        name=row.name,
        where=row.where,
    )


class _Halves:
    """Both halves of each name: if one character is wrong, one of the halves is right."""

    def __init__(self, rows: tuple[Organisation, ...]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        self.halves: dict[str, list[tuple[Organisation, bool]]] = {}
        for row in rows:
            if len(row.name) >= _SHORTEST:
                middle = len(row.name) // 2
                self.halves.setdefault(row.name[:middle], []).append((row, True))
                self.halves.setdefault(row.name[middle:], []).append((row, False))
        self.keys = list(self.halves)
        self.finder: Any = AhoCorasick(self.keys, implementation=Implementation.ContiguousNFA)


@once
def _known(rows: tuple[Organisation, ...]) -> tuple[Literals[Organisation], _Halves]:
    right = ((form, row) for row in rows for form in (row.name, *row.forms))
    return Literals([*((form, row) for row in rows for form in row.wrong), *right]), _Halves(rows)


def _near(article: Article, halves: _Halves) -> Iterator[tuple[int, int, Organisation, Confidence]]:
    text, base = article.text, article.span.start
    for number, start, end in halves.finder.find_matches_as_indexes(text, overlapping=True):
        for row, is_first in halves.halves[halves.keys[number]]:
            size = len(row.name)
            for length in (size, size - 1):
                at = start if is_first else end - length
                written = text[max(0, at) : at + length]
                if at >= 0 and len(written) == length and written.isalpha() and _is_slip(text, at, written, row.name):
                    yield base + at, base + at + length, row, Confidence.LIKELY


def _is_slip(text: str, at: int, written: str, name: str) -> bool:
    """Whether one character of the name is changed or missing, or two are swapped, and no other name is meant.

    `at` is the offset of the written name in code points of the text.
    """
    end = at + len(written)
    runs_in = at > 0 and text[at - 1 : at + 1] in lexicon()
    runs_out = text[end - 1 : end + 1] in lexicon()
    if len(written) < len(name):
        return not runs_in and not runs_out and _lost(written, name)
    places = [i for i, (a, b) in enumerate(zip(written, name, strict=True)) if a != b]
    if any(written[i] in _TELLING for i in places) or _has_other_place(text, at, written, name):
        return False
    if len(places) == 2 and places[1] == places[0] + 1:
        return written[places[0]] == name[places[1]] and written[places[1]] == name[places[0]]
    if len(places) != 1:
        return False
    i = places[0]
    if similarity(written[i], name[i]) >= _ALIKE:
        return not (runs_in and i == 0) and not (runs_out and i == len(name) - 1)
    return not runs_in and not runs_out and len(name) >= _LONG and not _makes_word(written, i)


def _has_other_place(text: str, at: int, written: str, name: str) -> bool:
    """Whether the written name begins with a place that the right one does not have: 陕西省 for 山西省, 轮台县."""
    ends = (at + i + 1 for i, char in enumerate(written) if char in _LEVELS)
    found = (text[end - length : end] for end in ends for length in _PLACE_LENGTHS)
    return any(place in place_names() and place not in name for place in found)


def _makes_word(written: str, at: int) -> bool:
    """Whether the character at an offset and one of its neighbours are a word."""
    return written[at : at + 2] in lexicon() or (at > 0 and written[at - 1 : at + 1] in lexicon())


def _lost(written: str, name: str) -> bool:
    """Whether one character from the middle of a word of the name is missing."""
    at = next((i for i, (a, b) in enumerate(zip(written, name, strict=False)) if a != b), len(written))
    if name[:at] + name[at + 1 :] != written or not 0 < at < len(written) or name[at] in _TELLING:
        return False
    left = [at - 1] if name[at - 1 : at + 1] in lexicon() else []
    broken = [*left, *([at] if name[at : at + 2] in lexicon() else [])]
    return bool(broken) and not any(_makes_word(written, i) for i in broken)
