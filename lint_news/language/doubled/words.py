"""Readings of a text as a chain of words of the lexicon, with what they cost in bits."""

from __future__ import annotations

from ...kernels.chains import Words, cheapest_heads
from ...kernels.words import IS_COMPILED, reading_bits
from ..lexicon import LONGEST_WORD, UNKNOWN_BITS, Lexicon, word_costs

_ODD = 14.0


def words_of(text: str, words: Lexicon) -> Words:
    """Each word of the lexicon in the text; any single character may stand alone."""
    unknown, starting = words.cost("\0"), words.starting
    return [
        found
        if (found := starting(text[a : a + LONGEST_WORD])) and found[0][0] == 1
        else ((1, unknown if "\u4e00" <= char <= "\u9fff" else _ODD), *found)
        for a, char in enumerate(text)
    ]


def reading_cost(text: str, words: Lexicon) -> float:
    """Bits of the cheapest reading of a text as words."""
    if words.trie is not None and IS_COMPILED:
        return reading_bits(text, words.trie, word_costs(), UNKNOWN_BITS, _ODD)
    return cheapest_heads(words_of(text, words))[0][-1]
