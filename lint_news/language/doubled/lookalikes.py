"""Correct doubles that look like mistakes, such as names: by how much the score must be above the limit there.

For editors, a correct name that is reported is worse than a mistake that is not found. Units are those of the score,
log odds. The figures were chosen by hand: with the same number of false alarms they cost three mistakes in a thousand
of a daily newspaper.
"""

from __future__ import annotations

from ...match.patterns import compiled
from ..lexicon import lexicon
from ..people import given_name_level, is_surname
from ..straddling import begins_word, ends_word
from .barred import ROLES, SPEECH
from .patterns import BEFORE_VERBS, FUNCTIONS, TITLES, TRANSLITERATING, VERBS
from .words import reading_cost

PERSON, SURNAME, PLACE, TENTATIVE = 2.2, 1.2, 1.2, 0.5
_PLACES = frozenset("省市县区镇乡村州")
_KNOWN_GIVEN, _COMMON_GIVEN = 2, 9
_NEAR_DOT = 4
_SEEN, _USUAL, _COMMON = 9, 24, 100
"""Least counts of a word."""
_NEAR = 8
"""Characters beside a pair that are read as words."""
_SECOND_COPY = 10.5
"""Bits that a second copy costs at most where two words meet: 7 in 会计|计算, but 15 in 自身|身价|值."""


def handicap(text: str, at: int) -> float:
    """By how much the score of the pair at `at` must be above the limit, in log odds.

    More than 0 where the pair may be a name, end the name of a place, or be a verb in its tentative form (能发发微信);
    0 for function characters, which are in few names.
    """
    if text[at] in FUNCTIONS:
        return 0.0
    if _is_person(text, at) or _opens_foreign_name(text, at):
        return PERSON
    if text[at] in _PLACES and begins_word(text, at + 1, _USUAL):
        return PLACE
    if is_surname(text[at - 1 : at]) and given_name_level(text[at]) >= _KNOWN_GIVEN and not ends_word(text, at, _SEEN):
        return SURNAME  # 景 in 风景|出出现 is no surname
    return TENTATIVE if text[at] in VERBS and text[at - 1 : at] in BEFORE_VERBS else 0.0


def may_be_name(text: str, at: int) -> bool:
    """Whether a character of very many given names follows a surname: 张中中."""
    return given_name_level(text[at]) >= _COMMON_GIVEN and is_surname(text[at - 1 : at])


def _opens_foreign_name(text: str, at: int) -> bool:
    """Whether the pair begins a foreign name, behind a title or soon after a dot: 总理卡卡尔, 丹尼尔·卡卡."""
    if text[at] not in TRANSLITERATING:
        return False
    head = text[max(0, at - _NEAR_DOT) : at]
    return "·" in head or "•" in head or (text[at + 2 : at + 3] in TRANSLITERATING and head.endswith(TITLES))


def begins_common_word(text: str, at: int) -> bool:
    """Whether a common word begins with the second copy of the pair at `at`: 会|会风."""
    return begins_word(text, at + 1, _COMMON)


def divides_words(text: str, at: int, start: int, end: int) -> bool:
    """Whether the pair at `at` divides two words of the lexicon, and its second copy costs few bits: 会计|计算.

    `start` and `end` bound its paragraph.
    """
    words, middle = lexicon(), at + 1
    if not (ends_word(text, middle) and begins_word(text, middle)):
        return False
    head, tail = text[max(start, middle - _NEAR) : middle], text[middle : min(end, middle + _NEAR)]
    both, one = reading_cost(head + tail, words), reading_cost(head + tail[1:], words)
    is_border = reading_cost(head, words) + reading_cost(tail, words) <= both
    return is_border and both - one <= _SECOND_COPY


def _is_person(text: str, at: int) -> bool:
    """Whether a surname stands before the pair, with a role before it or speech behind: 负责人陶然然介绍."""
    if not is_surname(text[at - 1 : at]) or not given_name_level(text[at]):
        return False
    head, tail = text[max(0, at - 9) : at - 1], text[at + 2 : at + 5]
    return head.endswith(ROLES) or compiled(SPEECH).match(tail) is not None
