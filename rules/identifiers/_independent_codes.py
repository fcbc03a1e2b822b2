"""Codes with right check digits, which injectors then spoil."""

from __future__ import annotations

from random import Random

_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_REGIONS = ("110105", "140802", "420502", "370702", "430105", "510703", "330302", "610302", "340102", "360702")
_IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def digits(random: Random, number: int) -> str:
    """Some digits."""
    return "".join(random.choice("0123456789") for _ in range(number))


def credit_code(random: Random) -> str:
    """A unified social credit code of 18 characters."""
    organisation = "MA" + "".join(random.choice(_CREDIT) for _ in range(7))
    code = random.choice(("91", "92", "93")) + random.choice(_REGIONS) + organisation
    total = sum(_CREDIT.index(c) * weight for c, weight in zip(code, _CREDIT_WEIGHTS, strict=True))
    return code + _CREDIT[-total % len(_CREDIT)]


def identity_number(random: Random) -> str:
    """An identity number of 18 characters."""
    birth = f"{random.randint(1940, 2005)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    number = random.choice(_REGIONS) + birth + digits(random, 3)
    total = sum(int(c) * weight for c, weight in zip(number, _IDENTITY_WEIGHTS, strict=True))
    return number + "10X98765432"[total % 11]


def isbn(random: Random) -> str:
    """An ISBN of 13 digits."""
    number = "9787" + digits(random, 8)
    total = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(number))
    return number + str(-total % 10)


def issn(random: Random) -> str:
    """An ISSN of 8 characters, without its hyphen."""
    number = random.choice(("10", "16", "20")) + digits(random, 5)
    total = sum(int(c) * weight for c, weight in zip(number, range(8, 1, -1), strict=True))
    return number + "0123456789X"[-total % 11]


def card_number(random: Random) -> str:
    """The number of a bank card, 19 digits."""
    number = random.choice(("622848", "621700", "622202", "621661")) + digits(random, 12)
    doubled = [int(c) * (2 if i % 2 == 1 else 1) for i, c in enumerate(number)]
    total = sum(value // 10 + value % 10 for value in doubled)
    return number + str(-total % 10)


def swapped(digits: str, unseen: int, random: Random) -> str:
    """The digits with two neighbours swapped that do not differ by `unseen`, which the check digit would miss."""
    places = [i for i in range(len(digits) - 1) if abs(int(digits[i]) - int(digits[i + 1])) not in (0, unseen)]
    if not places:
        return digits[:-1]
    at = random.choice(places)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
