"""Function words of one character, and the neighbours that make it right to double them.

The statistics of doubled characters are not reliable for these few, so rules of grammar decide. A double is right
where a word ends with its first half (植被|被) or begins with its second (就|就近). Otherwise a double of a character
that is marked `sure` is an error. Where the log odds of the statistics exceed `overruled`, the double is an error
although there is such a word: “其中的的” is not 中的. The limit is NEVER where a clause may end and the next begin
with the same character (告诉我|我的号码), for which edited newspapers are too little evidence. The other limits are
above the odds of all right doubles in five million characters of held-out edited text and in the examples.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

NEVER = float("inf")


class Particle(Struct, frozen=True):
    """A character, the characters before and after its right doubles, and examples of wrong and right ones."""

    char: str
    before: str
    behind: str
    wrong: str
    right: tuple[str, ...]
    sure: bool
    overruled: float

    @property
    def pattern(self) -> str:
        """A double that is not made right by a word around it."""
        before = f"(?<![{self.before}])" if self.before else ""
        behind = f"(?![{self.behind}])" if self.behind else ""
        return f"{before}{self.char}{{2}}{behind}"


_TOLD = (
    "问诉给让叫请使对跟向陪帮骂打爱想教看信怪恨怕害迎接送见找救劝告带等令派助谢祝求选支养护破认识意欢懂解替逼催拉推抱斗"
)
"""Last characters of verbs with a person as object: a pronoun after them may end its clause."""


def _particle(line: str) -> Particle:
    char, before, behind, sure, overruled, wrong, right = line.split("\t")
    return Particle(
        char,
        before.replace("TOLD", _TOLD),
        behind,
        wrong,
        tuple(filter(None, right.split("|"))),
        sure=bool(sure),
        overruled=NEVER if overruled == "never" else float(overruled),
    )


def _lines() -> list[str]:
    lines = Path(__file__).with_name("particles.tsv").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


PARTICLES = tuple(map(_particle, _lines()))
"""The rows of particles.tsv."""


@cache
def _by_char() -> dict[str, Particle]:
    return {particle.char: particle for particle in PARTICLES}


def particle(char: str) -> Particle | None:
    """The entry of a character, if there is one."""
    return _by_char().get(char)
