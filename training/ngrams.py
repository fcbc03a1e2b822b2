"""Count strings of one to five characters, by fold, and keep those that earn their place."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lint_news.language.counts import COUNT_LEVELS, Counts
from lint_news.language.folding import BREAK, fold_char

from .corpus import FOLDS, Article
from .tries import build

BASE = 7_000
LEAST = {1: 5, 2: 3, 3: 6, 4: 10, 5: 18}
LEAST_DOUBLED = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2}
SHIPPED = FOLDS


class Encoded(NamedTuple):
    """All text as numbers of folded characters (0: none), with the fold and the source of each, and the alphabet."""

    numbers: np.ndarray
    folds: np.ndarray
    sources: np.ndarray
    alphabet: str


class Table(NamedTuple):
    """Strings and their levels; column f leaves fold f out, the last column has everything."""

    keys: list[str]
    levels: np.ndarray

    def counts(self, column: int) -> Counts:
        """A service as the shipped one, from a dictionary."""
        found = {key: level for key, level in zip(self.keys, self.levels[column].tolist(), strict=False) if level}
        get = found.get
        return Counts(lambda text: get(text, 0))


def encode(articles: list[Article]) -> Encoded:
    """Numbers follow frequency; ties follow the code point."""
    codes = np.frombuffer("".join(f"\n{a.text}\n" for a in articles).encode("utf-32-le"), "<u4")
    sizes = [len(a.text) + 2 for a in articles]
    folds = np.repeat(np.array([a.fold for a in articles], np.uint8), sizes)
    sources = np.repeat(np.array([a.source for a in articles], np.uint8), sizes)
    table = np.zeros(int(codes.max()) + 1, np.uint32)
    present = np.unique(codes)
    table[present] = [ord(fold_char(chr(code))) for code in present]
    folded = table[codes]
    found, times = np.unique(folded, return_counts=True)
    alphabet = found[np.argsort(-times, kind="stable")][: BASE - 1]
    number = np.zeros(0x110000, np.uint16)
    number[alphabet] = np.arange(1, len(alphabet) + 1)
    return Encoded(number[folded], folds, sources, "".join(map(chr, alphabet)))


def _ngrams(text: Encoded, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Keys (numbers in base BASE) and folds of the strings of one size; none goes across a break."""
    last = len(text.numbers) - size + 1
    keys, wrong = np.zeros(last, np.uint64), np.zeros(last, bool)
    break_number = text.alphabet.index(BREAK) + 1
    for at in range(size):
        column = text.numbers[at : at + last]
        keys = keys * np.uint64(BASE) + column
        wrong |= (column == 0) | ((column == break_number) & (0 < at < size - 1))
    return keys[~wrong], text.folds[:last][~wrong]


def _digits(keys: np.ndarray, size: int) -> list[np.ndarray]:
    """The characters of keys, first character first."""
    return [((keys // np.uint64(BASE) ** np.uint64(size - 1 - at)) % np.uint64(BASE)).astype(int) for at in range(size)]


def _by_fold(keys: np.ndarray, folds: np.ndarray, kept: np.ndarray) -> np.ndarray:
    counts = np.zeros((FOLDS, len(kept)))
    for fold in range(FOLDS):
        found, times = np.unique(keys[folds == fold], return_counts=True)
        places = np.minimum(np.searchsorted(kept, found), len(kept) - 1)
        same = kept[places] == found
        counts[fold][places[same]] = times[same]
    return counts


def _levels(total: np.ndarray, by_fold: np.ndarray, least: np.ndarray) -> np.ndarray:
    """Levels without each fold (scaled up to the whole) and with all."""
    columns, bounds = [], np.array(COUNT_LEVELS[1:])
    for fold in range(FOLDS + 1):
        count = total if fold == SHIPPED else (total - by_fold[fold]) * FOLDS / (FOLDS - 1)
        if fold != SHIPPED:
            count = np.where(total == by_fold[fold], 0, np.maximum(count, 1))
        count = np.floor(count + 0.5)
        level = np.searchsorted(bounds, count, side="right")
        columns.append(np.where(count < least, 0, level).astype(np.uint8))
    return np.array(columns)


def _table_of(text: Encoded, size: int) -> Table:
    keys, folds = _ngrams(text, size)
    distinct, total = np.unique(keys, return_counts=True)
    digits = _digits(distinct, size)
    han = np.array([False] + ["\u4e00" <= c <= "\u9fff" for c in text.alphabet])
    doubled = np.zeros(len(distinct), bool)
    for one, other in itertools.pairwise(digits):
        doubled |= (one == other) & han[one]
    kept = (total >= min(3, LEAST[size])) | doubled
    least = np.where(doubled, LEAST_DOUBLED[size], LEAST[size])[kept]
    levels = _levels(total[kept].astype(float), _by_fold(keys, folds, distinct[kept]), least)
    used = levels.max(axis=0) > 0
    codes = np.array([0] + [ord(c) for c in text.alphabet], "<u4")
    strings = np.stack([codes[d[kept][used]] for d in digits], axis=1).tobytes().decode("utf-32-le")
    return Table([strings[i : i + size] for i in range(0, len(strings), size)], levels[:, used])


def count(text: Encoded) -> Table:
    """The table of all sizes."""
    tables = [_table_of(text, size) for size in LEAST]
    return Table([key for t in tables for key in t.keys], np.concatenate([t.levels for t in tables], axis=1))


def export(table: Table, folder: Path) -> int:
    """Write ngrams.bin (a trie of the strings with their levels) and ngrams.txt (its characters, the commonest first);
    the number of strings.
    """
    levels = table.levels[SHIPPED].tolist()
    kept = {key: level for key, level in zip(table.keys, levels, strict=False) if level}
    times = Counter("".join(kept))
    alphabet = "".join(sorted(times, key=lambda char: (-times[char], char)))
    (folder / "ngrams.bin").write_bytes(build(alphabet, kept))
    (folder / "ngrams.txt").write_text(alphabet, encoding="utf-8", newline="")
    return len(kept)
