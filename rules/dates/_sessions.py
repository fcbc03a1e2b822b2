"""Sessions of national bodies: their names in a text, and the years and months in which they met (sessions.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import Match

from .._table_rows import table_rows

_NTH = "[一二三四五六七八九十]{1,3}"
_OF_PARTY = "(?:中国共产党|中共|党的)"
_PARTY = (
    f"{_OF_PARTY}?(?P<plenum>{_NTH}届[一二三四五六七八九]中全会)|{_OF_PARTY}(?P<congress>{_NTH}大)"
    f"|{_OF_PARTY}第(?P<congress2>{_NTH})次全国代表大会"
    f"|{_OF_PARTY}第(?P<of>{_NTH}届)中央委员会第(?P<plenum2>[一二三四五六七八九])次全体会议"
)
_STATE = (
    f"(?:第)?(?P<term>{_NTH}届)全国(?:人民代表大会|人大|政协|人大会议)(?:第)?(?P<number>[一二三四五])次会议"
    f"|全国(?:人大|政协)(?P<term2>{_NTH}届)(?P<number2>[一二三四五])次会议"
)
NAME = f"(?P<name>{_PARTY}|{_STATE})"
"""The name of a session."""
NAME_ = NAME.replace(">", "_>")
"""The same with other names of groups, for a pattern that has it twice."""
_TERM = 1978
"""The year in which the fifth term began; from it on each term has one session in each of five years."""


class Session(NamedTuple):
    """The year in which a session met, and its first and last month; 0 where they are not known."""

    year: int
    first: int
    last: int


def session_of(match: Match) -> Session | None:
    """The session that a match of NAME or NAME_ names; None for one that the table does not have."""
    name = group(match, "plenum") or group(match, "congress")
    if group(match, "congress2"):
        name = f"{group(match, 'congress2')}大"
    if group(match, "plenum2"):
        name = f"{group(match, 'of')}{group(match, 'plenum2')}中全会"
    if name:
        return _sessions().get(name)
    term = _sessions().get(group(match, "term") or group(match, "term2"))
    number = group(match, "number") or group(match, "number2")
    return Session(term.year + "一二三四五".index(number), 0, 0) if term and term.year >= _TERM else None


def group(match: Match, name: str) -> str:
    """The text of a group, or of that with the other name; empty where neither took part."""
    groups = match.groups()
    return groups.get(name) or groups.get(f"{name}_") or ""


@cache
def _sessions() -> dict[str, Session]:
    rows = table_rows(Path(__file__).with_name("sessions.tsv"))
    return {name: Session(int(year), int(months[:2] or 0), int(months[-2:] or 0)) for name, year, months in rows}
