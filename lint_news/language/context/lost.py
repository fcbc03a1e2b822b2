"""Characters that were lost at the end of a clause: 落下帷, for 落下帷幕.

training/context_ends.py lists pairs of characters that are counted often and never before a mark, with what stands
behind them. Text must be Simplified; offsets count code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...match.patterns import compiled
from ..counts import counts
from ..lexicon import lexicon
from ..tries import DATA, Strings, strings
from .slips import Slip

_ENDS = r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2}(?=[，。；！？])"
_READ = 4
"""The characters of the pair, and two before it."""
_RARER = 2
"""The levels by which what is written may be counted more often than with the lost character."""


def lost_characters(text: str, start: int, end: int) -> Iterator[Slip]:
    """The clauses of `text[start:end]` that lost their last character: the one that is last now, and both as meant.

    The score is the level of the counted string with the lost character.
    """
    listed = _listed()
    for match in compiled(_ENDS, end - start).finditer(text, start, end):
        at = match.end()
        if at - _READ < start or not (found := listed.keys(match[0])):
            continue
        if lost := _lost(text[at - _READ : at], found):
            level, char = lost
            yield Slip(at - 1, at, text[at - 1] + char, float(level), "lost")


def _lost(before: str, found: list[str]) -> tuple[int, str] | None:
    """The level of the likeliest string and its last character; None where the end is a word, or no string counted."""
    word, level = lexicon().level, counts().level
    if any(word(before[-size:]) for size in (3, 4)):
        return None
    best = max((level(before[-3:-2] + string), string[-1]) for string in found)
    return best if best[0] and level(before[-3:]) <= best[0] + _RARER else None


@cache
def _listed() -> Strings:
    return strings(DATA / "ends.marisa")
