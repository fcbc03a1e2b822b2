"""Derive from the syntax tree of a pattern what a text must contain for the pattern to match in it.

A search that finds nothing still reads the whole text. Most patterns cannot match without one of a few characters or
pairs of neighbours: `月[0-9]{1,2}` needs 月0 or 月1 or … .

What is derived may be too little, never too much: a text without it has no match. Look-behind is left out, because it
may see what stands before the span that is searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import product
from typing import NamedTuple, TypeAlias, assert_never

from ..kernels.repeats import HAN, LONGEST
from . import syntax, syntax_tree

Need: TypeAlias = frozenset[str]
"""Strings of one or two characters, one of which the text must contain."""
TWICE: Need = frozenset({""})
"""The need of a piece of Han that stands twice in a row (see kernels.repeats)."""

_MOST_CHARACTERS, _MOST_STRINGS, _MOST_NEEDS = 80, 600, 4
_MOST_ALONE = 4_000
"""The most characters of a class that is a whole pattern."""


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


def required(pattern: str) -> tuple[Need, ...]:
    """What a text needs for a match, all of it, the most telling first; nothing where nothing is known."""
    try:
        tree = syntax.parse(pattern)
    except (ValueError, RecursionError):
        return ()
    if isinstance(tree, syntax_tree.Characters) and (alone := _characters(tree.ranges, _MOST_ALONE)):
        return (alone,)
    found = sorted(set(_facts(tree).needs), key=_rank)
    return tuple(need for i, need in enumerate(found) if not _follows(need, found[:i]))[:_MOST_NEEDS]


def _follows(need: Need, others: Iterable[Need]) -> bool:
    """Whether a text that has one of each of the others has one of these as well."""
    return any(all(not need.isdisjoint(string) for string in other) for other in others)


def _rank(need: Need) -> tuple[bool, int, list[str]]:
    """Pairs before characters, few before many."""
    return any(len(string) == 1 for string in need), len(need), sorted(need)


def _facts(node: syntax_tree.Node) -> _Facts:  # noqa: PLR0911 one for each kind of node
    match node:
        case syntax_tree.Characters(ranges):
            return _one_of(_characters(ranges))
        case syntax_tree.Sequence(parts):
            return _sequence(parts)
        case syntax_tree.Branch(parts):
            return _branch([_facts(part) for part in parts])
        case syntax_tree.Repeat(part, least, _):
            return _repeat(least, _facts(part))
        case syntax_tree.Group(part) | syntax_tree.Loose(part):
            return _facts(part)
        case syntax_tree.LookAhead():
            return _sequence((node,))
        case syntax_tree.LookBehind() | syntax_tree.Not() | syntax_tree.Edge():
            return _NOTHING
        case syntax_tree.Reference() | syntax_tree.Unknown():
            return _ANYTHING
        case _:
            assert_never(node)


def _sequence(nodes: Iterable[syntax_tree.Node]) -> _Facts:
    known, before = _NOTHING, None
    for node in nodes:
        known = _extended(known, node, before)
        before = node
    return known


def _extended(known: _Facts, node: syntax_tree.Node, before: syntax_tree.Node | None) -> _Facts:
    """What is known of a part and the node behind it."""
    if isinstance(node, syntax_tree.LookAhead):
        ahead = _facts(node.node)
        return known._replace(needs=(*known.needs, *ahead.needs, *_joined(known, ahead)))
    if (
        isinstance(node, syntax_tree.Reference)
        and isinstance(before, syntax_tree.Group)
        and before.number == node.number
    ):
        found = _doubled(known, _facts(before))
        return found._replace(needs=(TWICE, *found.needs)) if _is_piece_of_han(before.node) else found
    facts = _facts(node)
    return _Facts(
        known.empty and facts.empty,
        _either(known.first, facts.first) if known.empty else known.first,
        _either(known.last, facts.last) if facts.empty else facts.last,
        (*known.needs, *facts.needs, *_joined(known, facts)),
        single=known is _NOTHING and facts.single,
    )


def _is_piece_of_han(node: syntax_tree.Node) -> bool:
    """Whether a node matches two characters or more, all of them Han, and no more than are looked for."""
    if isinstance(node, syntax_tree.Loose):
        node = node.node
    if not isinstance(node, syntax_tree.Repeat) or not 2 <= node.least <= node.most <= LONGEST:
        return False
    ranges = node.node.ranges if isinstance(node.node, syntax_tree.Characters) else None
    return bool(ranges) and all(low >= HAN for low, _ in ranges)


def _doubled(known: _Facts, group: _Facts) -> _Facts:
    """What is known when a group is followed by the same text again: of one character, that character twice."""
    doubled = frozenset(char * 2 for char in group.first or ()) if group.single else frozenset[str]()
    needs = (*known.needs, doubled) if doubled else known.needs
    return known._replace(last=_either(known.last, group.last), needs=needs, single=False)


def _joined(one: _Facts, other: _Facts) -> Iterator[Need]:
    """The pairs of the last character of one and the first of the other, where both surely match something."""
    if one.empty or other.empty or not one.last or not other.first:
        return
    if len(one.last) * len(other.first) <= _MOST_STRINGS:
        yield frozenset(a + b for a, b in product(one.last, other.first))


def _either(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


def _one_of(characters: frozenset[str] | None) -> _Facts:
    if characters is None:
        return _ANY_CHARACTER
    return _Facts(empty=False, first=characters, last=characters, needs=(characters,), single=True)


def _characters(ranges: Sequence[tuple[int, int]] | None, most: int = _MOST_CHARACTERS) -> frozenset[str] | None:
    """The characters of a class; None for too many to list."""
    if ranges is None or sum(high - low + 1 for low, high in ranges) > most:
        return None
    return frozenset(chr(code) for low, high in ranges for code in range(low, high + 1))


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
