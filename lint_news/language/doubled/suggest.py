"""What a doubled character should have been: one copy too many, or one copy in place of another character."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from ..counts import BITS, Counts
from ..lexicon import lexicon, words_with
from ..similar import similarity
from .window import FIRST, SECOND, Window
from .words import reading_cost

REPLACE_BITS, SIMILAR_BITS = -2.5, 5.0
_TRIED, _SHOWN = 12, 2


class Suggestion(Struct, frozen=True):
    """`text` takes the place of both copies; one character means that a copy is dropped. Unit of score: bits."""

    text: str
    score: float


def suggest(window: Window, counts: Counts) -> tuple[Suggestion, ...]:
    """Replacements of the pair, best first; dropping a copy is always among them."""
    char = window.kept[FIRST]
    drop = Suggestion(window.text[window.at], _bits(window.dropped, counts))
    found = [_rated(window, pair, counts) for pair in _pairs(window, char, counts)]
    best = sorted(found, key=lambda s: (-s.score, s.text))[:_SHOWN]
    return tuple(sorted((drop, *best), key=lambda s: -s.score))


def _bits(text: str, counts: Counts) -> float:
    """Bits of the middle of a window, by its characters read both ways and by its words."""
    start, end, levels = FIRST - 1, len(text) - 3, counts.of(text)
    characters = (levels.forward_sum(start, end) + levels.backward_sum(start, end)) / 2
    return characters - reading_cost(text, lexicon())


def _pairs(window: Window, char: str, counts: Counts) -> list[str]:
    """Two-character words of one copy and another character that fit their neighbours best."""
    level, left, right = counts.level, window.kept[FIRST - 1], window.kept[SECOND + 1]
    found = [
        (bits + 2 * BITS[level(left + pair)] + 2 * BITS[level(pair + right)] + alike, pair)
        for bits, alike, pair in _words(char, counts)
    ]
    return [pair for _, pair in sorted(found, reverse=True)[:_TRIED]]


@lru_cache(1 << 8)
def _words(char: str, counts: Counts) -> tuple[tuple[float, float, str], ...]:
    """The words of two characters with this one: bits of their counts, of the likeness of their characters, the word.

    Rarer ones than the counts have are left out.
    """
    return tuple(
        (BITS[level], SIMILAR_BITS * similarity(*pair), pair)
        for pair in words_with(char)
        if pair != char + char and (level := counts.level(pair))
    )


def _rated(window: Window, pair: str, counts: Counts) -> Suggestion:
    kept = window.kept[:FIRST] + pair + window.kept[SECOND + 1 :]
    other = pair[0] if pair[1] == window.kept[FIRST] else pair[1]
    prior = REPLACE_BITS + SIMILAR_BITS * similarity(other, window.kept[FIRST])
    return Suggestion(pair, _bits(kept, counts) + prior)
