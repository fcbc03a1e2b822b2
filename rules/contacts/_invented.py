"""Invented phone numbers and names for the injectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_CODE_LIST = """
010 021 022 023 025 027 028 0311 0531 0551 0571 0731 0359 0351 0355 0592 0752 0771 0931 0991 0375
0536 0713 0837
"""
_CODES = tuple(_CODE_LIST.split())
_SEVEN = ("0359", "0351", "0355", "0592", "0752", "0771", "0931", "0991", "0375", "0536", "0713", "0837")


def figures(random: Random, count: int) -> str:
    """`count` random digits."""
    return "".join(random.choice("0123456789") for _ in range(count))


def new_landline(random: Random) -> str:
    """A landline of a real area code."""
    code = random.choice(_CODES)
    return f"{code}-{random.choice('2345678')}{figures(random, 6 if code in _SEVEN else 7)}"


def new_mobile(random: Random) -> str:
    """A mobile number."""
    return "1" + random.choice(("30", "35", "39", "50", "58", "77", "86", "89", "91")) + figures(random, 8)


def new_service_number(random: Random) -> str:
    """A 400 or 800 number, grouped in one of three ways."""
    rest = figures(random, 7)
    first = random.choice(("400", "400", "800"))
    return random.choice(
        (f"{first}-{rest[:3]}-{rest[3:]}", f"{first}{rest}", f"{first[:3]}{rest[0]}-{rest[1:4]}-{rest[4:]}")
    )


def new_name(random: Random) -> str:
    """The name of a mailbox or of a site."""
    name = "".join(random.choice("abcdefghijlmnoprstuwxyz") for _ in range(random.randint(3, 9)))
    return name + random.choice(("", figures(random, random.randint(1, 4))))
