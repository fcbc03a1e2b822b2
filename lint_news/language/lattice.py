"""The cheapest reading of a text as a chain of words and signs. Offsets are code points."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .bigrams import SIGNS, Bigrams, sign
from .folding import BREAK, DIGIT, LETTER
from .lexicon import LONGEST_WORD

WIDTH = 6
"""How many readings up to each offset are continued: the cheapest ones."""
_RUNS = {BREAK: BREAK, DIGIT: DIGIT + LETTER, LETTER: DIGIT + LETTER}
_NOTHING = SIGNS.index(BREAK)


class Step(NamedTuple):
    """One token of a reading: bits of the reading up to its end, its offsets, the token, the step before."""

    bits: float
    start: int
    end: int
    token: int
    before: Step | None


class Reading(NamedTuple):
    """A chain of words and signs: its bits, and (start, end, token) of each."""

    bits: float
    words: tuple[tuple[int, int, int], ...]


def tokens(text: str, at: int, bigrams: Bigrams) -> list[tuple[int, int]]:
    """The tokens that may begin at an offset of folded text, as (end, token): words, a run of digits, a sign."""
    char = text[at]
    if run := _RUNS.get(char):
        return [(len(text) - len(text[at:].lstrip(run)), sign(char))]
    if not "\u4e00" <= char <= "\u9fff":
        return [(at + 1, sign(char))]
    return [(at + size, token) for size, token in bigrams.starting(text[at : at + LONGEST_WORD])]


def cheapest_reading(text: str, may_stand: Callable[[int, int], bool], bigrams: Bigrams) -> Reading | None:
    """The reading of folded text with the fewest bits; None where there is none.

    `may_stand(start, end)` says whether a token may cover `text[start:end]`.
    """
    found: list[dict[int, Step]] = [{} for _ in range(len(text) + 1)]
    found[0][_NOTHING] = Step(0.0, 0, 0, _NOTHING, None)
    for at in range(len(text)):
        here = sorted(found[at].values())[:WIDTH]
        for end, token in tokens(text, at, bigrams) if here else ():
            if may_stand(at, end):
                bits, last = min((step.bits + bigrams.after(step.token, token), step) for step in here)
                found[end][token] = min(found[end].get(token, _LAST), Step(bits, at, end, token, last))
    return _read_back(min(found[-1].values(), default=None))


_LAST = Step(float("inf"), 0, 0, 0, None)


def _read_back(step: Step | None) -> Reading | None:
    if step is None:
        return None
    bits, words = step.bits, list[tuple[int, int, int]]()
    while step.before is not None:
        words.append((step.start, step.end, step.token))
        step = step.before
    return Reading(bits, tuple(words[::-1]))
