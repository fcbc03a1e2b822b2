"""Parse a regular expression into a tree, as far as what is derived from it asks for one.

It parses the part of Python's syntax that the rules use: classes, groups, look-around, repeats, back-references. For
anything else, and for what `re` and `regex` understand differently, it raises UnreadError.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate, groupby
from typing import TypeAlias

from .syntax_tree import (
    EMPTY,
    Branch,
    Characters,
    Edge,
    Group,
    LookAhead,
    LookBehind,
    Loose,
    Node,
    Not,
    Reference,
    Repeat,
    Sequence,
    Unknown,
    UnreadError,
)

_ZERO_WIDTH = frozenset("AbBZ")


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


_CATEGORIES = {"d": str.isdecimal, "s": str.isspace, "w": _is_word}
"""What says whether a character is in a category."""
CATEGORIES_END = 0x33480
"""The first code point from which on no character is in a category."""
_CONTROL = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
ENDLESS = 1 << 30
"""More often than anything is repeated."""
_LAST = 0x10FFFF
_QUANTIFIERS = {"*": (0, ENDLESS), "+": (1, ENDLESS), "?": (0, 1)}


@lru_cache(1)
def parse(pattern: str) -> Node:
    """The tree of a pattern. Raises UnreadError for what this parser does not know."""
    parser = _Parser(pattern)
    node = parser.alternatives()
    if not parser.is_at_end():
        raise UnreadError(f"unbalanced parenthesis at {parser.at}")
    return node


class _Parser:
    """A pattern and the offset of what is parsed next."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at, self.groups = pattern, 0, 0
        self.names: dict[str, int] = {}

    def is_at_end(self) -> bool:
        """Whether all of the pattern is parsed."""
        return self.at == len(self.pattern)

    def skip(self, text: str) -> bool:
        """Whether a text follows; it is then skipped."""
        if not self.pattern.startswith(text, self.at):
            return False
        self.at += len(text)
        return True

    def next(self) -> str:
        """The next character."""
        if self.is_at_end():
            raise UnreadError("the pattern ends early")
        self.at += 1
        return self.pattern[self.at - 1]

    def until(self, end: str) -> str:
        """The text up to an end, which is skipped as well."""
        text, found, _ = self.pattern[self.at :].partition(end)
        if not found:
            raise UnreadError(f"no {end}")
        self.at += len(text) + len(end)
        return text

    def alternatives(self) -> Node:
        nodes = [self.sequence()]
        while self.skip("|"):
            nodes.append(self.sequence())
        return nodes[0] if len(nodes) == 1 else Branch(tuple(nodes))

    def sequence(self) -> Node:
        nodes: list[Node] = []
        while not self.is_at_end() and self.pattern[self.at] not in "|)":
            nodes.append(self.repeated(self.atom()))
        return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes))

    def repeated(self, node: Node) -> Node:
        """A node with the quantifier behind it. A lazy or possessive one matches the same strings or fewer."""
        times = self.quantifier()
        if times is None:
            return node
        is_possessive = not self.skip("?") and self.skip("+")
        if self.quantifier() is not None:
            raise UnreadError("a repeat of a repeat")
        return Loose(Repeat(node, *times)) if is_possessive else Repeat(node, *times)

    def quantifier(self) -> tuple[int, int] | None:
        """How often at least and at most the node before must stand; None where no quantifier follows."""
        if self.is_at_end() or self.pattern[self.at] not in "*+?{":
            return None
        char = self.next()
        if char != "{":
            return _QUANTIFIERS[char]
        least, comma, most = self.until("}").partition(",")
        if not (least + most).isascii() or not (least + most).isdigit():
            raise UnreadError("a brace that is no quantifier")
        return int(least or 0), int(most or (ENDLESS if comma else least))

    def atom(self) -> Node:
        char = self.next()
        if char == "(":
            return self.group()
        if char == "[":
            return self.character_class()
        if char == "\\":
            return self.escape()
        if char in "^$":
            return Edge(char == "$")
        if char in "*+?{":
            raise UnreadError("nothing to repeat")
        return _NO_LINE_END if char == "." else _literal(char)

    def escape(self) -> Node:
        char = self.next()
        if char in _ZERO_WIDTH:
            return Loose(EMPTY)
        if char.lower() in _CATEGORIES:
            return Characters(_of_category(char))
        if char in "123456789":
            if self.pattern[self.at : self.at + 1].isdigit():
                raise UnreadError("a back-reference of two digits or an octal escape")
            return Reference(self.names.get(char, 0))
        return _literal(self.escaped(char))

    def escaped(self, char: str) -> str:
        """The character that an escape stands for."""
        if char in _HEXADECIMAL:
            digits = "".join(self.next() for _ in range(_HEXADECIMAL[char]))
            return chr(int(digits, 16))
        if char in _CONTROL:
            return _CONTROL[char]
        if char.isascii() and char.isalnum():
            raise UnreadError(f"the escape \\{char}")
        return char

    def group(self) -> Node:  # noqa: PLR0911 one for each kind of group
        """What an opening parenthesis begins."""
        if not self.skip("?"):
            return self.captured(str(self.groups + 1))
        if self.skip("P<"):
            return self.captured(self.until(">"))
        if self.skip("P="):
            return Reference(self.names.get(self.until(")"), 0))
        if self.skip("="):
            return LookAhead(self.closed())
        if self.skip("<="):
            return LookBehind(self.closed())
        if self.skip("!"):
            return Not(LookAhead(self.closed()))
        if self.skip("<!"):
            return Not(LookBehind(self.closed()))
        return self.uncaptured()

    def captured(self, name: str) -> Node:
        self.groups += 1
        number = self.names[name] = self.names[str(self.groups)] = self.groups
        return Group(self.closed(), number)

    def uncaptured(self) -> Node:
        if self.skip("#"):
            raise UnreadError("a comment: a quantifier behind it repeats what stands before it")
        if self.skip("("):
            self.until(")")
            node = self.closed()
            return Loose(node if isinstance(node, Branch) else Branch((node, EMPTY)))
        if self.skip(">"):
            return Loose(self.closed())
        if self.skip(":"):
            return self.closed()
        return self.flagged()

    def flagged(self) -> Node:
        """Flags, for the whole pattern or for a group: those that change no single character are read over."""
        flags = ""
        while (char := self.next()) in "aimsu":
            flags += char
        is_read_over = set(flags) <= {*"mu"}
        if char == ")" and is_read_over:
            return EMPTY
        if char != ":":
            raise UnreadError(f"the extension {flags}{char}")
        return self.closed() if is_read_over else self.with_other_characters()

    def with_other_characters(self) -> Node:
        """A group in which a flag changes what a character matches: nothing is known of it, nor of the groups in it."""
        before = self.names
        self.names = dict(before)
        self.closed()
        self.names = {name: before.get(name, 0) for name in self.names}
        return Unknown()

    def closed(self) -> Node:
        """Alternatives up to the parenthesis that closes them."""
        node = self.alternatives()
        if not self.skip(")"):
            raise UnreadError("missing )")
        return node

    def character_class(self) -> Node:
        """A class, behind its bracket."""
        is_negated = self.skip("^")
        ranges = list(self.range())
        while not self.skip("]"):
            ranges += self.range()
        return Characters(_others(ranges) if is_negated else tuple(ranges))

    def range(self) -> Ranges:
        """A member of a class, or a range."""
        first = self.member()
        if not self.pattern.startswith("-", self.at) or self.pattern.startswith("-]", self.at):
            return first
        self.next()
        last = self.member()
        if not _is_one(first) or not _is_one(last) or last < first:
            raise UnreadError("a bad range")
        return ((first[0][0], last[0][0]),)

    def member(self) -> Ranges:
        char = self.next()
        if char == "[" and self.pattern.startswith(":", self.at):
            raise UnreadError("a class of POSIX, which only `regex` reads")
        if char != "\\":
            return _one(char)
        char = self.next()
        if char.lower() in _CATEGORIES:
            return _of_category(char)
        return _one("\b" if char == "b" else self.escaped(char))


Ranges: TypeAlias = tuple[tuple[int, int], ...]
EVERY: Ranges = ((0, _LAST),)


def _literal(char: str) -> Node:
    return Characters(_one(char))


def _one(char: str) -> Ranges:
    return ((ord(char), ord(char)),)


def _is_one(ranges: Ranges) -> bool:
    return len(ranges) == 1 and ranges[0][0] == ranges[0][1]


def _others(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """The characters that are in none of the ranges."""
    bounds = [(-1, -1), *sorted(ranges), (_LAST + 1, _LAST + 1)]
    highest = accumulate((high for _, high in bounds), max)
    gaps = ((before + 1, low - 1) for before, (low, _) in zip(highest, bounds[1:], strict=False))
    return tuple((low, high) for low, high in gaps if low <= high)


@cache
def _of_category(letter: str) -> Ranges:
    """The characters of a category."""
    if letter.isupper():
        return _others(_of_category(letter.lower()))
    belongs = _CATEGORIES[letter]
    codes = [code for code in range(CATEGORIES_END) if belongs(chr(code))]
    runs = groupby(enumerate(codes), key=lambda one: one[1] - one[0])
    found = [[code for _, code in run] for _, run in runs]
    return tuple((run[0], run[-1]) for run in found)


_NO_LINE_END = Characters(_others(_one("\n")))
