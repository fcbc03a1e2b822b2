"""The tree of a regular expression, as far as what is derived from it asks for one."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class UnreadError(ValueError):
    """A pattern that this parser does not know."""


class Characters(NamedTuple):
    """One character: one of these ranges of code points, both ends included; None for any."""

    ranges: tuple[tuple[int, int], ...] | None


class Sequence(NamedTuple):
    """Nodes one behind another."""

    nodes: tuple[Node, ...]


class Branch(NamedTuple):
    """Alternatives."""

    nodes: tuple[Node, ...]


class Repeat(NamedTuple):
    """A node at least and at most so many times."""

    node: Node
    least: int
    most: int


class LookAhead(NamedTuple):
    """A positive look-ahead."""

    node: Node


class LookBehind(NamedTuple):
    """A positive look-behind."""

    node: Node


class Not(NamedTuple):
    """A negative look-ahead or look-behind."""

    look: LookAhead | LookBehind


class Edge(NamedTuple):
    """`^` or, at the end of a line, `$`."""

    is_end: bool


class Group(NamedTuple):
    """A capturing group; groups are counted from 1."""

    node: Node
    number: int


class Reference(NamedTuple):
    """A back-reference to a group; 0 for a group of which nothing is known."""

    number: int


class Unknown(NamedTuple):
    """Something of which nothing is known; it may match the empty string."""


class Loose(NamedTuple):
    """Something that matches where a node does, but perhaps not everywhere."""

    node: Node


Node: TypeAlias = (
    Characters | Sequence | Branch | Repeat | LookAhead | LookBehind | Not | Edge | Group | Reference | Unknown | Loose
)
ANY = Characters(None)
EMPTY = Sequence(())
