"""How easily one character is typed or read for another: similarity of sound and of shape."""

from __future__ import annotations

from functools import cache

from ..kernels.similarity import Traits
from ..kernels.similarity import similarity as similarity_of_traits
from .tries import DATA

_COMMON = 3_500


@cache
def _table() -> bytes:
    return b"\n" + (DATA / "similar.txt").read_bytes()


def common_characters() -> list[str]:
    """The commoner half of the characters, the commonest first."""
    return [line[0] for line in _table().decode().split("\n")[1:_COMMON]]


@cache
def traits(char: str) -> Traits | None:
    """The traits of a character; None for a rare one. One line is decoded, not the table."""
    table = _table()
    start = table.find(f"\n{char}\t".encode("utf-8", "surrogatepass")) + 1
    if not start:
        return None
    _, readings, radical, parts, corners = table[start : table.index(b"\n", start)].decode().split("\t")
    return Traits(frozenset(readings.split()), radical, frozenset(parts), corners)


def similarity(one: str, other: str) -> float:
    """0 (nothing in common) to 2 (same sound and nearly the same shape)."""
    a, b = traits(one), traits(other)
    return 0.0 if a is None or b is None else similarity_of_traits(a, b)
