"""Courts that an article names, and the codes that stand for them in the numbers of cases.

A case number is （year）, the character of the province, digits, the kind of case and a serial number, by the rules of
the Supreme People's Court on case numbers of 2015. The digits of a basic court are the last four of the code of its
county (GB/T 2260), those of an intermediate court the two of its prefecture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lint_news import Article, all_places, place_names, places_named

_CHARACTERS = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新"
_CODES = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
PROVINCES = dict(zip(_CHARACTERS, _CODES.split(), strict=True))
"""The code of each province, by the character that stands for it."""
_COURT = "(?P<level>最高|高级|中级)?人民法院"
_LONGEST, _BASIC, _MIDDLE = 11, 4, 2
_BARE = "县区市旗"


def codes_named(article: Article, digits: int) -> Sequence[frozenset[str]] | None:
    """The codes of each court that the article names, of the level whose codes have so many digits.

    None where one of them is not known: 某区人民法院, the court of a development zone.
    """
    found: dict[str, frozenset[str]] = {}
    for court in article.find(_COURT):
        if (court["level"] == "中级") != (digits == _MIDDLE) or court["level"] in {"最高", "高级"}:
            continue
        name = _name_before(article.document.text[max(article.span.start, court.start - _LONGEST) : court.start])
        if name:
            found[name] = _codes(name, digits)
        elif article.document.text[court.start - 1 : court.start] in _BARE:
            return None
    return list(filter(None, found.values()))


def _name_before(text: str) -> str:
    """The longest name of a place that a text ends with."""
    return next((text[at:] for at in range(len(text) - 1) if text[at:] in place_names()), "")


@lru_cache(1 << 8)
def _codes(name: str, digits: int) -> frozenset[str]:
    """The codes that a court of a place has, or had when the place had another name: character and digits."""
    is_basic = digits == _BASIC
    places = [place for place in places_named(name) if place.is_county == is_basic and not place.is_short]
    now = {place.code for place in places}
    old = {place.code for place in all_places() if now.intersection(place.successors)} if now else set[str]()
    return frozenset(_written(code, digits) for code in now | old)


def _written(code: str, digits: int) -> str:
    character = next(char for char, province in PROVINCES.items() if code.startswith(province))
    return character + code[2 : 2 + digits]


def names_of_code(character: str, digits: str) -> Iterator[str]:
    """The names of the places whose court has a code."""
    code = (PROVINCES[character] + digits).ljust(6, "0")
    yield from (place.name for place in all_places() if place.code == code and not place.is_short)
