"""Names, offices and companies that are written in two ways in one article, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import HAN, Edit, Span, random_match

from .._insertions import Table, county, person, surnames
from .._look_alikes import look_alikes

_TABLE = Table(__file__)


def _name() -> str:
    """A pattern for names of three characters with a common surname."""
    return f"([{''.join(surnames())}][{HAN}]{{2}})"


def _like(name: str, random: Random) -> str | None:
    """The name with a character of the given name exchanged for one of like sound."""
    others = [_others(character) for character in name]
    places = [at for at in range(1, len(name)) if others[at]]
    if not places:
        return None
    at = random.choice(places)
    return name[:at] + random.choice(others[at]) + name[at + 1 :]


def _others(character: str) -> str:
    """Characters of names that sound like it, or else characters that sound or look like it."""
    groups = [group for group in _TABLE.words("like_characters") if character in group]
    return "".join(c for group in groups for c in group if c != character) or look_alikes(character)


def misspelt_name_in_text(text: str, random: Random) -> Edit | None:
    """A person who is named at least twice is written in another way the last time or the first."""
    before = "|".join(_TABLE.words("before_names"))
    match = random_match(f"(?:{before}){_name()}", text, random)
    name = match[1] if match else ""
    if not name or text.count(name) < 2:
        return None
    wrong = _like(name, random)
    at = text.rfind(name) if random.random() < 2 / 3 else text.find(name)
    return Edit(Span(at, at + len(name)), wrong) if wrong else None


def person_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A sentence that names a person in two ways: 邹慧敏 … 邹惠敏."""
    name = person(random)
    wrong = _like(name, random)
    if len(name) < 3 or wrong is None:
        return None
    return _TABLE.insert("person_with_two_spellings", text, random, one=name, two=wrong)


def rare_surname_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A person with a rare surname that is once written as one of like shape or sound: 郄志远 … 郤志远."""
    right, wrong = _TABLE.sentence("like_surnames", random)
    if random.random() < 1 / 3:
        right, wrong = wrong, right
    given = person(random)[1] + random.choice(("", "远", "明", "平"))
    return _TABLE.insert("rare_surname_with_two_spellings", text, random, one=right + given, two=wrong + given)


def two_people_in_one_office(text: str, random: Random) -> Edit | None:
    """An office that is held by two people in one text."""
    one, two = person(random), person(random)
    if one[0] == two[0]:
        return None
    office = _TABLE.sentence("office", random)
    return _TABLE.insert("two_people_in_one_office", text, random, office=office, one=one, two=two)


def byline_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A reporter whose name is written in another way at the end of the text or under a picture."""
    match = random_match(f"(?<=记者)[ 　]?{_name()}(?=[）)、 　\n])", text, random)
    wrong = _like(match[1], random) if match else None
    if wrong is None:
        return None
    end = len(text.rstrip())
    return Edit(Span(end, end), "\n" + _TABLE.sentence("credit", random, wrong=wrong))


def company_with_two_spellings(text: str, random: Random) -> Edit | None:
    """A company whose name is written in two ways in one text: 恒泰, 恒秦."""
    names = _TABLE.sentence("company_names", random)
    place, trade = county(random), _TABLE.sentence("trade", random)
    one, two = (f"{place}{name}{trade}有限公司" for name in (names[:2], names[2:]))
    return _TABLE.insert("company_with_two_spellings", text, random, one=one, two=two)
