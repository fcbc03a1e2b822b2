"""Pairs of words that meet in a doubled character: 抽|抽烟, 旅行|行程.

The data is from open-gram: pairs of words counted in text from the web (see NOTICE).
"""

from __future__ import annotations

from functools import cache

from ..tries import DOUBLED, Strings, strings
from .window import SECOND

BETWEEN = "|"
LONGEST = 5
STEPS, LEAST = 8, 8
"""A byte of the data is bits times STEPS, with -LEAST as zero."""
_NONE = (-float(LEAST), 0.0, 0.0)


def meeting_features(kept: str) -> dict[str, float]:
    """By how many bits the word from the second copy on is likelier behind the word before it; the lengths of both.

    Of several pairs of words the longest and likeliest counts; -8, 0, 0 where none was counted.
    """
    found = [
        (gain, float(one), float(two))
        for one in range(1, LONGEST + 1)
        for two in range(1, LONGEST + 1)
        if (gain := gain_of(kept[SECOND - one : SECOND], kept[SECOND : SECOND + two])) is not None
    ]
    gain, last, first = max(found, key=sum, default=_NONE)
    return {"meeting_gain": gain, "meeting_last": last, "meeting_first": first}


def gain_of(before: str, word: str) -> float | None:
    """By how many bits a word is likelier behind another; None where the pair was not counted."""
    pairs, gains = _pairs()
    at = pairs.get(before + BETWEEN + word)
    return None if at is None else gains[at] / STEPS - LEAST


@cache
def _pairs() -> tuple[Strings, bytes]:
    return strings(DOUBLED / "meeting.marisa"), (DOUBLED / "meeting.bin").read_bytes()
