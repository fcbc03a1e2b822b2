"""How a stretch of text reads as words: whether an edit has left a character without its word."""

from __future__ import annotations

from typing import NamedTuple

from lint_news import bigrams, cheapest_reading, folded_forms, is_han

FUNCTION = frozenset(
    "的地得了着过之和与及或同跟在从向对为以于被把将让由到自就也都还又再已不没未要会能可须应是有来去先后更最好等"
)
"""Characters that are words by themselves beside anything."""
_AROUND = 8


class Words(NamedTuple):
    """How a stretch reads: how many characters stand alone in it, and whether a word crosses one of its ends."""

    alone: int
    is_crossed: bool


def words_in(text: str, start: int, end: int) -> Words:
    """How `text[start:end]`, in code points, reads beside what is around it. Words of FUNCTION are not alone."""
    first = max(0, start - _AROUND)
    window, start, end = folded_forms(text[first : end + _AROUND]), start - first, end - first
    reading = cheapest_reading(window, lambda _, __: True, bigrams())
    alone, is_crossed = 0, False
    for a, b, _ in reading.words if reading else ():
        if a < end and b > start and is_han(window[a]):
            alone += b - a == 1 and window[a] not in FUNCTION
            is_crossed |= b - a > 1 and (a < start or b > end)
    return Words(alone, is_crossed)
