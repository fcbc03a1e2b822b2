"""Characters that input methods and scanners confuse, for injectors: each group sounds or looks alike."""

from __future__ import annotations

from random import Random

from ._insertions import Table

_TABLE = Table(__file__)


def look_alikes(character: str) -> str:
    """The characters that stand in a group with this one, without it."""
    groups = [group for group in _TABLE.words("look_alikes") if character in group]
    return "".join(dict.fromkeys(c for group in groups for c in group if c != character))


def exchange_character(phrase: str, random: Random) -> str | None:
    """The phrase with one character exchanged for one that sounds or looks alike; None where no character has one."""
    places = [i for i, c in enumerate(phrase) if look_alikes(c)]
    if not places:
        return None
    at = random.choice(places)
    return phrase[:at] + random.choice(look_alikes(phrase[at])) + phrase[at + 1 :]
