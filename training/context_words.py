"""Cut the texts into words: the cheapest chain of words of the shipped lexicon, as lint_news.kernels.wordpaths does."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numba import njit
from numba.core import types
from numba.typed import Dict

from lint_news.kernels.wordpaths import LONGEST, UNKNOWN, word_key
from lint_news.language.lexicon import lexicon, words

from .context_strings import BITS
from .context_text import SIGNS

_STRETCH = 4_000
"""A stretch of Han characters is cut there, if it is so long."""


class Words(NamedTuple):
    """The words that texts are cut into. Tokens have the numbers of SIGNS, and behind those the places in `listed`."""

    listed: list[str]
    costs: np.ndarray
    numbers: dict[str, int]

    def keys(self) -> np.ndarray:
        """The keys of tokens, as the kernels compute them."""
        return np.array([word_key(text) for text in (*SIGNS, *self.listed)], np.uint64)

    def sizes(self) -> np.ndarray:
        """How many symbols tokens have."""
        return np.array([len(text) for text in (*SIGNS, *self.listed)])


def words_of(han: str) -> Words:
    """The words of the lexicon that consist of these characters, and each other character alone."""
    known, numbers = lexicon(), {char: at for at, char in enumerate(han, len(SIGNS))}
    listed = [word for word in words() if len(word) <= LONGEST and all(char in numbers for char in word)]
    costs = [known.cost(word) for word in listed]
    alone = sorted(set(han).difference(listed))
    return Words(listed + alone, np.array(costs + [UNKNOWN] * len(alone), np.float32), numbers)


def times_of(work: Path, han: str) -> dict[str, int]:
    """How often each word was counted, 0 among them: of tokens.npy, which the step counts leaves in `work`."""
    tokens, listed = np.load(work / "tokens.npy", mmap_mode="r"), words_of(han).listed
    times = np.bincount(tokens, minlength=len(SIGNS) + len(listed))[len(SIGNS) :].tolist()
    return dict(zip(listed, times, strict=True))


def cut(symbols: np.ndarray, words: Words) -> np.ndarray:
    """The tokens of all texts, which are numbers of symbols."""
    table = Dict.empty(types.uint64, types.int32)
    for at, word in enumerate(words.listed, len(SIGNS)):
        key = 0
        for char in word:
            key = key << BITS | words.numbers[char]
        table[np.uint64(key)] = np.int32(at)
    tokens = np.empty(len(symbols), np.int32)
    return tokens[: _cut(symbols, table, words.costs, tokens)]


@njit
def _cut(symbols, table, costs, tokens):  # noqa: ANN001, ANN202 numba knows the types
    """Write the tokens, and return how many they are."""
    best, chosen = np.zeros(_STRETCH + 1, np.float32), np.zeros(_STRETCH + 1, np.int32)
    came = np.zeros(_STRETCH + 1, np.int32)
    at = count = 0
    while at < len(symbols):
        if symbols[at] < 4:  # SIGNS
            tokens[count] = symbols[at]
            at, count = at + 1, count + 1
            continue
        size = 0
        while at + size < len(symbols) and size < _STRETCH and symbols[at + size] >= 4:
            size += 1
        _cheapest(symbols[at : at + size], table, costs, best, came, chosen)
        behind, place = count, size
        while place > 0:
            place, count = came[place], count + 1
        place = size
        for number in range(count - 1, behind - 1, -1):
            tokens[number], place = chosen[place], came[place]
        at += size
    return count


@njit
def _cheapest(stretch, table, costs, best, came, chosen):  # noqa: ANN001, ANN202, PLR0913, PLR0917 as above
    """For each end in a stretch of Han characters the cheapest chain: bits, where its last word begins, its token."""
    best[0] = 0
    for end in range(1, len(stretch) + 1):
        best[end] = 1e9
    for start in range(len(stretch)):
        key = np.uint64(0)
        for size in range(1, 5):  # LONGEST
            if start + size > len(stretch):
                break
            key = key << np.uint64(13) | np.uint64(stretch[start + size - 1])  # BITS
            if key in table:
                token = table[key]
                cost = best[start] + costs[token - 4]
                if cost < best[start + size]:
                    best[start + size], came[start + size], chosen[start + size] = cost, start, token
