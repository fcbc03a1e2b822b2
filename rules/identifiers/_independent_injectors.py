"""Codes, numbers, plates and acronyms that cannot be, for `lint-news measure`."""

from __future__ import annotations

from random import Random

from lint_news import Edit, Span, random_match

from .._insertions import Table, other_digits, swap_characters
from ._independent_codes import card_number, credit_code, digits, identity_number, isbn, issn, swapped

_TABLE = Table(__file__)
_LETTERS = r"(?<=[（(])[A-Z]{3,6}(?=[）)])"


def credit_code_of_wrong_length(text: str, random: Random) -> Edit | None:
    """A unified social credit code with a character lost or too much."""
    code = credit_code(random)
    at = random.randrange(3, 15)
    wrong = code[:at] + code[at + 1 :] if random.random() < 2 / 3 else code[:at] + code[at] + code[at:]
    return _TABLE.insert("with_code", text, random, code=wrong)


def credit_code_of_wrong_check(text: str, random: Random) -> Edit | None:
    """A unified social credit code with a digit exchanged or two swapped."""
    code = credit_code(random)
    inner = swap_characters(code[2:17], random) if random.random() < 1 / 2 else other_digits(code[2:17], random)
    return _TABLE.insert("with_code", text, random, code=code[:2] + inner + code[17])


def impossible_identity_number(text: str, random: Random) -> Edit | None:
    """An identity number with an impossible month or day, a wrong check digit or a wrong length."""
    number = identity_number(random)
    wrongs = (
        number[:10] + f"{random.randint(13, 19)}" + number[12:],
        number[:12] + f"{random.randint(32, 39)}" + number[14:],
        number[:8] + number[9:],
        number[:14] + other_digits(number[14:17], random) + number[17],
        number[:5] + number[5] + number[5:],
    )
    return _TABLE.insert("impossible_identity_number", text, random, wrong=random.choice(wrongs))


def wrong_book_number(text: str, random: Random) -> Edit | None:
    """An ISBN or ISSN whose check digit or length is wrong, or a CN number of a wrong form."""
    number, serial = isbn(random), issn(random)
    ways = (swapped(number[4:12], 5, random), other_digits(number[4:12], random), number[4:11])
    book = random.choice(ways) + number[12]
    shown = f"978-7-{book[:3]}-{book[3:-1]}-{book[-1]}"
    wrong = other_digits(serial[:7], random) + serial[7]
    slots = {"book": book, "shown": shown, "serial": f"{wrong[:4]}-{wrong[4:]}", "number": random.randint(1000, 1900)}
    return _TABLE.insert("wrong_book_number", text, random, **slots)


def wrong_card_number(text: str, random: Random) -> Edit | None:
    """The number of a bank card whose check digit or length is wrong."""
    number = card_number(random)
    exchanged = other_digits(number[:18], random) + number[18]
    two_swapped = number[:6] + swapped(number[6:18], 9, random) + number[18]
    return _TABLE.insert("wrong_card_number", text, random, wrong=random.choice((exchanged, two_swapped, number[:17])))


def wrong_plate(text: str, random: Random) -> Edit | None:
    """A number plate with a character lost or too much, or with a letter that plates do not have."""
    place, (_, _, head) = _TABLE.pair("cities", random)
    five, letter = digits(random, 5), random.choice("ABCDEFGHJKLM")
    short = (five[:4], five[:3] + letter, letter + five[:3], f"{five[:2]}-{five[2:4]}")
    wrong = random.choice((*short, five + "7", f"{five[:3]}I{five[4]}", five[:4] + "O"))
    return _TABLE.insert("wrong_plate", text, random, place=place, wrong=head + random.choice(("", "·", "")) + wrong)


def wrong_document_number(text: str, random: Random) -> Edit | None:
    """The number of a document with an impossible year or wrong marks."""
    number, year = random.randint(1, 60), random.randint(2012, 2018)
    slip = f"20{year % 10}{number % 10}{year % 7}"
    years = {"year": year, "digit": year % 10, "slip": slip, "later": year + 80, "short": year % 100, "cut": year // 10}
    return _TABLE.insert("wrong_document_number", text, random, number=number, **years)


def wrong_acronym(text: str, random: Random) -> Edit | None:
    """The acronym of another name beside a name: 世界卫生组织（WTO）."""
    (name, _), (_, wrong) = random.sample([(name, one) for name, (one,) in _TABLE.pairs("acronyms").items()], 2)
    return _TABLE.insert("with_acronym", text, random, name=name, wrong=wrong)


def transposed_acronym(text: str, random: Random) -> Edit | None:
    """A known acronym with letters swapped or lost: 亚太经合组织（AEPC）."""
    acronyms = _TABLE.pairs("acronyms")
    match = random_match(_LETTERS, text, random)
    if match and (match[0],) in acronyms.values() and random.random() < 1 / 2:
        return Edit(Span(match.start(), match.end()), swap_characters(match[0], random))
    name, (right,) = _TABLE.pair("acronyms", random)
    wrong = right + right[-1] if right == "PPP" else swap_characters(right, random)
    return _TABLE.insert("with_acronym", text, random, name=name, wrong=wrong)


def _other_place(random: Random) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A city, and the area codes, postcodes and plates of it and of another one."""
    (place, own), (_, other) = random.sample(list(_TABLE.pairs("cities").items()), 2)
    return place, own, other


def area_code_of_other_place(text: str, random: Random) -> Edit | None:
    """A telephone number with the area code of another city than the address beside it."""
    place, _, (code, _, _) = _other_place(random)
    number = str(random.randint(2100000, 8900000)) + ("3" if code == "0851" else "")
    slots = {"place": place, "code": code, "number": number, "house": random.randint(2, 300)}
    return _TABLE.insert("area_code_of_other_place", text, random, **slots)


def postcode_of_other_place(text: str, random: Random) -> Edit | None:
    """A postcode of another region than the address beside it."""
    place, (_, own, _), (_, code, _) = _other_place(random)
    code = code if code[:2] != own[:2] else "830000"
    return _TABLE.insert("postcode_of_other_place", text, random, place=place, code=code, house=random.randint(2, 300))


def plate_of_other_place(text: str, random: Random) -> Edit | None:
    """A number plate of another city than the one that is named as its own."""
    place, _, (_, _, plate) = _other_place(random)
    return _TABLE.insert("plate_of_other_place", text, random, place=place, plate=plate)
