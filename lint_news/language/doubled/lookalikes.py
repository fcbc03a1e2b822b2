"""What makes a right double look like a slip to the statistics: how much more they must be sure there.

Desks forgive a missed slip sooner than a questioned name. Units are those of the score, log odds; the figures
are a choice, made on what they cost in recall: 1 % of slips in a daily newspaper.
"""

from __future__ import annotations

from ...patterns import compiled
from ..counts import LEVELS
from ..lexicon import lexicon
from ..people import given, is_surname
from .barred import ROLES, SPEECH
from .patterns import FUNCTIONS

PERSON, SURNAME, WORDS = 2.2, 1.2, 0.7
_KNOWN_GIVEN = 2
_KNOWN_WORD = 14
_SIZES = (2, 3, 4)


def handicap(text: str, at: int) -> float:
    """How much the score of the pair at `at` must be above the limit: a name, or two common words that meet.

    Nothing for function characters: they are in few names, and join nearly any words.
    """
    if text[at] in FUNCTIONS:
        return 0.0
    if _is_person(text, at):
        return PERSON
    if is_surname(text[at - 1 : at]) and given(text[at]) >= _KNOWN_GIVEN:
        return SURNAME
    return WORDS if _words_meet(text, at) else 0.0


def _is_person(text: str, at: int) -> bool:
    """A surname before a character of given names, with a role before it or speech behind: 负责人陶然然介绍."""
    if not is_surname(text[at - 1 : at]) or not given(text[at]):
        return False
    head, tail = text[max(0, at - 9) : at - 1], text[at + 2 : at + 5]
    return head.endswith(ROLES) or compiled(SPEECH).match(tail) is not None


def _words_meet(text: str, at: int) -> bool:
    """A common word ends with the first copy and another begins with the second: 比分|分别."""
    level = lexicon().level
    ending = max(LEVELS[level(text[max(0, at + 1 - size) : at + 1])] for size in _SIZES)
    beginning = max(LEVELS[level(text[at + 1 : at + 1 + size])] for size in _SIZES)
    return min(ending, beginning) >= _KNOWN_WORD
