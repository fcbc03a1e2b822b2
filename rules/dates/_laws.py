"""Laws in a text and the days on which they came into force (laws_in_force.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lint_news import HAN, compiled

from .._table_rows import several_by_name

_LONGEST = 16
"""Characters of the longest name."""
_STATE = "中华人民共和国"
_OPEN = "《"
_BEFORE = f"(?:《|^|[^{HAN}]|的|国|新|施行|实施|关于|根据|按照)$"
"""What stands before a law whose name is no part of a longer one: 县慈善法 is another law."""


class Law(NamedTuple):
    """A law: the offset behind its name, and the days on which it came into force, as YYYY-MM-DD."""

    end: int
    days: tuple[str, ...]


def _days() -> Mapping[str, tuple[str, ...]]:
    return several_by_name(Path(__file__).with_name("laws_in_force.tsv"))


def law_before(text: str, end: int) -> Law | None:
    """The law whose name ends at an offset."""
    for start in range(max(0, end - _LONGEST), end - 1):
        days = _days().get(text[start:end])
        if days:
            return Law(end, days) if compiled(_BEFORE).search(text[max(0, start - 2) : start]) else None
    return None


def law_at(text: str, start: int) -> Law | None:
    """The law whose name begins at an offset, with 《 and the name of the state before it or without them."""
    start += text.startswith(_OPEN, start)
    start += len(_STATE) * text.startswith(_STATE, start)
    for end in range(start + _LONGEST, start + 2, -1):
        days = _days().get(text[start:end])
        if days:
            return Law(end, days)
    return None
