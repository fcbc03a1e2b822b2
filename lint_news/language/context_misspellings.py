"""One character typed for another of the same sound, found by the counts of the strings around it in edited newspapers.

A character is reported where neither neighbour is usual beside it, no string of three or more characters with it was
ever counted, and another character of its syllable makes a common word there and stands in a counted string of four or
more. Offsets count code points, evidence is in bits; text must be Simplified.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ..text.chars import is_han
from .counts import LONGEST, Counts, counts
from .lexicon import lexicon
from .similar import common_characters, traits

_UNUSUAL, _RARE, _USUAL_BESIDE, _WORD = 7, 1, 3, 4
_COUNTED_MEANT, _COUNTED_WRITTEN = 4, 2
"""The least length of a counted string with the meant character, and the greatest of one with the written character."""


class ContextMisspelling(NamedTuple):
    """A place, the character that is meant there, and the evidence for it in bits."""

    at: int
    meant: str
    bits: float


def context_misspellings(text: str, start: int, end: int) -> Iterator[ContextMisspelling]:
    """The characters of `text[start:end]` that are likely mistakes, by offset."""
    level = counts().level
    for at in range(start + 1, end - 1):
        char, left, right = text[at], text[at - 1], text[at + 1]
        beside = level(left + char), level(char + right)
        if min(beside) > _RARE or sum(beside) > _UNUSUAL or not (is_han(char) and (is_han(left) or is_han(right))):
            continue
        if found := _meant(text, at, start, end):
            yield found


def _meant(text: str, at: int, start: int, end: int) -> ContextMisspelling | None:
    """The character that is likeliest meant at `at`; None where what is written was counted, or nothing else was."""
    level, window = counts().level, text[max(start, at - LONGEST) : min(end, at + LONGEST + 1)]
    k = at - max(start, at - LONGEST)
    left, right = window[k - 1], window[k + 1]
    near = [c for c in _same_sound(window[k]) if level(left + c) >= _USUAL_BESIDE or level(c + right) >= _USUAL_BESIDE]
    if not near or _counted(window, k) > _COUNTED_WRITTEN:
        return None
    own = _word(window, k)
    read = [window[:k] + char + window[k + 1 :] for char in near]
    better = [
        other for other in read if _word(other, k) >= max(_WORD, own + 1) and _counted(other, k) >= _COUNTED_MEANT
    ]
    rated = ((min(_gain(counts(), window, other, k), _evidence(other, k)), other[k]) for other in better)
    bits, meant = max(rated, default=(0.0, ""))
    return ContextMisspelling(at, meant, bits) if bits > 0 else None


def _strings(window: str, k: int, least: int, most: int) -> Iterator[str]:
    """The strings of Han of `least` to `most` characters that have the offset `k` in them, the longest first."""
    for size in range(most, least - 1, -1):
        for first in range(max(0, k - size + 1), min(k, len(window) - size) + 1):
            if all(map(is_han, string := window[first : first + size])):
                yield string


def _counted(window: str, k: int) -> int:
    """The length of the longest counted string around an offset."""
    level = counts().level
    return next((len(string) for string in _strings(window, k, 2, LONGEST) if level(string)), 0)


def _word(window: str, k: int) -> int:
    """How common the best word of the lexicon around an offset is; longer words rate higher; 0 for none."""
    level = lexicon().level
    return max((found + 3 * (len(s) - 2) for s in _strings(window, k, 2, 4) if (found := level(s))), default=0)


def _evidence(window: str, k: int) -> float:
    """How often the strings of three and more characters around an offset were counted."""
    level = counts().level
    return float(sum(level(string) * (len(string) - 2) for string in _strings(window, k, 3, LONGEST)))


def _gain(statistics: Counts, window: str, other: str, k: int) -> float:
    """Bits by which `other` is likelier than the window, the mean of both directions; they differ at `k` alone."""
    start, end = max(0, k - LONGEST + 1), min(len(window), k + LONGEST)
    forward = statistics.forward_sum(other, k, end) - statistics.forward_sum(window, k, end)
    backward = statistics.backward_sum(other, start, k + 1) - statistics.backward_sum(window, start, k + 1)
    return (forward + backward) / 2


@cache
def _same_sound(char: str) -> tuple[str, ...]:
    """The commoner characters that share a syllable with the character, without tones."""
    own = traits(char)
    found = {other for syllable in own.readings for other in _by_syllable().get(syllable, ())} if own else set[str]()
    return tuple(sorted(found - {char}))


@cache
def _by_syllable() -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for char in common_characters():
        for syllable in own.readings if (own := traits(char)) else ():
            found[syllable].append(char)
    return found
