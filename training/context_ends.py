"""List the pairs of characters that never end a clause, and what stands behind them: a step of training/context.py.

A pair is listed where it was counted LEAST times in all texts, never before a break, and is no word. Each character
that stands behind it in SHARE of its places, and makes a word with its end, is one that may be lost there. The strings
of three are kept as a trie; lint_news.language.context.lost reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from lint_news.kernels.symbols import BREAK

from . import context_text
from .context_text import SIGNS, Symbols
from .context_words import times_of

ENDS = "ends.marisa"
LEAST, SHARE = 100, 0.2
WORD = 50
"""How often the word is counted that the lost character ends."""
_BREAK = SIGNS.index(BREAK)


def unended(symbols: np.ndarray, width: int) -> np.ndarray:
    """How often each pair of Han symbols stands, one pair a row of `width`; 0 for one that is counted too seldom, or
    stands before a break.
    """
    pairs = symbols[:-1].astype(np.int64) * width + symbols[1:]
    times = np.bincount(pairs, minlength=width * width)
    times[np.unique(pairs[:-1][symbols[2:] == _BREAK])] = 0
    times[times < LEAST] = 0
    square = times.reshape(width, width)
    square[: len(SIGNS)] = square[:, : len(SIGNS)] = 0
    return times


def behind(symbols: np.ndarray, times: np.ndarray, width: int) -> Iterator[tuple[int, int]]:
    """The pairs and the symbols that stand behind them in SHARE of their places."""
    pairs = symbols[:-2].astype(np.int64) * width + symbols[1:-1]
    kept = (times[pairs] > 0) & (symbols[2:] >= len(SIGNS))
    strings, found = np.unique(pairs[kept] * width + symbols[2:][kept], return_counts=True)
    often = found >= SHARE * times[strings // width]
    yield from zip((strings[often] // width).tolist(), (strings[often] % width).tolist(), strict=True)


def strings_of(text: Symbols, words: dict[str, int]) -> list[str]:
    """The strings of three: a pair that never ends a clause, and what may be lost behind it. `words` are counted."""
    names = [*SIGNS, *text.han]
    symbols, width = np.array(text.numbers), len(names)
    found: list[str] = []
    for pair, char in behind(symbols, unended(symbols, width), width):
        first, second, lost = names[pair // width], names[pair % width], names[char]
        is_word = any(words.get(word, 0) >= WORD for word in (second + lost, first + second + lost))
        if is_word and not words.get(first + second, 0):
            found.append(first + second + lost)
    return found


def write(work: Path) -> None:
    """Write ends.marisa."""
    from marisa_trie import Trie

    text = context_text.read(work)
    trie: Any = Trie(strings_of(text, times_of(work, text.han)), num_tries=3)
    trie.save(str(work / ENDS))
