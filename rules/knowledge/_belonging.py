"""How one place belongs to another, by the shipped table of places and by earlier.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from lint_news import Place, compiled, places_named

from .._table_rows import table_rows

_DESCRIBING = "^[东南西北中新老上下内外前后城江河湖海山港滨临沿市州郊矿桥关门岸口]+区$"
"""Districts that a city may call so without the state's table: 东城区, 新城区, 滨江区."""
_WORDS = "和县|成县|应县|新县|定县|连县|通县|兴县|任县|古县|道县|理县|高县|单县|文县|解放区|红旗区|向阳区|东风区|向山区"
"""Names of counties and districts that are also words, or that were given to districts everywhere once."""
_APART = ("71", "81", "82")
"""Taiwan, Hong Kong and Macao, whose parts are not in the table."""


class Relation(Enum):
    """How a smaller place belongs to a larger one."""

    NOW = 1
    ONCE = 2
    NEVER = 3


@lru_cache(1 << 12)
def relation_of(larger: str, smaller: str, *, is_name: bool = False) -> Relation | None:
    """How the place `smaller` belongs to `larger`; None where the first is not of a lower level, or is ambiguous.

    `is_name` says that what stands around it shows that it is a name (新县 as a county).
    """
    above = [place for place in places_named(larger) if not place.is_county]
    below = [*places_named(smaller), *(place for place in places_named(f"{smaller}市") if not place.until)]
    inside = [(high, low) for high in above for low in below if _is_inside(low, high)]
    if any(not high.until and not low.until for high, low in inside):
        return Relation.NOW
    if inside or any(code.startswith(high.region) for high in above for low in below for code in low.successors):
        return Relation.ONCE
    if not _are_comparable(above, below) or (is_describing(smaller) and not is_name):
        return None
    return Relation.ONCE if larger.removesuffix("省") in earlier().get(smaller, ()) else Relation.NEVER


def _is_inside(place: Place, larger: Place) -> bool:
    return place.region.startswith(larger.region) and place.region != larger.region


def _are_comparable(above: Sequence[Place], below: Sequence[Place]) -> bool:
    """Whether there are larger places, whose parts are in the table, and all others are of a lower level."""
    level = min((len(place.region) for place in above), default=0)
    return bool(above) and all(p.region not in _APART for p in above) and all(len(p.region) > level for p in below)


@lru_cache(1 << 12)
def is_describing(name: str) -> bool:
    """Whether a name is one that people give to other places too: 东城区, 城区."""
    return name in _WORDS.split("|") or compiled(_DESCRIBING).match(name) is not None


@cache
def earlier() -> dict[str, Sequence[str]]:
    """The provinces that a place belonged to before the table of places begins, by its name."""
    rows = table_rows(Path(__file__).with_name("earlier.tsv"))
    return {name: provinces.split("|") for name, provinces, *_ in rows}
