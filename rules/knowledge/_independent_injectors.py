"""Wrong set phrases, official names and places, for `lint-news measure`."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import Table, exchange, lose_character, swap_characters
from .._look_alikes import exchange_character

_TABLE = Table(__file__)
_LEVELS = ("自治区", "自治州", "自治县")


def _spoil(phrases: Sequence[str], text: str, random: Random) -> Edit | None:
    match = random_match("|".join(phrases), text, random)
    if match is None:
        return None
    way = random.choice((lose_character, swap_characters, exchange_character, _add_character))
    wrong = way(match[0], random)
    return Edit(Span(match.start(), match.end()), wrong) if wrong and wrong != match[0] else None


def _add_character(phrase: str, random: Random) -> str:
    at = random.randrange(1, len(phrase))
    return phrase[:at] + random.choice((phrase[at - 1], phrase[at], "的", "和")) + phrase[at:]


def _insert_spoilt(phrases: Sequence[str], text: str, random: Random) -> Edit | None:
    way = random.choice((exchange_character, lose_character))
    wrong = way(random.choice(phrases), random)
    return _TABLE.insert("misprinted_organ", text, random, wrong=wrong) if wrong else None


def misprinted_set_phrase(text: str, random: Random) -> Edit | None:
    """A character of a set phrase is lost, added, exchanged or swapped: 绿水青山就是金银山."""
    return _spoil(_TABLE.words("set_phrases"), text, random)


def misprinted_organ(text: str, random: Random) -> Edit | None:
    """A character of an official name is lost, added, exchanged or swapped: 国家发展改革和委员会."""
    organs = _TABLE.words("organs")
    return _spoil(organs, text, random) or _insert_spoilt(organs, text, random)


def misprinted_autonomous_region(text: str, random: Random) -> Edit | None:
    """The name of an autonomous region, prefecture or county with 族 lost or too much, or two peoples swapped."""
    region = _TABLE.sentence("regions", random)
    other_level = region[:-3] + random.choice(_LEVELS)
    too_much, lost = region.replace("自治", "族自治"), region.replace("族", "", 1)
    wrongs = {too_much, lost, other_level, _with_peoples_swapped(region)} - {region}
    slots = {"wrong": random.choice(sorted(wrongs)), "number": random.randint(2, 9)}
    return _TABLE.insert("misprinted_autonomous_region", text, random, **slots)


def _with_peoples_swapped(region: str) -> str:
    """The name with its first two peoples swapped, if each has two characters and 族: 苗族土家族 stays."""
    at = region.find("族")
    second = region.find("族", at + 1)
    if second < 0:
        return region
    start = 2
    return region[:start] + region[at + 1 : second + 1] + region[start : at + 1] + region[second + 1 :]


def misspelt_ethnic_group(text: str, random: Random) -> Edit | None:
    """The name of an ethnic group is misspelt: 布衣族."""
    if random.random() < 1 / 2 and (edit := exchange(text, _TABLE.pairs("ethnic_groups"), random)):
        return edit
    _, wrongs = _TABLE.pair("ethnic_groups", random)
    slots = {"wrong": random.choice(wrongs), "number": random.randint(3, 9)}
    return _TABLE.insert("misspelt_ethnic_group", text, random, **slots)


def wrong_number_in_phrase(text: str, random: Random) -> Edit | None:
    """A set phrase with a wrong number: “四个维护”."""
    return exchange(text, _TABLE.pairs("numbered_phrases"), random)


def wrong_part_of_phrase(text: str, random: Random) -> Edit | None:
    """A set phrase with the part of another: “五位一体”战略布局, 筑牢中华民族共同体意识."""
    return _TABLE.insert("wrong_part_of_phrase", text, random)


def wrong_year_of_congress(text: str, random: Random) -> Edit | None:
    """A congress or plenum of the party with a year that is not its own: 2018年召开的党的十九届四中全会."""
    name, (year,) = _TABLE.pair("years_of_congresses", random)
    wrong = int(year) + random.choice((-2, -1, 1, 2))
    return _TABLE.insert("wrong_year_of_congress", text, random, name=name, year=wrong)


def taiwan_among_countries(text: str, random: Random) -> Edit | None:
    """Taiwan, Hong Kong or Macao in a list that ends in countries: 日本、台湾等国家."""
    names = random.sample(_TABLE.words("countries"), random.randint(1, 3))
    names.insert(random.randint(0, len(names)), _TABLE.sentence("regions_of_china", random))
    slots = {"names": "、".join(names), "number": len(names), "more": random.randint(5, 20)}
    return _TABLE.insert("taiwan_among_countries", text, random, **slots)


def city_in_wrong_province(text: str, random: Random) -> Edit | None:
    """A city under a province that is not its own: 江苏省温州市."""
    cities = _TABLE.pairs("cities")
    province, home = random.sample(sorted(cities), 2)
    return _TABLE.insert("wrong_place", text, random, place=province + random.choice(cities[home]))


def wrong_place_level(text: str, random: Random) -> Edit | None:
    """A place with a level that it does not have: 东莞县, 天津省."""
    return _TABLE.insert("wrong_place", text, random, place=_TABLE.sentence("wrong_levels", random))


def old_place_name(text: str, random: Random) -> Edit | None:
    """A place by a name that is no longer its own, as a current one: 湖北省襄樊市."""
    return _TABLE.insert("old_place_name", text, random)


def misspelt_sight(text: str, random: Random) -> Edit | None:
    """A well-known place is misspelt: 武候祠."""
    return _TABLE.insert("wrong_place", text, random, place=_TABLE.sentence("misspelt_sights", random))
