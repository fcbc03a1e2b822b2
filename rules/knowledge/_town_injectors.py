"""Faults in names of towns for `lint-news measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._place_injectors import clause

if TYPE_CHECKING:
    from random import Random

    from lint_news import Edit


def _counties() -> list[tuple[str, str]]:
    """The codes and names of counties whose name no other has."""
    from lint_news import all_places, places_named

    return [
        (place.code, place.name)
        for place in all_places()
        if place.is_county and not place.until and not place.is_short and len(places_named(place.name)) == 1
    ]


def town_of_other_county(text: str, random: Random) -> Edit | None:
    """A town behind another county of its prefecture."""
    from ._towns import counties_with, towns_of

    code, _ = random.choice(counties := _counties())
    others = [name for other, name in counties if other[:4] == code[:4] and other != code]
    towns = [town for town in towns_of(code).names if len(town) > 2 and len(counties_with(town)) == 1]
    if not others or not towns:
        return None
    return clause(text, random, f"据介绍，{random.choice(others)}{random.choice(towns)}今年新修道路三十条。")


def misspelt_town(text: str, random: Random) -> Edit | None:
    """A town with one character exchanged for a similar one, behind its county."""
    from lint_news import common_characters, similarity

    from ._towns import counties_with, towns_of

    code, county = random.choice(_counties())
    town = random.choice(towns_of(code).names or [""])
    at = random.randrange(max(1, len(town) - 1))
    alike = [char for char in common_characters() if town and char != town[at] and similarity(char, town[at]) > 0.9]
    if len(town) < 3 or not alike:
        return None
    wrong = town[:at] + random.choice(alike) + town[at + 1 :]
    return clause(text, random, f"据介绍，{county}{wrong}今年新修道路三十条。") if not counties_with(wrong) else None


def local_name(text: str, random: Random) -> Edit | None:
    """A river, a mountain or a town with its usual wrong character, and a word that tells where it is."""
    from ._local_names import names

    one = random.choice(names())
    return clause(text, random, f"游客从{one.words[0]}出发，去看了看{one.wrong}。")


def other_seat(text: str, random: Random) -> Edit | None:
    """Another town of a county where the town of its government should stand."""
    from ._towns import towns_of

    code, county = random.choice(_counties())
    towns = towns_of(code)
    others = [town for town in towns.names if town.endswith("镇") and town != towns.seat]
    if not towns.seat or not others or not county.endswith("县"):
        return None
    return clause(text, random, f"从{county}城{random.choice(others)}出发，车程一小时。")
