"""Where counties and prefectures lie: in which part of a larger place, and on which side of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import atan2, cos, degrees, hypot, radians
from pathlib import Path

from .._table_rows import table_rows

Point = tuple[float, float]
"""Degrees east and north."""

_LEAST = 4
"""The counties that a place has at least, so that it has parts."""
_NEAREST = 3
_DEGREE = 111.2
"""The kilometres of a degree of latitude."""
_ANGLES = {"东": 0, "东北": 45, "北": 90, "西北": 135, "西": 180, "西南": 225, "南": 270, "东南": 315}


@cache
def _table() -> Mapping[str, Point]:
    rows = table_rows(Path(__file__).with_name("coordinates.tsv"))
    return {code: (float(east), float(north)) for code, east, north in rows}


@lru_cache(1 << 8)
def points(region: str) -> Sequence[Point]:
    """The seats of the counties whose codes begin with some digits."""
    return [point for code, point in _table().items() if code.startswith(region)]


def middle(of: Sequence[Point]) -> Point:
    """The mean of some points."""
    return sum(east for east, _ in of) / len(of), sum(north for _, north in of) / len(of)


def place_in(region: str, larger: str) -> Point | None:
    """How far a place lies to the east and to the north of the middle of a larger one, at most about 1."""
    own, around = points(region), points(larger)
    if not own or len(around) < _LEAST:
        return None
    found = middle(own)
    return _scaled([p[0] for p in around], found[0]), _scaled([p[1] for p in around], found[1])


def _scaled(around: Sequence[float], at: float) -> float:
    low, high = min(around), max(around)
    return (2 * at - low - high) / (high - low) if high > low else 0.0


def away(region: str, other: str) -> Point | None:
    """How many kilometres one place lies to the east and to the north of another, by the counties nearest to it."""
    own, theirs = points(region), points(other)
    if not own or not theirs:
        return None
    here = middle(own)
    near = sorted(theirs, key=lambda point: hypot(*_from(here, point)))[:_NEAREST]
    return _from(here, middle(near))


@lru_cache(1 << 10)
def apart(region: str, other: str) -> float:
    """The kilometres between the nearest counties of two places; 0 where none is known."""
    pairs = ((one, two) for one in points(region) for two in points(other))
    return min((hypot(*_from(one, two)) for one, two in pairs), default=0.0)


def _from(here: Point, there: Point) -> Point:
    return (there[0] - here[0]) * cos(radians(here[1])) * _DEGREE, (there[1] - here[1]) * _DEGREE


def turn(told: str, way: Point) -> float:
    """The degrees, 0 to 180, between a direction that is told (西北) and a way in kilometres east and north."""
    found = abs(degrees(atan2(way[1], way[0])) - _ANGLES.get(told, _ANGLES.get(told[::-1], 0))) % 360
    return min(found, 360 - found)
