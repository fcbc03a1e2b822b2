"""Faults of this family for `lint-news measure`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import Edit, Span, compiled

if TYPE_CHECKING:
    from random import Random

_BODY = "[。！？]$"


def clause(text: str, random: Random, clause: str) -> Edit | None:
    """An edit that puts a sentence behind some paragraph."""
    ends = [match.end() for match in compiled(_BODY).finditer(text)] or [m.end() for m in compiled("。").finditer(text)]
    if not ends:
        return None
    at = random.choice(ends)
    return Edit(Span(at, at), clause)


def misplaced(text: str, random: Random) -> Edit | None:
    """A county behind a city of another part of the country."""
    from lint_news import all_places, name_of

    counties = [place for place in all_places() if place.is_county and not place.until and place.name[-1] in "市县"]
    county, other = random.choice(counties), random.choice(counties)
    city = name_of(other.code[:4] + "00") or name_of(other.code[:2] + "0000")
    if other.code[:4] == county.code[:4] or any(place.name == county.name for place in counties if place != county):
        return None
    return clause(text, random, f"来自{city}{county.name}的一位客商说，今年的订单比往年多。")


def outdated(text: str, random: Random) -> Edit | None:
    """An old name of a county or city, in a sentence with a date of today."""
    from lint_news import all_places, places_named

    old = [place for place in all_places() if place.is_county and place.until and place.name[-1] in "市县"]
    name = random.choice(old).name
    if any(not place.until for place in places_named(name)):
        return None
    return clause(text, random, f"2025年3月6日，{name}举办农产品展销会，市民用手机扫码下单。")


def wrong_level(text: str, random: Random) -> Edit | None:
    """A district called a county, or a county called a district, behind the full name of its city."""
    from lint_news import all_places, name_of, place_names

    places = [place for place in all_places() if place.is_county and not place.until and len(place.name) == 3]
    place = random.choice(places)
    wrong = place.name[:-1] + random.choice("市县区")
    city = name_of(place.code[:4] + "00")
    if wrong in place_names() or not city:
        return None
    return clause(text, random, f"据介绍，{city}{wrong}今年新修道路三十条。")


def misspelt(text: str, random: Random) -> Edit | None:
    """A county with one character exchanged for a similar one, behind its city."""
    from lint_news import all_places, common_characters, name_of, similarity

    places = [place for place in all_places() if place.is_county and not place.until and len(place.name) > 2]
    place = random.choice(places)
    city, at = name_of(place.code[:4] + "00"), random.randrange(len(place.name) - 1)
    alike = [char for char in common_characters() if similarity(char, place.name[at]) > 0.9 and char != place.name[at]]
    if not alike or not city:
        return None
    wrong = place.name[:at] + random.choice(alike) + place.name[at + 1 :]
    return clause(text, random, f"据介绍，{city}{wrong}今年新修道路三十条。")


def other_code(text: str, random: Random) -> Edit | None:
    """An address with an area code of another province."""
    from lint_news import all_places, name_of

    cities = [
        p for p in all_places() if p.code.endswith("00") and not p.until and not p.is_short and p.name[-1] == "市"
    ]
    place = random.choice(cities)
    code = "0395" if not place.code.startswith("41") else "0359"
    number = random.randrange(2_000_000, 8_999_999)
    if not name_of(place.code[:2] + "0000"):
        return None
    return clause(text, random, f"\n地址：{place.name}新华路{random.randrange(1, 99)}号，电话：{code}-{number}")


def other_plate(text: str, random: Random) -> Edit | None:
    """A vehicle of one city with a plate of another city of its province."""
    from .plate_of_another_place import plates

    rows = [(plate, code, name) for plate, (code, name) in plates().items() if len(plate) > 1]
    _, code, name = random.choice(rows)
    others = [plate for plate, other, _ in rows if other != code and other[:2] == code[:2]]
    return clause(text, random, f"一辆{name}籍（{random.choice(others)}）货车被拦下") if others else None
