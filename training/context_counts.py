"""The counted strings and pairs of words that lint_news.kernels.windows and lint_news.kernels.wordpaths read: pairs of
common symbols in a table, all others in a filter.

They are made of all articles and, to train the forests with, without each half. The latter have only strings that the
former have.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from lint_news.kernels.filters import FIRST_FACTOR, SECOND_FACTOR
from lint_news.kernels.symbols import BREAK, UNREAD
from lint_news.kernels.windows import LEAST
from lint_news.kernels.wordpaths import LONGEST, PAIR_LEAST

from . import context_text, filters, neighbours
from .context_strings import BITS, Counted, counted, kept_strings, strings, values, wide
from .context_text import HALVES, SEEN, SIGNS, Symbols
from .context_words import Words, cut, words_of

STRINGS, PAIRS = "context", "context-pairs"
"""The names of the filter and of the table."""
COMMON = 3072
"""The symbols that the table of pairs has: a multiple of lint_news.kernels.neighbours.BLOCK."""
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


def numbers_of(keys: np.ndarray) -> np.ndarray:
    """The two numbers of symbols in each key of a string of two."""
    return np.stack([keys >> np.uint64(BITS), keys & np.uint64((1 << BITS) - 1)], axis=1).astype(np.int64)


def files_of(found: Mapping[int, Counted], pairs_found: Counted, han: str) -> tuple[bytes, bytes]:
    """The filter of strings, by size, and of pairs of words (where keys are the same, of the string); the table of
    pairs of common symbols.
    """
    two = numbers_of(found[2].keys)
    common = (two < COMMON).all(axis=1)
    codes = np.array([ord(symbol) for symbol in (SIGNS + han)[:COMMON]])
    table = neighbours.build(codes, two[common], values(found[2].times[common], LEAST[2]))
    strings_found = {**found, 2: found[2].only(~common)}
    parts = [(wide(keys, size, han), values(times, LEAST[size])) for size, (keys, times) in strings_found.items()]
    parts.append((pairs_found.keys, values(pairs_found.times, PAIR_LEAST)))
    keys, first = np.unique(np.concatenate([keys for keys, _ in parts]), return_index=True)
    return filters.build(keys, np.concatenate([own for _, own in parts])[first]), table


def without(numbers: np.ndarray, kept: Mapping[int, Counted]) -> dict[int, Counted]:
    """The strings that are kept, as they are counted in some of the texts."""
    found = {size: strings(numbers, size) for size in LEAST}
    return {size: own.only(np.isin(own.keys, kept[size].keys, assume_unique=True)) for size, own in found.items()}


def files(work: Path, half: int) -> tuple[Path, Path]:
    """The filter and the table without a half; those of all articles, which are shipped, for SEEN."""
    one, two = (work / f"{name}-without-{half}.bin" if half else work / f"{name}.bin" for name in (STRINGS, PAIRS))
    return one, two


def write(text: Symbols, work: Path) -> None:
    """Write all filters and tables, and the tokens of all texts (tokens.npy)."""
    words, numbers = words_of(text.han), np.array(text.numbers)
    kept, tokens = kept_strings(numbers), cut(numbers, words)
    np.save(work / "tokens.npy", tokens)
    _write(files_of(kept, pairs(tokens, words), text.han), files(work, SEEN))
    for half in HALVES:
        seen = text.numbers[np.array(text.halves) != half]
        _write(files_of(without(seen, kept), pairs(cut(seen, words), words), text.han), files(work, half))


def _write(found: tuple[bytes, bytes], paths: tuple[Path, Path]) -> None:
    for content, path in zip(found, paths, strict=True):
        path.write_bytes(content)


def times_of(work: Path) -> dict[str, int]:
    """How often each Han character that has a number stands in the texts."""
    text = context_text.read(work)
    times = np.bincount(text.numbers, minlength=len(SIGNS + text.han))
    return dict(zip(text.han, times[len(SIGNS) :].tolist(), strict=True))
