"""Pairs of words and classes of words, counted in the train articles as jieba cuts them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.sparse.linalg import svds

from lint_news.language.bigrams import (
    CLASSES,
    SEEN,
    SIGNS,
    STEPS,
    TIMES,
    TIMES_BITS,
    TOTAL_BITS,
    UNKNOWN,
    UNSEEN,
    WORDS,
    Bigrams,
    Classes,
    key_of,
    sign,
)
from lint_news.language.folding import folded_forms
from lint_news.language.tries import strings

from . import bloomier
from .corpus import FOLDS, Article

_RUN = re.compile(r"[\u4e00-\u9fff]+|\n+|[0a]+|.")
CONTEXTS, DIMENSIONS, OWN, ROUNDS, SEED = 4_000, 60, 60, 25, 0
"""Neighbours that describe a word, their dimensions, the common tokens with own classes, rounds of k-means."""
WORTH = 5.0
"""Pairs are kept that cost so many bits less than their classes say: most by far were seen once or twice."""


class Tokens(NamedTuple):
    """All text as tokens, the fold of each, and how many tokens there are."""

    numbers: np.ndarray
    folds: np.ndarray
    size: int

    def pairs(self, folds: set[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Each pair of neighbours that stands in these folds, and how often."""
        own = np.isin(self.folds, list(folds))
        own = own[:-1] & own[1:]
        keys = self.numbers[:-1][own].astype(np.int64) * self.size + self.numbers[1:][own]
        found, times = np.unique(keys, return_counts=True)
        return found // self.size, found % self.size, times

    def times(self, folds: set[int]) -> np.ndarray:
        """How often each token stands in these folds."""
        return np.bincount(self.numbers[np.isin(self.folds, list(folds))], minlength=self.size)


def tokens(articles: list[Article], folder: Path) -> Tokens:
    """Cut by the words alone, without a model of new words; numbers as in words.marisa of the folder."""
    import jieba

    jieba.setLogLevel(60)
    trie: Any = strings(folder / "words.marisa")
    unknown, end = SIGNS.index(UNKNOWN), sign("\n")
    found, folds = [], []
    for article in articles:
        own = [end]
        for run in _RUN.findall(folded_forms(article.text)):
            if "\u4e00" <= run[0] <= "\u9fff":
                own += [unknown if (at := trie.get(word)) is None else at + WORDS for word in jieba.cut(run, HMM=False)]
            elif own[-1] != (number := sign(run[0])) or number != end:
                own.append(number)
        found.append(np.array(own, np.int32))
        folds.append(np.full(len(own), article.fold, np.uint8))
    return Tokens(np.concatenate(found), np.concatenate(folds), len(trie) + WORDS)


def _associations(
    rows: np.ndarray, columns: np.ndarray, times: np.ndarray, size: int, chosen: np.ndarray
) -> csr_matrix:
    """Positive pointwise mutual information of tokens with chosen ones, smoothed (Levy, Goldberg and Dagan 2015)."""
    place = np.full(size, -1)
    place[chosen] = np.arange(len(chosen))
    own = place[columns] >= 0
    rows, columns, counts = rows[own], place[columns[own]], times[own].astype(float)
    flat = np.bincount(columns, counts, len(chosen)) ** 0.75
    flat *= counts.sum() / flat.sum()
    gains = np.log(counts * counts.sum() / (np.bincount(rows, counts, size)[rows] * flat[columns]))
    return csr_matrix((np.maximum(gains, 0), (rows, columns)), (size, len(chosen)))


def _unit(values: np.ndarray) -> np.ndarray:
    return values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)


def classes(text: Tokens, folds: set[int]) -> np.ndarray:
    """The class of each token: by its neighbours, with spherical k-means; each of the commonest has its own class."""
    before, after, times = text.pairs(folds)
    count = text.times(folds)
    order = np.argsort(-count, kind="stable")
    sides = [_associations(*pair, times, text.size, order[:CONTEXTS]) for pair in ((before, after), (after, before))]
    vectors, strengths, _ = svds(hstack(sides).tocsr(), DIMENSIONS, random_state=SEED)
    points, weights = _unit(vectors * np.sqrt(strengths)), np.sqrt(count + 0.1)
    weights[order[:OWN]] = 0
    shared = CLASSES - OWN
    rng = np.random.default_rng(SEED)
    centres = points[rng.choice(text.size, shared, replace=False, p=weights / weights.sum())]
    nearest = np.zeros(text.size, int)
    for _ in range(ROUNDS):
        nearest = np.concatenate([np.argmax(part @ centres.T, 1) for part in np.array_split(points, 8)])
        members = csr_matrix((weights, (nearest, np.arange(text.size))), (shared, text.size))
        sums = members @ points
        centres = np.where(np.abs(sums).sum(1, keepdims=True) > 0, _unit(sums), centres)
    nearest[order[:OWN]] = shared + np.arange(OWN)
    return nearest


def _eighths(shares: np.ndarray) -> np.ndarray:
    return np.clip(np.round(-STEPS * np.log2(np.maximum(shares, 1e-12))), 0, 255).astype(np.uint8)


def tables(text: Tokens, of: np.ndarray, without: int | None) -> tuple[Classes, dict[int, int]]:
    """Classes and the values of pairs, counted without one fold."""
    folds = set(range(FOLDS)) - {without}
    before, after, times = text.pairs(folds)
    count = text.times(folds).astype(float)
    whole = np.bincount(of, count, CLASSES)
    joined = np.bincount(of[before] * CLASSES + of[after], times, CLASSES * CLASSES).reshape(CLASSES, CLASSES)
    follow = (joined + 8 * whole / whole.sum()) / (joined.sum(1, keepdims=True) + 8)
    within = (count + 0.3) / (whole + 0.3 * np.bincount(of, minlength=CLASSES))[of]
    alone = (whole + 0.3) / (2**TOTAL_BITS)
    packed = of.astype(np.uint8), _eighths(within), _eighths(alone), _eighths(follow).ravel()
    values = np.searchsorted(TIMES, times, side="right")
    worth = _worth(before, after, values, *packed) >= WORTH
    keys = [key_of(*pair) for pair in zip(before[worth].tolist(), after[worth].tolist(), strict=True)]
    found = Classes(*(part.tobytes() for part in packed))
    return found, dict(zip(keys, values[worth].tolist(), strict=True))


def _worth(before: np.ndarray, after: np.ndarray, values: np.ndarray, *packed: np.ndarray) -> np.ndarray:
    """How many bits a pair costs less than its classes say."""
    of, within, alone, follow = (part.astype(int) for part in packed)
    by_class = UNSEEN + (follow[of[before] * CLASSES + of[after]] + within[after]) / STEPS
    often = TOTAL_BITS - (alone[of[before]] + within[before]) / STEPS
    return by_class - SEEN - np.maximum(0, often - np.array(TIMES_BITS)[values])


def service(text: Tokens, of: np.ndarray, without: int, folder: Path) -> Bigrams:
    """A service as the shipped one, from a dictionary."""
    found, values = tables(text, of, without)
    number: Callable[[str], int | None] = strings(folder / "words.marisa").get
    return Bigrams(number, found, lambda key: values.get(key, 0))


def export(text: Tokens, of: np.ndarray, folder: Path) -> int:
    """Write classes.bin and bigrams.bin; the number of pairs."""
    found, values = tables(text, of, None)
    (folder / "classes.bin").write_bytes(b"".join(map(bytes, (found.after, found.alone, found.of, found.within))))
    (folder / "bigrams.bin").write_bytes(bloomier.build(values))
    return len(values)
