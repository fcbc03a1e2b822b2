"""The role of each line, by itself and by its neighbours. Heads have no role yet: articles.py decides on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..match.patterns import compiled
from ..text.document import Document, raw_lines
from ..text.lines import Line, Role
from ..text.views import view
from . import line_roles
from .hinted import name_by_hints
from .line_patterns import DATE_ONLY, KEY_LIKE, LABEL, OFFICE
from .shapes import cells, describes_picture, is_author, is_bare_credit, looks_like, opens_news

Roles = list[Role | None]
_VALUE_LENGTH = 120
_VERSE_LINES = 4
_VERSE_TAIL = 7
_VERSE_LENGTH = 17
_FREE_VERSE_LENGTH = 12
_SPARSE_LINES = 8
_KICKER_LENGTH = 20
_LONGEST_HEAD = 140
_LONGISH_HEAD = 64
_HEAD_ROLES = (None, line_roles.BYLINE)
_VERSE_MARKS = "，,。；;！!？?"
_CREDITS = (line_roles.CAPTION, line_roles.BYLINE)
_OPEN = (None, line_roles.BODY)


@view
def shapes(document: Document) -> Roles:
    """The role of every line of the document; None for a short line that is some kind of head."""
    roles: Roles = [looks_like(line) for line in raw_lines(document)]
    filled = [line for line, role in zip(raw_lines(document), roles, strict=True) if role is not line_roles.BLANK]
    found = [role for role in roles if role is not line_roles.BLANK]
    near = near_step(document)
    name_by_hints(document, filled, found)
    for refine in (_kickers, _long_heads, _tables, _key_values, _signatures, _credits, _verse):
        refine(filled, found, near)
    name_by_hints(document, filled, found)
    for line, role in zip(filled, found, strict=True):
        roles[line.number - 1] = role
    return roles


@view
def near_step(document: Document) -> int:
    """The difference of line numbers between lines that stand together: 2 where a blank line stands between any two."""
    filled = [line.number for line in raw_lines(document) if line.stripped]
    tight = sum(b - a == 1 for a, b in pairwise(filled))
    return 2 if len(filled) >= _SPARSE_LINES and tight * 20 <= len(filled) else 1


def _runs(lines: Sequence[Line], chosen: Sequence[bool], near: int) -> Iterator[list[int]]:
    """The indexes of chosen lines that stand together."""
    run: list[int] = []
    for i, is_chosen in enumerate(chosen):
        if run and not (is_chosen and lines[i].number - lines[run[-1]].number <= near):
            yield run
            run = []
        if is_chosen:
            run.append(i)
    if run:
        yield run


def _kickers(lines: Sequence[Line], roles: Roles, _: int) -> None:
    """A short line that ends in a colon, right above a head, is a head too: 县气象台："""
    for i in range(len(lines) - 1):
        if roles[i + 1] is not None or roles[i] is not line_roles.BODY:
            continue
        words = lines[i].stripped
        if (
            words[-1] in "：:"
            and len(words) <= _KICKER_LENGTH
            and not opens_news(lines[i])
            and not compiled("[。！？!?，,说道问答写]").search(words)
        ):
            roles[i] = None


def _long_heads(lines: Sequence[Line], roles: Roles, _: int) -> None:
    """A long line without a mark at its end is a head above a news lead; if not too long, above a head or byline."""
    for i in range(len(lines) - 2, -1, -1):
        words = lines[i].stripped
        if roles[i] is not line_roles.BODY or len(words) > _LONGEST_HEAD or words[-1] in "。！!？?…，,；;：:”":
            continue
        if "。" in words or opens_news(lines[i]):
            continue
        if opens_news(lines[i + 1]) or (len(words) <= _LONGISH_HEAD and roles[i + 1] in _HEAD_ROLES):
            roles[i] = None


def _tables(lines: Sequence[Line], roles: Roles, near: int) -> None:
    """Two lines or more of three columns, or of two columns each, are a table."""
    columns = [cells(line) if role is not line_roles.METADATA else 0 for line, role in zip(lines, roles, strict=True)]
    for run in _runs(lines, [count > 1 for count in columns], near):
        if len(run) > 1 or columns[run[0]] > 3:
            for i in run:
                roles[i] = line_roles.TABLE_ROW


def _key_values(lines: Sequence[Line], roles: Roles, near: int) -> None:
    """A line that looks like label and value is one when the line above or below is one or an item."""
    if line_roles.KEY_VALUE not in roles and line_roles.LIST_ITEM not in roles:
        return
    like = [i for i, line in enumerate(lines) if roles[i] in _OPEN and _is_key_like(line)]
    for i in (*like, *reversed(like)):
        for j in (i - 1, i + 1):
            is_near = 0 <= j < len(lines) and abs(lines[i].number - lines[j].number) <= near
            if is_near and roles[j] in (line_roles.KEY_VALUE, line_roles.LIST_ITEM):
                roles[i] = line_roles.KEY_VALUE


def _is_key_like(line: Line) -> bool:
    head = line.stripped[:34]
    is_small = ("：" in head or ":" in head) and len(line.stripped) < _VALUE_LENGTH
    return is_small and compiled(KEY_LIKE).match(line.stripped) is not None


def _credits(lines: Sequence[Line], roles: Roles, _: int) -> None:
    """The paragraph above a credit that stands alone is its caption, unless it stands below a head."""
    if line_roles.CAPTION not in roles and line_roles.BYLINE not in roles:
        return
    for i in range(2, len(lines)):
        is_below_text = roles[i] in _CREDITS and roles[i - 1] is line_roles.BODY and roles[i - 2] is not None
        if is_below_text and is_bare_credit(lines[i].stripped) and describes_picture(lines[i - 1].stripped):
            roles[i - 1] = roles[i] = line_roles.CAPTION


def _verse(lines: Sequence[Line], roles: Roles, near: int) -> None:
    """Four lines or more, close together, all short and nearly of one length, are verse."""
    short = [
        3 <= len(line.stripped) <= _VERSE_LENGTH and (role is None or role is line_roles.BODY)
        for line, role in zip(lines, roles, strict=True)
    ]
    for run in _runs(lines, short, near) if sum(short) >= _VERSE_LINES else ():
        first, end = 0, len(run)
        while end - first >= _VERSE_LINES and _is_head_of_verse(lines, run[first : first + _VERSE_LINES + 1]):
            first += 1
        while end - first >= _VERSE_LINES and _stands_after_verse(lines, run[max(first, end - _VERSE_TAIL) : end]):
            end -= 1
        after = run[end - 1] + 1
        leads_on = (
            after < len(lines)
            and roles[after] is line_roles.BODY
            and lines[after].number - lines[after - 1].number <= near
        )
        if end - first >= _VERSE_LINES and _is_verse([lines[i].stripped for i in run[first:end]], leads_on):
            for i in run[first:end]:
                roles[i] = line_roles.VERSE


def _is_head_of_verse(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """True for a title or a name above verse: it has no mark at its end where the verse has, or is an author's."""
    first, *rest = (lines[i].stripped for i in run)
    has_no_mark = first[-1] not in _VERSE_MARKS and sum(words[-1] in _VERSE_MARKS for words in rest) >= 2
    is_apart = lines[run[1]].number - lines[run[0]].number > 2
    return has_no_mark or is_apart or compiled(LABEL).match(first) is not None or is_author(rest[0]) or is_author(first)


def _stands_after_verse(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """True for a label below verse, or a head below verse that has marks."""
    *rest, last = (lines[i].stripped for i in run)
    is_head = last[-1] not in _VERSE_MARKS and sum(words[-1] in _VERSE_MARKS for words in rest) * 2 > len(rest)
    return is_head or compiled(LABEL).match(last) is not None


def _is_verse(run: Sequence[str], leads_on: bool) -> bool:
    """True for lines of nearly one length that end in marks, or for very short ones without any, text not following."""
    lengths = [len(words) for words in run]
    marked = sum(words[-1] in _VERSE_MARKS for words in run)
    is_regular = max(lengths) - min(lengths) <= 3 and marked * 2 >= len(run)
    return is_regular or (not marked and not leads_on and max(lengths) <= _FREE_VERSE_LENGTH)


def _signatures(lines: Sequence[Line], roles: Roles, _: int) -> None:
    """A line that is only a date, and the offices right above it."""
    for i, line in enumerate(lines):
        if (
            line.stripped[-1] == "日"
            and len(line.stripped) < 24
            and compiled(DATE_ONLY).match(line.stripped.replace(" ", ""))
        ):
            roles[i] = line_roles.SIGNATURE
            above = i - 1
            while above >= 0 and _signs(lines[above], roles[above]):
                roles[above] = line_roles.SIGNATURE
                above -= 1


def _signs(line: Line, role: Role | None) -> bool:
    return role is None and compiled(OFFICE).match(line.stripped.replace(" ", "").replace("\u3000", "")) is not None
