"""Pairs in which one copy stands for another character: 冻冻食品 for 冷冻食品."""

from __future__ import annotations

from collections.abc import Callable

from ..counts import COUNT_LEVELS, counts
from ..lexicon import lexicon, words_with
from ..similar import similarity
from .window import FIRST, SECOND, Window

_EXPLAINED = 0.6
_FREE = 1_000
"""The count from which a character is a word by itself."""
_LONGEST = 4
_SHOWN = 2


def hidden_words(window: Window) -> tuple[str, ...]:
    """Two-character words that the pair may stand for, likeliest first; empty where one copy is simply too many.

    There are such words where edited text never doubles the character and has it beside the neighbour only as a part of
    these words, so that dropping a copy would leave a fragment. Words with a similar character come first.
    """
    char, left, right = window.kept[FIRST], window.kept[FIRST - 1], window.kept[SECOND + 1]
    if counts().level(char + char) or COUNT_LEVELS[lexicon().level(char)] >= _FREE or in_word(window):
        return ()
    ending = _explaining(char, lambda word: word + right, char + right, last=True)
    beginning = _explaining(char, lambda word: left + word, left + char, last=False)
    ranked = sorted(ending + beginning, key=lambda item: (-item[0], item[1]))
    return tuple(word for _, word in ranked[:_SHOWN])


def in_word(window: Window) -> bool:
    """Whether a word of two to four characters ends with the first copy or begins with the second."""
    kept, words = window.kept, lexicon()
    ending = (kept[FIRST - size : FIRST + 1] for size in range(1, _LONGEST))
    beginning = (kept[SECOND : SECOND + 1 + size] for size in range(1, _LONGEST))
    return any(word in words for word in (*ending, *beginning))


def _explaining(char: str, around: Callable[[str], str], fragment: str, *, last: bool) -> list[tuple[float, str]]:
    """The words with the character that make up most of its occurrences beside the neighbour, each with its rank."""
    seen = {
        word: COUNT_LEVELS[counts().level(around(word))]
        for word in words_with(char)
        if word != char * 2 and word[last] == char and counts().level(around(word))
    }
    if not seen or sum(seen.values()) < _EXPLAINED * COUNT_LEVELS[counts().level(fragment)]:
        return []
    return [(similarity(word[not last], char) + 0.02 * min(count, 25), word) for word, count in seen.items()]
