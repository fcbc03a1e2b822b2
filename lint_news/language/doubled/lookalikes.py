"""What makes a right double look like a slip to the statistics: how much more they must be sure there.

Desks forgive a missed slip sooner than a questioned name. Units are those of the score, log odds; the figures
are a choice: at the same number of alarms they cost six slips in a thousand of a daily newspaper, held out.
"""

from __future__ import annotations

from ...patterns import compiled
from ..counts import LEVELS
from ..lexicon import lexicon
from ..people import given, is_surname
from .barred import ROLES, SPEECH
from .patterns import FUNCTIONS

PERSON, SURNAME = 2.2, 1.2
_KNOWN_GIVEN, _COMMON_GIVEN = 2, 9
_COMMON_WORD = 100
_SIZES = (2, 3, 4)


def handicap(text: str, at: int) -> float:
    """How much the score of the pair at `at` must be above the limit where it may be a name.

    Nothing for function characters: they are in few names.
    """
    if text[at] in FUNCTIONS:
        return 0.0
    if _is_person(text, at):
        return PERSON
    return SURNAME if is_surname(text[at - 1 : at]) and given(text[at]) >= _KNOWN_GIVEN else 0.0


def may_be_name(text: str, at: int) -> bool:
    """Whether a character of very many given names follows a surname: 张中中."""
    return given(text[at]) >= _COMMON_GIVEN and is_surname(text[at - 1 : at])


def begins_word(text: str, at: int) -> bool:
    """Whether a common word begins with the second copy of the pair at `at`: 会|会风."""
    return any(LEVELS[lexicon().level(text[at + 1 : at + 1 + size])] >= _COMMON_WORD for size in _SIZES)


def _is_person(text: str, at: int) -> bool:
    """A surname before a character of given names, with a role before it or speech behind: 负责人陶然然介绍."""
    if not is_surname(text[at - 1 : at]) or not given(text[at]):
        return False
    head, tail = text[max(0, at - 9) : at - 1], text[at + 2 : at + 5]
    return head.endswith(ROLES) or compiled(SPEECH).match(tail) is not None
