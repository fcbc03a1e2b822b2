"""Vectors of words that say how well a word fits the words around it: continuous bags of words, made smaller.

lint_news.kernels.fits reads the result. One worker and one seed: the same texts give the same vectors on one machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from lint_news.kernels.fits import MAGIC

from . import context_text
from .context_text import SIGNS
from .context_words import words_of

FITS = "fits.bin"
WORDS, NUMBERS = 12_000, 28
"""The commonest words that have vectors, and the numbers of a vector."""
SENTENCE = 60
"""Tokens that are read as one sentence."""
CBOW = {
    "vector_size": 64,
    "window": 5,
    "min_count": 20,
    "sg": 0,
    "cbow_mean": 1,
    "negative": 10,
    "epochs": 3,
    "sample": 1e-4,
    "alpha": 0.05,
    "seed": 1,
    "workers": 1,
}
LARGEST, STEPS = 0.9995, 127
"""The share of numbers that a byte holds; the others are cut off."""


class Sentences:
    """The words of the tokens, which gensim reads several times."""

    def __init__(self, tokens: np.ndarray) -> None:
        self._tokens = tokens

    def __iter__(self) -> Iterator[list[str]]:
        for at in range(0, len(self._tokens), SENTENCE):
            part = self._tokens[at : at + SENTENCE]
            yield list(map(str, part[part >= len(SIGNS)].tolist()))


class Vectors(NamedTuple):
    """Tokens of words, the commonest first, and of each the vector as a neighbour and as the word that is asked for."""

    tokens: np.ndarray
    neighbours: np.ndarray
    asked: np.ndarray


def trained(tokens: np.ndarray, **changed: int) -> Vectors:
    """The vectors of the words that stand often enough; `changed` goes before CBOW."""
    from gensim.models import Word2Vec

    model: Any = Word2Vec(Sentences(tokens), **(CBOW | changed))
    found = np.array(list(map(int, model.wv.index_to_key)))
    return Vectors(found, model.wv.vectors, model.syn1neg)


def smaller(vectors: Vectors, times: np.ndarray, numbers: int) -> Vectors:
    """Vectors of fewer numbers whose products differ least from the first ones, common words weighing more (SVD).

    `times` says how often each word is counted.
    """
    weights = ((times / times.sum()) ** 0.25)[:, None]
    one, of_one = np.linalg.qr(vectors.neighbours * weights)
    two, of_two = np.linalg.qr(vectors.asked * weights)
    left, strengths, right = np.linalg.svd(of_one @ of_two.T)
    kept = np.sqrt(strengths[:numbers])
    return Vectors(
        vectors.tokens,
        one @ left[:, :numbers] * kept / weights,
        two @ right.T[:, :numbers] * kept / weights,
    )


def _bytes(values: np.ndarray) -> tuple[bytes, float]:
    """Numbers as bytes with signs, and what a step of them is."""
    scale = float(np.quantile(np.abs(values), LARGEST) / STEPS)
    return np.clip(np.round(values / scale), -STEPS, STEPS).astype(np.int8).tobytes(), scale


def packed(vectors: Vectors, keys: np.ndarray) -> bytes:
    """The bytes that lint_news.kernels.fits reads; `keys` has the key of each token."""
    own = keys[vectors.tokens]
    order = np.argsort(own)
    (one, first), (two, second) = (_bytes(found[order]) for found in (vectors.neighbours, vectors.asked))
    head = MAGIC + b"".join(size.to_bytes(2, "little") for size in vectors.neighbours.shape)
    return head + np.array([first, second], "<f4").tobytes() + own[order].astype("<u8").tobytes() + one + two


def commonest(vectors: Vectors, times: np.ndarray, count: int) -> Vectors:
    """The vectors of the words that `times`, by token, has most often."""
    order = np.argsort(-times[vectors.tokens], kind="stable")[:count]
    return Vectors(*(found[order] for found in vectors))


def write(work: Path) -> None:
    """Write fits.bin; tokens.npy is that of context_counts."""
    tokens = np.load(work / "tokens.npy", mmap_mode="r")
    keys = words_of(context_text.read(work).han).keys()
    times = np.bincount(tokens, minlength=len(keys))
    vectors = commonest(trained(tokens), times, WORDS)
    (work / FITS).write_bytes(packed(smaller(vectors, times[vectors.tokens], NUMBERS), keys))
