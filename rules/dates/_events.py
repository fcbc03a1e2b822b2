"""The years of events whose anniversaries papers write about (events.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from .._table_rows import table_rows

_LONGEST = 24
_BREAK_OUT = (
    "事变",
    "战争",
    "革命",
    "运动",
    "起义",
    "暴动",
    "抗战",
    "战役",
    "地震",
    "惨案",
    "事件",
    "大火",
    "洪水",
    "决堤",
)
_WORDS = ("爆发", "发生")
"""Events that break out, and the words for it that may stand behind their names."""


class Event(NamedTuple):
    """An event: its name, its year, and the month and day on which its anniversary is kept; 0 where none is known."""

    name: str
    year: int
    month: int = 0
    day: int = 0


@cache
def _events() -> dict[str, Event]:
    rows = table_rows(Path(__file__).with_name("events.tsv"))
    found = {name: Event(name, int(year), *_day(day)) for year, names, day in rows for name in names.split("|")}
    begun = (name for name in list(found) if name.endswith(_BREAK_OUT))
    return found | {f"{name}{word}": found[name]._replace(name=f"{name}{word}") for name in begun for word in _WORDS}


@cache
def _endings() -> frozenset[str]:
    """The last two characters of each name."""
    return frozenset(name[-2:] for name in _events())


def _day(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split("-"))) if text else ()


def event_before(text: str, at: int) -> Event | None:
    """The longest event whose name ends at an offset of a text."""
    if text[at - 2 : at] not in _endings():
        return None
    events = _events()
    for start in range(max(0, at - _LONGEST), at - 1):
        if (name := text[start:at]) in events:
            return events[name]
    return None
