"""Derive from the syntax tree of a pattern which characters, or pairs of neighbours, each of its matches begins with.

What is derived may be too much, never too little: a match begins with one of the strings, or nothing is derived.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import product
from typing import NamedTuple, TypeAlias

from . import syntax, syntax_tree

Head: TypeAlias = tuple[frozenset[str] | None, ...]
"""The first characters of a match, at most two: for each what it may be, None for any."""
_SIZE = 2
_MOST_CHARACTERS, _MOST_HEADS, _MOST_STRINGS = 400, 400, 1500


class _Heads(NamedTuple):
    """How what a part matches may begin; behind `open` heads what the next part matches follows."""

    closed: frozenset[Head]
    open: frozenset[Head]


_NOTHING = _Heads(frozenset(), frozenset({()}))
_ANYTHING = _Heads(frozenset({()}), frozenset())


def beginnings(pattern: str) -> frozenset[str]:
    """Strings of one or two characters, with one of which each match begins; none where nothing is known."""
    try:
        found = _heads(syntax.parse(pattern))
    except (ValueError, RecursionError):
        return frozenset()
    heads = found.closed | found.open
    if len(heads) > _MOST_HEADS or not all(head and head[0] for head in heads):
        return frozenset()
    return frozenset[str]().union(*map(_strings, heads))


def _strings(head: Head) -> Iterable[str]:
    """The strings that a head stands for: its first character alone where the second can be too much."""
    first = head[0] or ()
    second = head[1] if len(head) == _SIZE else None
    if not second or len(first) * len(second) > _MOST_STRINGS:
        return first
    return (a + b for a, b in product(first, second))


def _heads(node: syntax_tree.Node) -> _Heads:  # noqa: PLR0911 one for each kind of node
    match node:
        case syntax_tree.Characters(ranges):
            return _Heads(frozenset(), frozenset({(_characters(ranges),)}))
        case syntax_tree.Sequence(parts):
            return reduce(_joined, map(_heads, parts), _NOTHING)
        case syntax_tree.Branch(parts):
            found = [*map(_heads, parts)]
            return _Heads(*(frozenset[Head]().union(*(one[i] for one in found)) for i in range(2)))
        case syntax_tree.Repeat(part, least, most):
            return _repeated(_heads(part), least, most)
        case syntax_tree.Group(part) | syntax_tree.Loose(part):
            return _heads(part)
        case syntax_tree.LookAhead() | syntax_tree.LookBehind() | syntax_tree.Not() | syntax_tree.Edge():
            return _NOTHING
        case syntax_tree.Reference() | syntax_tree.Unknown():
            return _ANYTHING


def _joined(one: _Heads, other: _Heads) -> _Heads:
    """How two parts in a row may begin."""
    long = {head for head in one.open if len(head) == _SIZE}
    if not one.open - long:
        return one
    closed, opened = ({(a + b)[:_SIZE] for a in one.open - long for b in heads} for heads in other)
    return _Heads(one.closed | long | closed, frozenset(opened))


def _repeated(once: _Heads, least: int, most: int) -> _Heads:
    """How a part may begin that stands at least and at most so many times in a row."""
    twice = _joined(once, once) if most > 1 else once
    if least > 1:
        return twice
    none = _NOTHING.open if not least else frozenset[Head]()
    return _Heads(once.closed | twice.closed, once.open | twice.open | none)


def _characters(ranges: Sequence[tuple[int, int]] | None) -> frozenset[str] | None:
    """The characters of a class; None for too many to list."""
    if ranges is None or sum(high - low + 1 for low, high in ranges) > _MOST_CHARACTERS:
        return None
    return frozenset(chr(code) for low, high in ranges for code in range(low, high + 1))
