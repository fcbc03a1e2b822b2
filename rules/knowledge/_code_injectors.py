"""Faults in codes of a place for `lint-news measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span

if TYPE_CHECKING:
    from random import Random


def code_of_neighbour(text: str, random: Random) -> Edit | None:
    """The masthead of a paper above a text, and a telephone of another prefecture of its province."""
    from ._home import area_regions
    from .plate_of_another_place import plates

    cities = [(code, name) for code, name in plates().values() if len(code) == 4 and code[2:] != "01"]
    code, name = random.choice(cities)
    areas = [
        area
        for area, regions in area_regions().items()
        if all(one[:2] == code[:2] and one[2:4] not in ("", "01", code[2:]) for one in regions)
    ]
    return Edit(Span(0, 0), f"{name}日报\n咨询电话：{random.choice(areas)}-5520643。\n") if text and areas else None


def county_count(text: str, random: Random) -> Edit | None:
    """A prefecture with one county more than it has."""
    from lint_news import all_places, places_in

    cities = [
        p
        for p in all_places()
        if p.code.endswith("00") and not p.until and p.name.endswith("市") and p.code[2:4] != "00"
    ]
    city = random.choice(cities)
    names = [place.name for place in places_in(city.code[:4])]
    districts, counties = (sum(name.endswith(level) for name in names) for level in ("区", "县"))
    others = len(names) - districts - counties
    if not text or not districts or not counties or others:
        return None
    return Edit(Span(0, 0), f"{city.name}辖{districts}区{counties + 1}县。\n")


def foreign_city(text: str, random: Random) -> Edit | None:
    """A city abroad behind another country."""
    from .city_in_other_country import cities

    name, regions = random.choice(list(cities().items()))
    others = sorted({other for found in cities().values() for other in found} - set(regions))
    return Edit(Span(0, 0), f"他去过{random.choice(others)}{name}。\n") if text else None


def other_bank(text: str, random: Random) -> Edit | None:
    """A county on the bank of a river of the border that is the other country's."""
    wrong = random.choice(("逊克县位于黑龙江左岸", "虎林市地处乌苏里江右岸", "集安市位于鸭绿江左岸"))
    return Edit(Span(0, 0), f"{wrong}，盛产大豆。\n") if text else None
