"""How easily one character is typed or read for another: similarity of sound and of shape."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from .tries import DATA

_COMMON = 3_500


class Traits(Struct, frozen=True):
    """Readings without tones, Kangxi radical, components, four-corner code."""

    readings: frozenset[str]
    radical: str
    parts: frozenset[str]
    corners: str


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


def _near(one: str, other: str) -> float:
    """1 for the same syllable, 0.8 for two that many speakers do not distinguish (zh/z, ng/n), less for a shared
    final."""
    if one == other:
        return 1.0
    blurred = [s.replace("zh", "z").replace("ch", "c").replace("sh", "s").removesuffix("g") for s in (one, other)]
    if blurred[0] == blurred[1]:
        return 0.8
    finals = [s.lstrip("bpmfdtnlgkhjqxzcsryw") for s in (one, other)]
    if finals[0] == finals[1]:
        return 0.35
    return 0.2 if finals[0][-2:] == finals[1][-2:] == "ng" else 0.0


def similarity(one: str, other: str) -> float:
    """0 (nothing in common) to 2 (same sound and nearly the same shape)."""
    a, b = traits(one), traits(other)
    if a is None or b is None:
        return 0.0
    sound = max((_near(x, y) for x in a.readings for y in b.readings), default=0.0)
    shape = 0.4 * (a.radical == b.radical) + 0.2 * min(2, len(a.parts & b.parts))
    shape += 0.1 * sum(x == y for x, y in zip(a.corners, b.corners, strict=False))
    return sound + min(1.0, shape)
