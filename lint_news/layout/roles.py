"""What each line is, judged with its neighbours. Heads are left open here: articles.py places them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ..document import Document, Line, Role, raw_lines, view
from ..patterns import compiled
from .shapes import DATE_ONLY, KEY_LIKE, OFFICE, cells, looks_like

Roles = list[Role | None]
_VALUE_LENGTH = 120
_VERSE_LINES = 4
_VERSE_LENGTH = 17
_FREE_VERSE_LENGTH = 12


@view
def shapes(document: Document) -> Roles:
    """The role of every line of the document; None for a short line that is some kind of head."""
    lines = raw_lines(document)
    roles = [looks_like(line) for line in lines]
    for refine in (_tables, _key_values, _verse, _signatures):
        refine(lines, roles)
    return roles


def _runs(count: int, like: Callable[[int], object]) -> Iterator[tuple[object, list[int]]]:
    for key, group in groupby(range(count), like):
        yield key, list(group)


def _tables(lines: Sequence[Line], roles: Roles) -> None:
    """Two lines or more of three columns, or of two columns each, are a table."""
    columns = [cells(line) for line in lines]
    for key, run in _runs(len(lines), lambda i: columns[i] > 1):
        if key and (len(run) > 1 or columns[run[0]] > 3):
            for i in run:
                roles[i] = Role.TABLE_ROW


def _key_values(lines: Sequence[Line], roles: Roles) -> None:
    """A line that looks like label and value is one when the line above or below is one or an item."""
    order = range(len(lines))
    for i in (*order, *reversed(order)):
        near = roles[max(0, i - 1) : i] + roles[i + 1 : i + 2]
        if roles[i] in (None, Role.BODY) and {Role.KEY_VALUE, Role.LIST_ITEM} & set(near) and _is_key_like(lines[i]):
            roles[i] = Role.KEY_VALUE


def _is_key_like(line: Line) -> bool:
    return len(line.words) < _VALUE_LENGTH and compiled(KEY_LIKE).search(line.words) is not None


def _verse(lines: Sequence[Line], roles: Roles) -> None:
    """Four lines or more, close together, all short and nearly of one length, are verse."""

    def short(i: int) -> bool:
        return roles[i] in (None, Role.BODY) and 3 <= len(lines[i].words) <= _VERSE_LENGTH

    for key, run in _runs(len(lines), short):
        if key and len(run) >= _VERSE_LINES and _is_verse([lines[i].words for i in run]):
            for i in run:
                roles[i] = Role.VERSE


def _is_verse(run: Sequence[str]) -> bool:
    """True for lines of nearly one length that end in marks, or for very short ones without any."""
    lengths = [len(words) for words in run]
    marked = sum(words[-1] in "，,。；;！!？?" for words in run)
    is_regular = max(lengths) - min(lengths) <= 3 and marked * 2 >= len(run)
    return is_regular or (not marked and max(lengths) <= _FREE_VERSE_LENGTH)


def _signatures(lines: Sequence[Line], roles: Roles) -> None:
    """A line that is only a date, and the office right above it."""
    for i, line in enumerate(lines):
        if compiled(DATE_ONLY).search(line.words.replace(" ", "")):
            roles[i] = Role.SIGNATURE
            above = next((j for j in range(i - 1, max(-1, i - 3), -1) if roles[j] is not Role.BLANK), None)
            while above is not None and above >= 0 and _signs(lines[above], roles[above]):
                roles[above] = Role.SIGNATURE
                above -= 1


def _signs(line: Line, role: Role | None) -> bool:
    return role is None and compiled(OFFICE).search(line.words.replace(" ", "").replace("\u3000", "")) is not None
