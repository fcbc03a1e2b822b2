"""Make from the syntax tree of a pattern a program that tells where the pattern cannot match (see kernels.programs).

A program fails only where the pattern does. It may match more: of some parts of patterns nothing is known, and of an
atomic group not where it ends. A group that is referred to sets two marks, unless it is repeated.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from ..kernels.programs import (
    AHEAD,
    BEHIND,
    CHARACTER,
    CLEAR,
    FORK,
    JUMP,
    MARK,
    MARKS,
    NOT_AHEAD,
    NOT_BEHIND,
    PERHAPS,
    RUN,
    SAME,
    SET,
    START,
    STOP,
    SWITCH,
    YES,
    Programs,
)
from . import syntax, syntax_tree
from .syntax_tree import Node

_MOST, _MOST_COPIES = 20_000, 400
"""The numbers that a program may have, and those that copies of a repeated part may have."""


class Part(NamedTuple):
    """The code of a part of a pattern, and whether it matches nothing that the pattern does not."""

    code: tuple[int, ...]
    is_exact: bool = True


class Program(NamedTuple):
    """Where a program begins, -1 for none, and whether it matches nothing that the pattern does not."""

    start: int
    is_exact: bool


NO_PROGRAM = Program(-1, is_exact=False)


class Assembler:
    """Programs and their sets, one behind another in one array, which only grows."""

    def __init__(self, code: bytes | memoryview = b"") -> None:
        self.code = array("i", bytes(code))
        self._sets: dict[syntax.Ranges, int] = {}
        self._marked: dict[int, syntax_tree.Group] = {}
        """Of the pattern that is read, the groups that set marks, by number."""
        self._run = Programs(self.code[:])

    def run(self) -> Programs:
        """The programs that were added so far."""
        if len(self._run.code) != len(self.code):
            self._run = Programs(self.code[:])
        return self._run

    def add(self, pattern: str) -> Program:
        """The program of a pattern, where it tells something."""
        try:
            tree = syntax.parse(pattern)
            self._marked = _marked(tree)
            part = self._part(tree)
        except (ValueError, RecursionError):
            return NO_PROGRAM
        if part.code[:1] == (PERHAPS,) or len(part.code) > _MOST:
            return NO_PROGRAM
        start = len(self.code)
        self.code.extend((*([CLEAR] if self._marked else []), *part.code, YES))
        return Program(start, part.is_exact)

    def _part(self, node: Node) -> Part:  # noqa: C901, PLR0911 one for each kind of node
        match node:
            case syntax_tree.Characters(ranges):
                return Part(self._characters(ranges))
            case syntax_tree.Sequence(parts):
                return self._sequence(parts)
            case syntax_tree.Branch(parts):
                return self._branch([self._flat(part) for part in parts])
            case syntax_tree.Repeat(part, least, most):
                return self._repeat(self._bare(part), least, most)
            case syntax_tree.Group():
                return self._group(node)
            case syntax_tree.Loose(part):
                return self._part(part)._replace(is_exact=False)
            case syntax_tree.LookAhead() | syntax_tree.LookBehind():
                return self._look(node, AHEAD, BEHIND)
            case syntax_tree.Not(look):
                found = self._look(look, NOT_AHEAD, NOT_BEHIND)
                return found if found.is_exact else Part((), is_exact=False)
            case syntax_tree.Edge(is_end):
                return Part((STOP if is_end else START,))
            case syntax_tree.Reference(number) if number in self._marked:
                return Part((SAME, self._mark(number)))
            case syntax_tree.Reference() | syntax_tree.Unknown():
                return Part((PERHAPS,), is_exact=False)

    def _group(self, group: syntax_tree.Group) -> Part:
        inner = self._part(group.node)
        if group.number not in self._marked:
            return inner
        mark = self._mark(group.number)
        return inner._replace(code=(MARK, mark, *inner.code, MARK, mark + 1))

    def _mark(self, number: int) -> int:
        """The first mark of a group."""
        return 2 * [*self._marked].index(number)

    def _bare(self, node: Node) -> Node:
        """A node without the groups around it that set no marks."""
        while isinstance(node, syntax_tree.Group) and node.number not in self._marked:
            node = node.node
        return node

    def _flat(self, node: Node) -> tuple[Node, ...]:
        """The nodes that a node has in a row."""
        node = self._bare(node)
        if isinstance(node, syntax_tree.Sequence):
            return tuple(chain.from_iterable(map(self._flat, node.nodes)))
        return (node,)

    def _sequence(self, nodes: Iterable[Node]) -> Part:
        return _joined(self._part(node) for node in nodes)

    def _characters(self, ranges: syntax.Ranges | None) -> tuple[int, ...]:
        if ranges and len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
            return CHARACTER, ranges[0][0]
        return SET, self._set(ranges)

    def _set(self, ranges: syntax.Ranges | None) -> int:
        """The place of a set, which is added where it is new."""
        merged = _merged(ranges or syntax.EVERY)
        if merged not in self._sets:
            self._sets[merged] = len(self.code)
            widest = max(merged, key=lambda bounds: bounds[1] - bounds[0])
            self.code.extend((*widest, len(merged), *chain.from_iterable(merged)))
        return self._sets[merged]

    def _branch(self, alternatives: Sequence[tuple[Node, ...]]) -> Part:
        """Alternatives; those that begin with a character are chosen by it at once."""
        by_first: dict[int, list[tuple[Node, ...]]] = {}
        others: list[Part] = []
        for nodes in alternatives:
            if (first := _first(nodes)) is None:
                others.append(self._sequence(nodes))
            else:
                by_first.setdefault(first, []).append(nodes[1:])
        if not by_first:
            return _either(others)
        rests = {first: self._rest(by_first[first]) for first in sorted(by_first)}
        return _either([_switch(rests), *others])

    def _rest(self, alternatives: Sequence[tuple[Node, ...]]) -> Part:
        return self._sequence(alternatives[0]) if len(alternatives) == 1 else self._branch(alternatives)

    def _repeat(self, node: Node, least: int, most: int) -> Part:
        if isinstance(node, syntax_tree.Characters):
            return Part((RUN, self._set(node.ranges), least, most))
        once = self._part(node)
        code = once.code
        if len(code) * (least + 1) > _MOST_COPIES:
            return Part((PERHAPS,), is_exact=False)
        if most < syntax.ENDLESS and len(code) * most <= _MOST_COPIES:
            rest: tuple[int, ...] = ()
            for _ in range(most - least):
                rest = (FORK, 2 + len(code) + len(rest), *code, *rest)
            return Part((*code * least, *rest), once.is_exact)
        endless = (FORK, len(code) + 4, *code, JUMP, -len(code) - 2)
        return Part((*code * least, *endless), once.is_exact and most == syntax.ENDLESS)

    def _look(self, node: syntax_tree.LookAhead | syntax_tree.LookBehind, ahead: int, behind: int) -> Part:
        inner = self._part(node.node)
        body = *inner.code, YES
        if isinstance(node, syntax_tree.LookAhead):
            return Part((ahead, len(body) + 2, *body), inner.is_exact)
        width = _width(node.node, self._marked)
        if width is None:
            return Part((), is_exact=False)
        return Part((behind, width, len(body) + 3, *body), inner.is_exact)


def _marked(tree: Node) -> dict[int, syntax_tree.Group]:
    """The groups that are referred to and not repeated, by number; no more than there are marks for."""
    groups, referred = dict[int, syntax_tree.Group](), set[int]()
    _collect(tree, groups, referred)
    return dict([(number, group) for number, group in groups.items() if number in referred][: MARKS // 2])


def _collect(node: Node, groups: dict[int, syntax_tree.Group], referred: set[int]) -> None:
    match node:
        case syntax_tree.Sequence(nodes) | syntax_tree.Branch(nodes):
            for one in nodes:
                _collect(one, groups, referred)
        case syntax_tree.Repeat(part, _, most):
            _collect(part, groups if most == 1 else {}, referred)
        case syntax_tree.Group(part, number):
            groups[number] = node
            _collect(part, groups, referred)
        case syntax_tree.Reference(number):
            referred.add(number)
        case syntax_tree.LookAhead(part) | syntax_tree.LookBehind(part) | syntax_tree.Not(part):
            _collect(part, groups, referred)
        case syntax_tree.Loose(part):
            _collect(part, groups, referred)
        case _:
            pass


def _first(nodes: Sequence[Node]) -> int | None:
    """The only character that nodes in a row can begin with; None where there are others."""
    ranges = nodes[0].ranges if nodes and isinstance(nodes[0], syntax_tree.Characters) else None
    return ranges[0][0] if ranges and len(ranges) == 1 and ranges[0][0] == ranges[0][1] else None


def _joined(parts: Iterable[Part]) -> Part:
    parts = tuple(parts)
    return Part(tuple(chain.from_iterable(part.code for part in parts)), all(part.is_exact for part in parts))


def _either(parts: Sequence[Part]) -> Part:
    """Alternatives, tried one after another."""
    code = parts[-1].code
    for part in reversed(parts[:-1]):
        code = (FORK, len(part.code) + 4, *part.code, JUMP, len(code) + 2, *code)
    return Part(code, all(part.is_exact for part in parts))


def _switch(rests: dict[int, Part]) -> Part:
    """Alternatives by the character that each begins with."""
    if len(rests) == 1:
        ((first, rest),) = rests.items()
        return Part((CHARACTER, first, *rest.code), rest.is_exact)
    sizes = [len(rest.code) + 2 for rest in rests.values()]
    starts = [*accumulate(sizes, initial=2 + 2 * len(rests))]
    table = chain.from_iterable(zip(rests, starts, strict=False))
    bodies = (
        (*rest.code, JUMP, starts[-1] - (start + len(rest.code)))
        for rest, start in zip(rests.values(), starts, strict=False)
    )
    return Part(
        (SWITCH, len(rests), *table, *chain.from_iterable(bodies)), all(rest.is_exact for rest in rests.values())
    )


def _merged(ranges: syntax.Ranges) -> syntax.Ranges:
    """Ranges in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if found and low <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(high, found[-1][1])
        else:
            found.append((low, high))
    return tuple(found)


def _width(node: Node, groups: Mapping[int, syntax_tree.Group]) -> int | None:  # noqa: PLR0911 one for each kind of node
    """How many characters a node matches, where that is always the same."""
    match node:
        case syntax_tree.Characters():
            return 1
        case syntax_tree.Sequence(parts):
            widths = [_width(part, groups) for part in parts]
            return None if None in widths else sum(filter(None, widths))
        case syntax_tree.Branch(parts):
            every = {_width(part, groups) for part in parts}
            return every.pop() if len(every) == 1 else None
        case syntax_tree.Repeat(part, least, most):
            once = _width(part, groups)
            return once * least if once is not None and least == most else None
        case syntax_tree.Group(part) | syntax_tree.Loose(part):
            return _width(part, groups)
        case syntax_tree.Reference(number) if number in groups:
            return _width(groups[number].node, {})
        case syntax_tree.Reference() | syntax_tree.Unknown():
            return None
        case _:
            return 0
