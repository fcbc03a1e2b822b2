"""Sets that have a name and a fixed number of members, and lists beside the name that have another member.

Offsets count code points of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Span, compiled, is_han

from .._table_rows import alternatives, table_rows

_SPLIT = "[^、，,；;。：:\n（）()“”《》‘’—和]+"
_END = "。\n"
_NO_HAN = "[^\u4e00-\u9fff。\\n]"
_GAP = (
    f"{_NO_HAN}{{0,4}}(?:制度|精神|工作|改革|工程|理念|污染|人群)?{_NO_HAN}{{0,2}}"
    f"(?:即|就是|包括|是指|是|指|为|分别[是为])?{_NO_HAN}{{0,2}}"
)
_LEAST, _LONGEST, _FAR = 3, 12, 90
_FREE = 4
"""Three members that have as many characters are those of the set, wherever they stand in its sentence."""
_OPEN = ("等", "之一", "以及", "不是", "并非", "误")

Words = Sequence[str]


class Outsider(Struct, frozen=True):
    """A text in a list that stands for a member of a set."""

    span: Span
    name: str
    right: str


class Item(Struct, frozen=True):
    """What stands between two marks, and where it begins."""

    text: str
    start: int


@cache
def sets() -> Mapping[str, Sequence[Sequence[Words]]]:
    """By each name the sets that have it: for each member the words for it."""
    found: dict[str, list[Sequence[Words]]] = {}
    for names, members in table_rows(Path(__file__).with_name("named_sets.tsv")):
        for name in names.split("|"):
            found.setdefault(name, []).append([member.split("/") for member in members.split("|")])
    return found


@cache
def titles() -> Mapping[str, str]:
    """By each name the first one of its row, which says more: 两不愁三保障 for 不愁吃."""
    rows = table_rows(Path(__file__).with_name("named_sets.tsv"))
    return {name: names.split("|")[0] for names, _ in rows for name in names.split("|")}


def names() -> str:
    """A pattern for the name of a set."""
    return alternatives(sets())


def outsiders(article: Article, start: int, end: int) -> Iterator[Outsider]:
    """What is none of a set in a list beside its name, which stands at `start` to `end`."""
    text, whole = article.document.text, article.span
    first = max(whole.start, start - _FAR, *(text.rfind(mark, whole.start, start) + 1 for mark in _END))
    last = min([whole.end, end + _FAR, *(at for mark in _END if (at := text.find(mark, end, whole.end)) >= 0)])
    items = [Item(match[0], match.start()) for match in compiled(_SPLIT).finditer(text, first, last)]
    name = text[start:end]
    around = text[first:last]
    lists = sets()[name]
    for members in () if any(_is_whole(items, one) for one in lists) else lists:
        if len(members) > _LEAST or all(len(words[0]) >= _FREE for words in members):
            yield from _compared(name, items, members, around)
        else:
            gap = compiled(_GAP).match(text, end)
            behind = gap.end() if gap else end
            near = [item for item in items if item.start >= end][: len(members)]
            if near and near[0].start <= behind:
                yield from _compared(name, near, members, around)


def _is_whole(items: Sequence[Item], members: Sequence[Words]) -> bool:
    """Whether each member stands among the items."""
    return all(any(_is_member(item, words) for item in items) for words in members)


def _is_member(item: Item, words: Words) -> bool:
    return any(word in item.text if len(word) > 1 else word == item.text for word in words)


def _compared(name: str, items: Sequence[Item], members: Sequence[Words], around: str) -> Iterator[Outsider]:
    """The one item of a row of as many as the set has that is none of it, in the place of the one that is not there."""
    for at in range(len(items) - len(members) + 1):
        row = items[at : at + len(members)]
        wrong = [k for k, item in enumerate(row) if not any(_is_member(item, words) for words in members)]
        lost = [k for k, words in enumerate(members) if not any(_is_member(item, words) for item in row)]
        if len(wrong) == 1 and wrong == lost and not any(word in around for word in members[lost[0]]):
            item = row[wrong[0]]
            if all(map(is_han, item.text)) and len(item.text) <= _LONGEST and not item.text.startswith(_OPEN):
                yield Outsider(Span(item.start, item.start + len(item.text)), titles()[name], members[lost[0]][0])
                return
