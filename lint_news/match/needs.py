"""What a text must contain before a pattern can match in it: single characters and pairs of neighbours.

A search that finds nothing still reads the whole text. Which pairs of characters a text has is known after one pass,
and most patterns cannot match without one of a few: `月[0-9]{1,2}` needs 月0 or 月1 or … . What is derived here may be
too little, never too much: a text without it has no match. Look-behind is left out, for it may see what stands before the
stretch that is searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import reduce
from importlib import import_module
from itertools import count, product
from operator import add
from typing import Any, NamedTuple, TypeAlias

Need: TypeAlias = frozenset[str]
"""Strings of one or two characters, one of which the text must contain."""

_MOST_CHARACTERS, _MOST_STRINGS, _MOST_NEEDS = 80, 600, 4


class _Facts(NamedTuple):
    """What is known of a part of a pattern: whether it may match nothing, the characters that what it matches may begin
    and end with (None: any), what it needs, whether it matches exactly one character."""

    empty: bool
    first: frozenset[str] | None
    last: frozenset[str] | None
    needs: tuple[Need, ...] = ()
    single: bool = False


_NOTHING = _Facts(empty=True, first=frozenset(), last=frozenset())
_ANYTHING = _Facts(empty=True, first=None, last=None)
_ANY_CHARACTER = _Facts(empty=False, first=None, last=None)


def needs(pattern: str, flags: int = 0) -> tuple[Need, ...]:
    """What a text needs for a match, all of it, the most telling first; nothing where nothing is known."""
    try:
        parser: Any = import_module("re._parser")
        parsed = parser.parse(pattern, flags)
        if parsed.state.flags & re.IGNORECASE:
            return ()
        found = sorted(set(_sequence(parsed).needs), key=_rank)
    except Exception:  # noqa: BLE001 another Python's parser, or what only `regex` can read: no gate
        return ()
    return tuple(need for i, need in enumerate(found) if not _follows(need, found[:i]))[:_MOST_NEEDS]


def _follows(need: Need, others: Iterable[Need]) -> bool:
    """Whether a text that has one of each of the others has one of these as well."""
    return any(all(not need.isdisjoint(string) for string in other) for other in others)


def openings(parsed: Any) -> frozenset[str]:  # noqa: ANN401 the parser's own type
    """The characters that what a parsed pattern matches may begin with; none where they are not known."""
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    known = _sequence(parsed)
    return frozenset() if known.empty or known.first is None else known.first


def _rank(need: Need) -> tuple[bool, int, list[str]]:
    """Pairs before characters, few before many."""
    return any(len(string) == 1 for string in need), len(need), sorted(need)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Facts:
    known, before = _NOTHING, None
    for node in nodes:
        known = _behind(known, node, before)
        before = node
    return known


def _behind(known: _Facts, node: tuple[Any, Any], before: tuple[Any, Any] | None) -> _Facts:
    """What is known of a part and the node behind it."""
    kind, value = str(node[0]), node[1]
    if kind == "ASSERT" and value[0] > 0:
        ahead = _sequence(value[1])
        return known._replace(needs=(*known.needs, *ahead.needs, *_joined(known, ahead)))
    if kind in ("ASSERT", "ASSERT_NOT", "AT"):
        return known
    if kind == "GROUPREF" and before and str(before[0]) == "SUBPATTERN" and before[1][0] == value:
        return _again(known, _node(*before))
    facts = _node(kind, value)
    return _Facts(
        known.empty and facts.empty,
        _either(known.first, facts.first) if known.empty else known.first,
        _either(known.last, facts.last) if facts.empty else facts.last,
        (*known.needs, *facts.needs, *_joined(known, facts)),
        single=known is _NOTHING and facts.single,
    )


def _again(known: _Facts, group: _Facts) -> _Facts:
    """What is known when a group is followed by the same text again: of one character, that character twice."""
    doubled = frozenset(char * 2 for char in group.first or ()) if group.single else frozenset[str]()
    needed = (*known.needs, doubled) if doubled else known.needs
    return known._replace(last=_either(known.last, group.last), needs=needed, single=False)


def _joined(one: _Facts, other: _Facts) -> Iterator[Need]:
    """The pairs of the last character of one and the first of the other, where both surely match something."""
    if one.empty or other.empty or not one.last or not other.first:
        return
    if len(one.last) * len(other.first) <= _MOST_STRINGS:
        yield frozenset(a + b for a, b in product(one.last, other.first))


def _either(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


def _node(kind: Any, value: Any) -> _Facts:  # noqa: ANN401 the parser's own types
    read = _READERS.get(str(kind))
    return read(value) if read else _ANYTHING


def _one_of(characters: frozenset[str] | None) -> _Facts:
    if characters is None:
        return _ANY_CHARACTER
    return _Facts(empty=False, first=characters, last=characters, needs=(characters,), single=True)


def _characters(items: Sequence[tuple[Any, Any]]) -> frozenset[str] | None:
    """The characters of a class; None for too many to count."""
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < _MOST_CHARACTERS:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= _MOST_CHARACTERS else None


def _branch(parts: Sequence[_Facts]) -> _Facts:
    """What is known of alternatives: one of what each needs most."""
    needed: tuple[Need, ...] = ()
    if all(part.needs for part in parts):
        strings = frozenset[str]().union(*(min(part.needs, key=_rank) for part in parts))
        needed = (strings,) if len(strings) <= _MOST_STRINGS else ()
    return _Facts(
        any(part.empty for part in parts),
        reduce(_either, (part.first for part in parts)),
        reduce(_either, (part.last for part in parts)),
        needed,
    )


def _repeat(least: int, once: _Facts) -> _Facts:
    if not least:
        return once._replace(empty=True, needs=(), single=False)
    return once._replace(needs=(*once.needs, *_joined(once, once)) if least > 1 else once.needs, single=False)


_READERS: dict[str, Callable[[Any], _Facts]] = {
    "LITERAL": lambda code: _one_of(frozenset(chr(code))),
    "IN": lambda items: _one_of(_characters(items)),
    "ANY": lambda _: _ANY_CHARACTER,
    "NOT_LITERAL": lambda _: _ANY_CHARACTER,
    "SUBPATTERN": lambda group: _ANYTHING if group[1] or group[2] else _sequence(group[3]),
    "ATOMIC_GROUP": _sequence,
    "BRANCH": lambda branch: _branch([_sequence(part) for part in branch[1]]),
    **dict.fromkeys(
        ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"), lambda repeat: _repeat(repeat[0], _sequence(repeat[2]))
    ),
}
"""What the nodes of a parsed pattern tell; of a group whose flags differ, and of what is not here, nothing is known."""


class Needs:
    """All that a text needs for a match, unpacked one by one: mostly the first says that there is none."""

    __slots__ = ("_packed", "_unpacked")

    def __init__(self, packed: Sequence[str]) -> None:
        self._packed = [*reversed(packed)]
        self._unpacked: list[Need] = []

    def met_by(self, contents: AbstractSet[str]) -> bool:
        """Whether a text of these contents has something of each."""
        for need in self._unpacked:
            if need.isdisjoint(contents):
                return False
        return not self._packed or self._met_beyond(contents)

    def _met_beyond(self, contents: AbstractSet[str]) -> bool:
        while self._packed:
            self._unpacked.append(unpacked(self._packed.pop()))
            if self._unpacked[-1].isdisjoint(contents):
                return False
        return True


def packed(need: Need) -> str:
    """A need as one string: before each of its strings stands a character that is in none of them."""
    characters = {char for string in need for char in string}
    separator = next(char for char in map(chr, count()) if char not in characters)
    return separator + separator.join(sorted(need))


def unpacked(packed: str) -> Need:
    """The need that was packed."""
    return frozenset(packed[1:].split(packed[0]))


def contents(text: str) -> set[str]:
    """Every character of a text and every pair of neighbours: what needs are held against."""
    found = set(map(add, text, text[1:]))
    found.update(text)
    return found
