"""How easily one character is typed or read for another: similarity of sound and of shape."""

from __future__ import annotations

from functools import cache

from ..kernels.similarity import Traits
from ..kernels.similarity import similarity as similarity_of_traits
from .tries import DATA, text_of

_COMMON = 3_500


@cache
def _table() -> tuple[str, list[str]]:
    """The characters, and the line of each of them."""
    lines = text_of(DATA / "similar.txt").splitlines()
    return "".join([line[0] for line in lines]), lines


def common_characters() -> list[str]:
    """The commoner half of the characters, the commonest first."""
    return list(_table()[0][: _COMMON - 1])


@cache
def traits(char: str) -> Traits | None:
    """The traits of a character; None for a rare one."""
    chars, lines = _table()
    at = chars.find(char) if len(char) == 1 else -1
    if at < 0:
        return None
    _, readings, radical, parts, corners = lines[at].split("\t")
    return Traits(frozenset(readings.split()), radical, frozenset(parts), corners)


def similarity(one: str, other: str) -> float:
    """0 (nothing in common) to 2 (same sound and nearly the same shape)."""
    a, b = traits(one), traits(other)
    return 0.0 if a is None or b is None else similarity_of_traits(a, b)
