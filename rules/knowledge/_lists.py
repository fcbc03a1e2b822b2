"""Set phrases of several members, found where a member is another one or where members have changed places.

Two members that stand beside each other, in their order or the other way round, are strings of the table that is
shared with other lists; the members around them are compared with those of the phrase. Offsets of faults count code
points of the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from lint_news import Article, Span, compiled, is_han, is_traditional

from .._one_edit import Edit, edited
from .._phrase_tables import phrases
from .._strings import occurrences
from .._table_rows import table_rows

_MARK = "[、，,]"
_MARKS, _JOINTS = "、，", "和与及"
_LEAST, _MANY, _PAIR, _HALF = 3, 4, 2, 2
_REACH = 80
_RUN, _ITEM = "[\u4e00-\u9fff、，,“”]*", "[^、，,]+"

_FREE, _FIXED = "任序", "固定"
_TABLE = "knowledge/set_phrases"

Members = tuple[str, ...]


class Fault(Struct, frozen=True):
    """What stands for some members of a phrase, what should stand there, and the whole phrase."""

    span: Span
    right: str
    phrase: str
    is_order: bool


class Item(Struct, frozen=True):
    """What stands between two marks, where it begins, and the mark before it."""

    text: str
    start: int
    mark: str = ""


class Row(Struct, frozen=True):
    """As many items as a phrase has, and those beside them."""

    items: Sequence[Item]
    beside: Sequence[str]


@cache
def _lists() -> Mapping[Members, bool]:
    """The members of each phrase that has three or more, and whether their order is reported."""
    rows = (name for name, row in phrases().items() if row.table == _TABLE and row.is_compared and "“" not in name)
    split = {row: len(row) >= _MANY for row in map(_split, rows) if len(row) >= _LEAST}
    own = table_rows(Path(__file__).with_name("phrase_lists.tsv"))
    return split | {_split(row[0]): not any(_FREE in field for field in row[2:]) for row in own}


@cache
def _fixed() -> frozenset[Members]:
    """The members of phrases beside which another member is a fault, whatever it is."""
    rows = table_rows(Path(__file__).with_name("phrase_lists.tsv"))
    return frozenset(_split(row[0]) for row in rows if any(_FIXED in field for field in row[2:]))


def _split(phrase: str) -> Members:
    return tuple(compiled(_MARK).split(phrase))


class Anchor(Struct, frozen=True):
    """Two members that stand beside each other: the phrase, and where they stand in its usual forms."""

    members: Members
    offset: int = -1
    forms: tuple[str, ...] = ()


@cache
def _anchors() -> Mapping[str, Sequence[Anchor]]:
    """By two members with a mark between them, also with halves exchanged, the phrases that they are neighbours in.

    Of three fixed members the first and its mark is enough: where the second is a fault, no two are neighbours.
    """
    found: defaultdict[str, list[Anchor]] = defaultdict(list)
    for members in _lists():
        offset, forms = 0, tuple(_forms(members))
        for one, other in pairwise(members):
            for mark in _MARKS:
                found[one + mark + other].append(Anchor(members, offset, forms))
                found[other + mark + one].append(Anchor(members))
                if len(one) == len(other) == _HALF * 2:
                    found[one[:_HALF] + other[_HALF:] + mark + other[:_HALF] + one[_HALF:]].append(Anchor(members))
            offset += len(one) + 1
        if members in _fixed() and len(members) == _LEAST:
            for mark in _MARKS:
                found[members[0] + mark].append(Anchor(members, 0, forms))
    return found


def _forms(members: Members) -> Iterator[str]:
    """The phrase as it usually stands."""
    for mark in _MARKS:
        yield mark.join(members)
        yield from (mark.join(members[:-1]) + joint + members[-1] for joint in _JOINTS)


@cache
def listed_strings() -> Sequence[str]:
    """Pairs of members, for the table that is shared with other lists."""
    return sorted(_anchors())


def list_faults(article: Article) -> Iterator[Fault]:
    """The phrases with a wrong member, or with members in another order; each place once."""
    found = occurrences(article, "knowledge._lists")
    if not found or is_traditional(article.document):
        return
    text, right, faults = article.text, list[Span](), list[Fault]()
    for number, start, end in found:
        anchors = _anchors()[listed_strings()[number]]
        places = [start - anchor.offset for anchor in anchors if text.startswith(anchor.forms, start - anchor.offset)]
        right += [Span(place, end) for place in places]
        for anchor in () if places else anchors:
            for row in _windows(text, start, end, anchor.members):
                names = _named(row.items, anchor.members)
                if names == anchor.members:
                    right.append(Span(row.items[0].start, row.items[-1].start + 1))
                elif fault := _compared(row, names, anchor.members):
                    faults.append(fault)
    past, first = 0, article.span.start
    for fault in faults:
        if fault.span.start >= past and not any(fault.span.overlaps(span) for span in right):
            past = fault.span.end
            yield Fault(Span(first + fault.span.start, first + past), fault.right, fault.phrase, fault.is_order)


def _windows(text: str, start: int, end: int, members: Members) -> Iterator[Row]:
    """Each row of as many items as the phrase has, that `text[start:end]` is a part of."""
    behind = compiled(_RUN).match(text, end, end + _REACH)
    before = compiled(f"{_RUN}\\Z").search(text, max(0, start - _REACH), start)
    first, last = before.start() if before else start, behind.end() if behind else end
    run = text[first:last]
    for joint in _JOINTS:
        for member in members:
            run = run.replace(member + joint, member + _MARKS[0])
    found = compiled(_ITEM).finditer(run)
    items = [Item(match[0], first + match.start(), run[match.start() - 1 : match.start()]) for match in found]
    size = len(members)
    for at in range(len(items) - size + 1):
        if items[at].start <= start and items[at + size - 1].start >= end - len(items[at + size - 1].text):
            yield Row(items[at : at + size], [item.text for item in (*items[at - 1 : at], *items[at + size :][:1])])


def _named(items: Sequence[Item], members: Members) -> tuple[str, ...]:
    """For each item the member that it is, else an empty string; text may stand before the first, behind the last."""
    first = max((name for name in members if items[0].text.endswith(name)), key=len, default="")
    last = max((name for name in members if items[-1].text.startswith(name)), key=len, default="")
    return (first, *(item.text if item.text in members else "" for item in items[1:-1]), last)


def _compared(row: Row, names: Sequence[str], members: Members) -> Fault | None:
    """What is wrong in a row of items, as far as the other members show that the phrase is meant."""
    wrong = [at for at, name in enumerate(members) if names[at] != name]
    if len(wrong) > _PAIR and sorted(names) != sorted(members):
        return None
    seen = [_seen(row.items, at, members[at]) for at in wrong]
    start, text = seen[0].start, "".join(item.text for item in seen)
    end = seen[-1].start + len(seen[-1].text)
    phrase = "、".join(members)
    is_mixed = sorted(names) == sorted(members)
    if is_mixed and (not _lists()[members] or tuple(names) == members[::-1]):
        return None
    if is_mixed or (len(wrong) == _PAIR and _are_crossed(text, wrong, members)):
        right = "、".join(members[wrong[0] : wrong[-1] + 1])
        return Fault(Span(start, end), right, phrase, is_order=True)
    if (
        len(wrong) == 1
        and _is_of_row(row, wrong[0], members)
        and (_is_meant(seen[0].text, members[wrong[0]], len(members)) or _is_misfit(seen[0].text, wrong[0], members))
    ):
        return Fault(Span(start, end), members[wrong[0]], phrase, is_order=False)
    return None


def _seen(items: Sequence[Item], at: int, member: str) -> Item:
    """What stands for a member: the end of the first item, the beginning of the last, the whole of another."""
    item, size = items[at], len(member)
    if at == 0:
        return Item(item.text[-size:], item.start + max(0, len(item.text) - size))
    return Item(item.text[:size], item.start) if at == len(items) - 1 else item


def _are_crossed(text: str, wrong: Sequence[int], members: Members) -> bool:
    """Whether two members have exchanged characters: 千村整治、万村示范."""
    return sorted(text) == sorted("".join(members[at] for at in wrong))


def _is_of_row(row: Row, at: int, members: Members) -> bool:
    """Whether an item has the marks of the others, and is not one more between two members: 开放、包容、共享."""
    marks = [item.mark for item in row.items]
    others = {mark for k, mark in enumerate(marks) if k and k not in {at, at + 1}}
    is_like = not others or others.issuperset(mark for k, mark in enumerate(marks) if k and k in {at, at + 1})
    return is_like and not any(member in text for text in row.beside for member in (members[0], members[-1]))


def _is_meant(seen: str, member: str, count: int) -> bool:
    """Whether a text stands for a member: of three members more than half of the characters are its own."""
    if not all(map(is_han, seen)):
        return False
    if len(seen) != len(member):
        return edited(member, seen)[0] in {Edit.LOST, Edit.ADDED} and len(member) > _PAIR
    same = sum(a == b for a, b in zip(seen, member, strict=True))
    return same * 2 > len(member) or (count >= _MANY and (same > 0 or len(member) <= _LEAST))


def _is_misfit(seen: str, at: int, members: Members) -> bool:
    """Whether a text stands for a member of a phrase that has no other: 政治协商、民主管理、参政议政."""
    member = members[at]
    if members not in _fixed() or not all(map(is_han, seen)):
        return False
    same = sum(a == b for a, b in zip(seen, member, strict=False))
    return abs(len(seen) - len(member)) <= _PAIR and (0 < at < len(members) - 1 or same * 2 >= len(member))
