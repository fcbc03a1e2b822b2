"""Pairs of words that meet in a doubled character: 抽|抽烟, 旅行|行程. From open-gram, pairs of words counted in text from the web (see NOTICE)."""

from __future__ import annotations

from functools import cache

from ..tries import DOUBLED, Strings, strings
from .window import SECOND

BETWEEN = "|"
LONGEST = 5
PARTS, LEAST = 8, 8
"""Bits are kept in eighths, from -LEAST on."""
_NONE = [-float(LEAST), 0.0, 0.0]


def meeting_features(kept: str) -> list[float]:
    """How many bits more likely the word from the second copy on is behind the one before; the lengths of both.

    Of several pairs the longest and likeliest; -8, 0, 0 where none is known.
    """
    found = [
        [gain, float(one), float(two)]
        for one in range(1, LONGEST + 1)
        for two in range(1, LONGEST + 1)
        if (gain := gain_of(kept[SECOND - one : SECOND], kept[SECOND : SECOND + two])) is not None
    ]
    return max(found, key=sum, default=_NONE)


MEETING = ["meeting_gain", "meeting_last", "meeting_first"]


def gain_of(before: str, word: str) -> float | None:
    """Bits that a word is likelier behind another; None where the pair is not known."""
    pairs, gains = _pairs()
    at = pairs.get(before + BETWEEN + word)
    return None if at is None else gains[at] / PARTS - LEAST


@cache
def _pairs() -> tuple[Strings, bytes]:
    return strings(DOUBLED / "meeting.marisa"), (DOUBLED / "meeting.bin").read_bytes()
