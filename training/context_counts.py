"""The filter of counted strings and pairs of words that lint_news.kernels.windows and lint_news.kernels.wordpaths read.

One is made of all articles; another, to train the forests with, of those that are not held out. The second has only
strings that the first has.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from lint_news.kernels.filters import FIRST_FACTOR, SECOND_FACTOR
from lint_news.kernels.symbols import BREAK, UNREAD
from lint_news.kernels.windows import LEAST
from lint_news.kernels.wordpaths import LONGEST, PAIR_LEAST

from . import context_text, filters
from .context_strings import Counted, counted, kept_strings, strings, values, wide
from .context_text import SIGNS, Symbols
from .context_words import Words, cut, words_of

WITHOUT_HELD, SHIPPED = "context-without-held.bin", "context.bin"
_BREAK, _UNREAD = SIGNS.index(BREAK), SIGNS.index(UNREAD)
_TOKEN_BITS = 17
_TOKEN = np.uint64(_TOKEN_BITS)


def pair_keys(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Keys of words as keys of pairs, as WordPaths.pair_key computes them."""
    with np.errstate(over="ignore"):
        mixed = (before ^ before >> np.uint64(31)) * np.uint64(FIRST_FACTOR)
        return (mixed ^ mixed >> np.uint64(29)) + after * np.uint64(SECOND_FACTOR)


def pairs(tokens: np.ndarray, words: Words) -> Counted:
    """The pairs of words that no string counts, by the keys of pairs: too long for one, or beside a break."""
    before, after = tokens[:-1], tokens[1:]
    read = (before != _UNREAD) & (after != _UNREAD) & ((before != _BREAK) | (after != _BREAK))
    keys, times = counted(before[read].astype(np.uint64) << _TOKEN | after[read].astype(np.uint64), PAIR_LEAST)
    one, two = (keys >> _TOKEN).astype(int), (keys & np.uint64((1 << _TOKEN_BITS) - 1)).astype(int)
    sizes, of = words.sizes(), words.keys()
    kept = (one == _BREAK) | (two == _BREAK) | (sizes[one] + sizes[two] > LONGEST)
    return Counted(pair_keys(of[one[kept]], of[two[kept]]), times[kept])


def filter_of(found: Mapping[int, Counted], pairs_found: Counted, han: str) -> bytes:
    """The filter of strings, by size, and of pairs; where keys are the same, of the string."""
    parts = [(wide(keys, size, han), values(times, LEAST[size])) for size, (keys, times) in found.items()]
    parts.append((pairs_found.keys, values(pairs_found.times, PAIR_LEAST)))
    keys, first = np.unique(np.concatenate([keys for keys, _ in parts]), return_index=True)
    return filters.build(keys, np.concatenate([found for _, found in parts])[first])


def without(numbers: np.ndarray, kept: Mapping[int, Counted]) -> dict[int, Counted]:
    """The strings that are kept, as they are counted in some of the texts."""
    found = {size: strings(numbers, size) for size in LEAST}
    return {size: own.only(np.isin(own.keys, kept[size].keys, assume_unique=True)) for size, own in found.items()}


def write(text: Symbols, work: Path) -> None:
    """Write both filters, and the tokens of all texts (tokens.npy)."""
    words, numbers, seen = words_of(text.han), np.array(text.numbers), text.numbers[~np.array(text.held)]
    kept, tokens = kept_strings(numbers), cut(numbers, words)
    np.save(work / "tokens.npy", tokens)
    (work / SHIPPED).write_bytes(filter_of(kept, pairs(tokens, words), text.han))
    own = pairs(cut(seen, words), words)
    (work / WITHOUT_HELD).write_bytes(filter_of(without(seen, kept), own, text.han))


def times_of(work: Path) -> dict[str, int]:
    """How often each Han character that has a number stands in the texts."""
    text = context_text.read(work)
    times = np.bincount(text.numbers, minlength=len(SIGNS + text.han))
    return dict(zip(text.han, times[len(SIGNS) :].tolist(), strict=True))
