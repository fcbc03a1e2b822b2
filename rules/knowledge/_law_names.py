"""Names of laws and regulations, and those that are like a name which none of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from lint_news import Article, compiled

from .._one_edit import is_turned, words_apart
from .._table_rows import table_rows

STATE, PARTY = "中华人民共和国", "中国共产党"
KINDS = ("条例", "规定", "准则", "办法", "细则", "规则", "法")
"""How names end."""
MOST = 3
_PLACES, _TRIAL = "地方", "（试行）"
_LONG, _LOST, _LEAST = 6, 2, 4
_FOREIGN = (
    "[美英法德韩泰]国|台湾|台北|香港|澳门|日本|欧盟|印度|俄罗斯|加拿大|新加坡|越南|议会|众议院|参议院"
    "|省|市|自治[区州县]|[县区]人大"
)
_NEAR = 12


def _rows(table: str) -> Iterator[tuple[str, str, str]]:
    for name, *fields in table_rows(Path(__file__).with_name(f"{table}.tsv")):
        until, today = (*fields, "", "")[:2]
        yield name.removesuffix(_TRIAL), until, today


@cache
def laws() -> frozenset[str]:
    """The names of all laws."""
    return frozenset(name for name, *_ in _rows("laws"))


@cache
def regulations() -> frozenset[str]:
    """The names of regulations of the state and the party."""
    return frozenset(name for name, until, _ in _rows("regulations") if until != _PLACES)


@cache
def is_known(name: str, *, is_full: bool = False) -> bool:
    """Whether a law or a regulation has a name, be it of a place where it is no full name of the state."""
    return name in laws() or name in regulations() or (not is_full and name in _of_places())


@cache
def _of_places() -> frozenset[str]:
    return frozenset(name for name, until, _ in _rows("regulations") if until == _PLACES)


@cache
def ended() -> Mapping[str, tuple[int, str]]:
    """By the name of what is no longer in force the last year, and what stands for it since."""
    rows = chain(_rows("laws"), _rows("regulations"))
    return {name: (int(until), today) for name, until, today in rows if until and today}


def like(name: str, names: Iterable[str], *, is_full: bool) -> list[str]:
    """Of some names those that differ from one by a word, or by its place: by one character, where there are such.

    What stands for a full name, with 中华人民共和国 before it, may also be a shorter form of it.
    """
    found = [one for one in names if _is_like(one, name) or (is_full and _is_like_full(one, name))]
    return sorted(one for one in found if _differs_by_one(one, name)) or sorted(found)


def _differs_by_one(law: str, name: str) -> bool:
    return len(law) == len(name) and sum(one != other for one, other in zip(law, name, strict=True)) == 1


def _is_like(law: str, name: str) -> bool:
    if words_apart(law, name) or (len(law) == len(name) and is_turned(law, name, 0, len(name))):
        return True
    return len(law) >= _LONG and has_word_more(name, law)


def _is_like_full(law: str, name: str) -> bool:
    if len(name) >= _LEAST and len(law) - _LOST <= len(name) < len(law):
        return _is_within(name, law)
    is_near = len(law) > _LOST and (_differs_by_one(law, name) or (len(name) == len(law) + 1 and _is_within(law, name)))
    return is_near or has_word_more(name, law)


def _is_within(name: str, law: str) -> bool:
    """Whether a name has only characters of another, in their order."""
    rest = iter(law)
    return all(one in rest for one in name)


def has_word_more(name: str, law: str) -> bool:
    """Whether a name has two characters that stand together more than another."""
    return len(name) == len(law) + 2 and any(name[:at] + name[at + 2 :] == law for at in range(1, len(law)))


def of_other_kind(name: str, names: Iterable[str]) -> list[str]:
    """Of some names those with the same words and another end: 工伤保险法 and 工伤保险条例."""
    stem = next((name.removesuffix(kind) for kind in KINDS if name.endswith(kind)), name)
    others = {stem + kind for kind in KINDS} - {name}
    return sorted(others.intersection(names))


def is_foreign(article: Article, start: int) -> bool:
    """Whether a place or another country stands before a title."""
    first = max(article.span.start, start - _NEAR)
    return compiled(_FOREIGN).search(article.document.text, first, start) is not None
