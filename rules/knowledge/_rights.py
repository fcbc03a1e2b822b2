"""What a wrong name of a place should be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lint_news import Place, full_name, name_of, places_in, places_named, places_of_code, similarity

_ALIKE = (1.0, 0.8)
"""The least similarity of a character and the one that is written for it: in a name of three, in a longer one."""
_MOST_STEPS = 8


def today(name: str) -> Sequence[Place]:
    """The places of today that have a name."""
    return [place for place in places_named(name) if not place.until]


@lru_cache(1 << 8)
def successors(code: str, steps: int = _MOST_STEPS) -> frozenset[str]:
    """The codes of today of what a place of a code became."""
    if name_of(code) or not steps:
        return frozenset({code} if name_of(code) else ())
    next_codes = {other for place in places_of_code(code) for other in place.successors if other != code}
    return frozenset(last for other in next_codes for last in successors(other, steps - 1))


def names_today(places: Sequence[Place]) -> Sequence[str]:
    """The full names of what places are today; of a prefecture that was made a city, the city."""
    codes = {code for place in places for code in successors(place.code)}
    codes = codes or {now.code for place in places for now in today(place.name.removesuffix("地区"))}
    return sorted(full_name(place) for code in codes for place in today(name_of(code)) if place.code == code)


@lru_cache(1 << 10)
def near_names(larger: str, name: str) -> Sequence[str]:
    """The names of today in a larger place that differ from `name` by one similar character, or by an exchange."""
    regions = [place.region for place in today(larger) if not place.is_county]
    below = {place.name for region in regions for place in places_in(region)}
    return sorted(other for other in below if is_near(name, other))


def is_near(name: str, other: str) -> bool:
    """Whether a name is another with one character replaced by a similar one, or with two neighbours exchanged."""
    if len(name) != len(other) or name == other:
        return False
    different = [at for at, char in enumerate(name) if char != other[at]]
    if len(different) == 1:
        at = different[0]
        return at < len(name) - 1 and similarity(name[at], other[at]) >= _ALIKE[len(name) > 3]
    first, second = different[0], different[-1]
    return len(different) == 2 == second - first + 1 and name[first] == other[second] and name[second] == other[first]


def written_like(code: str, name: str) -> str:
    """The name of a place of today, short where `name` is a short form; empty where there is none."""
    if not all(place.is_short for place in places_named(name)):
        return name_of(code)
    return next((place.name for place in places_of_code(code) if place.is_short and not place.until), "")
