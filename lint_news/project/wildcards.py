"""File names matched against patterns with wildcards, in a time that is bounded by the product of both lengths.

fnmatch, pathlib and pathspec turn patterns into regular expressions, some of which backtrack for ever. Patterns of a
.gitignore are read byte by byte as git's wildmatch.c reads them, those of the configuration as fnmatch reads them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Any, TypeAlias

Token: TypeAlias = Container[Any] | None
"""What one byte or character may be; None stands for any number of any."""
Tokens: TypeAlias = Sequence[Token]


class Ranges(tuple[tuple[str, str], ...]):
    """A set of characters, as pairs of the first and the last; those that are not in it when `negated`."""

    negated = False

    def __contains__(self, char: object) -> bool:
        pairs: tuple[tuple[str, str], ...] = self
        return isinstance(char, str) and any(first <= char <= last for first, last in pairs) is not self.negated


class _Any:
    def __contains__(self, _: object) -> bool:
        return True


ANY = _Any()


def fits(tokens: Tokens, text: Sequence[Any]) -> bool:
    """Whether a text is made of the tokens. The last star alone is ever tried again: an earlier one need not be."""
    at = here = mark = 0
    star = -1
    while here < len(text):
        token = tokens[at] if at < len(tokens) else ()
        if token is None:
            star, mark = at, here
            at += 1
        elif text[here] in token:
            at, here = at + 1, here + 1
        elif star >= 0:
            mark += 1
            at, here = star + 1, mark
        else:
            return False
    return all(token is None for token in tokens[at:])


def matches(pattern: str, name: str) -> bool:
    """fnmatch.fnmatchcase: `*`, `?`, `[abc]`, `[!abc]`; a star stands for slashes too."""
    head, tail, tokens = _pattern(pattern)
    if not (name.startswith(head) and name.endswith(tail)):
        return False
    is_all = len(tokens) == len(head) + 1 + len(tail) and tokens[len(head)] is None
    return len(name) >= len(tokens) - 1 if is_all else fits(tokens, name)


def matches_end(pattern: str, parts: Sequence[str]) -> bool:
    """Whether the last parts of a path match the pattern's, one by one.

    A pattern that begins with a slash must match all of them.
    """
    wanted = pattern.rstrip("/").split("/")
    if wanted[0] == "":
        wanted[0] = "/"
        return len(wanted) == len(parts) and all(map(matches, wanted, parts))
    wanted = [part for part in wanted if part not in ("", ".")]
    return 0 < len(wanted) <= len(parts) and all(map(matches, wanted, parts[-len(wanted) :]))


@cache
def _pattern(pattern: str) -> tuple[str, str, Tokens]:
    """What every name that matches begins and ends with, and the tokens."""
    tokens = tuple(_read(pattern))
    return _literal(tokens), _literal(tokens[::-1])[::-1], tokens


def _literal(tokens: Tokens) -> str:
    return "".join(token for token in takewhile(lambda token: isinstance(token, str), tokens) if isinstance(token, str))


def _read(pattern: str) -> Iterator[Token]:
    at, starred = 0, False
    while at < len(pattern):
        char = pattern[at]
        end = pattern.find("]", at + 3 if pattern[at + 1 : at + 2] == "!" else at + 2) if char == "[" else -1
        if char != "*" or not starred:
            yield {"*": None, "?": ANY}.get(char, char) if end < 0 else _class(pattern[at + 1 : end])
        starred = char == "*"
        at = (end if end > 0 else at) + 1


def _class(inside: str) -> Ranges:
    negated = inside.startswith("!")
    inside = inside[negated:]
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(inside):
        last = at + 2 if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside) else at
        pairs.append((inside[at], inside[last]))
        at = last + 1
    found = Ranges(pairs)
    found.negated = negated
    return found
