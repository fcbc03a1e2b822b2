"""Readings of a text as a chain of words of the lexicon, with what they cost in bits."""

from __future__ import annotations

from ..lexicon import LONGEST_WORD, Lexicon

_ODD, _NEVER = 14.0, float("inf")

Words = list[dict[int, float]]
"""The words that begin at each offset of a text, shortest first: length and cost in bits."""


def words_of(text: str, words: Lexicon) -> Words:
    """Each word of the lexicon in the text; any single character may stand alone."""
    unknown, starting = words.cost("\0"), words.starting
    return [
        {1: unknown if "\u4e00" <= char <= "\u9fff" else _ODD, **dict(starting(text[a : a + LONGEST_WORD]))}
        for a, char in enumerate(text)
    ]


def cheapest_heads(words: Words) -> tuple[list[float], list[int]]:
    """Bits of the cheapest reading up to each offset, and the length of its last word (the shortest of equals)."""
    best, last = [0.0, *[_NEVER] * len(words)], [0] * (len(words) + 1)
    for a, here in enumerate(words):
        so_far = best[a]
        for size, cost in here.items():
            if so_far + cost <= best[a + size]:
                best[a + size], last[a + size] = so_far + cost, size
    return best, last


def cheapest_tails(words: Words) -> tuple[list[float], list[int]]:
    """Bits of the cheapest reading from each offset on, and the length of its first word (the shortest of equals)."""
    best, first = [*[_NEVER] * len(words), 0.0], [0] * (len(words) + 1)
    for a in range(len(words) - 1, -1, -1):
        for size, cost in words[a].items():
            if cost + best[a + size] < best[a]:
                best[a], first[a] = cost + best[a + size], size
    return best, first


def reading_cost(text: str, words: Lexicon) -> float:
    """Bits of the cheapest reading of a text as words."""
    return cheapest_heads(words_of(text, words))[0][-1]
