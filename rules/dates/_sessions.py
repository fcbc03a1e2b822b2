"""Sessions of national bodies: their names in a text, and the years and months in which they met (sessions.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint_news import Match, compiled

from .._table_rows import table_rows

_NTH = "[一二三四五六七八九十]{1,3}"
_OF_PARTY = "(?:中国共产党|中共|党的)"
_OTHERS = "(?:民[革盟建进]|工党|公党|学社|台盟|国民党|团)(?:中央|的)?\\Z"
_BACK = 6
PLENUM = f"{_OF_PARTY}?(?P<plenum>{_NTH}届(?:十[一二]?|[一二三四五六七八九])中全会)"
"""A plenary session of the central committee."""
_PARTY = (
    f"{PLENUM}|{_OF_PARTY}(?P<congress>{_NTH}大)"
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
_COMPLETE = "七"
"""The term from which on the table has each plenary session."""
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


def is_of_others(text: str, match: Match) -> bool:
    """Whether the plenary session is that of another party, which may have a name of the same form."""
    return compiled(_OTHERS).search(text, max(0, match.start - _BACK), match.start) is not None


def group(match: Match, name: str) -> str:
    """The text of a group, or of that with the other name; empty where neither took part."""
    groups = match.groups()
    return groups.get(name) or groups.get(f"{name}_") or ""


def has_not_met(match: Match, year: int) -> bool:
    """Whether a match names a plenary session of the last term of the table that had not met by the end of a year."""
    term, found, number = group(match, "plenum").partition("届")
    last, at, met = [name for name in _sessions() if name.endswith("中全会")][-1].partition("届")
    return bool(found and at) and term == last and _at(number) > _at(met) and year <= _sessions()[last + at + met].year


def never_met(name: str) -> bool:
    """Whether no plenary session has a name, though sessions of a later term have met."""
    term = name.partition("届")[0]
    known = [row.partition("届")[0] for row in _sessions() if row.endswith("中全会")]
    return name not in _sessions() and term in known[known.index(_COMPLETE) :] and term != known[-1]


def _at(number: str) -> int:
    return "一二三四五六七八九".find(number[0])


@cache
def _sessions() -> dict[str, Session]:
    rows = table_rows(Path(__file__).with_name("sessions.tsv"))
    return {name: Session(int(year), int(months[:2] or 0), int(months[-2:] or 0)) for name, year, months in rows}
