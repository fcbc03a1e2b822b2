"""How words of a class lean: counted beside right doubles and beside slips, cross-fitted by fold."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from lint_news.language.bigrams import CLASSES
from lint_news.language.doubled.leanings import PARTS, packed
from lint_news.language.doubled.readings import WORDS_THERE

from .examples import NATURAL, UNIFORM

PRIOR = 20.0
"""Weight of slips that every class is given at the mean rate."""


def table(of: np.ndarray, right: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Log odds, against the mean, that a pair beside a word of a class is right; shape (word, class).

    `of` has the classes of the words of each pair.
    """
    rows = []
    for column in of.T:
        good, bad = (np.bincount(column[own], weight[own], CLASSES) for own in (right, ~right))
        mean = good.sum() / bad.sum()
        rows.append(np.log((good + PRIOR * mean) / (bad + PRIOR) / mean))
    return np.round(np.array(rows) * PARTS) / PARTS


def columns(
    tokens: list[np.ndarray], kinds: list[np.ndarray], weights: list[np.ndarray], of: np.ndarray, folder: Path
) -> list[np.ndarray]:
    """The columns of each fold's pairs, counted in the other folds; writes the table of all folds.

    `of` has the class of each token.
    """
    classes = [of[own] for own in tokens]
    counted = [np.isin(own, (NATURAL, UNIFORM)) for own in kinds]

    def without(fold: int | None) -> np.ndarray:
        seen = [f for f in range(len(tokens)) if f != fold]
        kept = [np.concatenate([part[f][counted[f]] for f in seen]) for part in (classes, kinds, weights)]
        return table(kept[0], kept[1] == NATURAL, kept[2])

    (folder / "leanings.bin").write_bytes(packed(without(None).tolist()))
    places = np.arange(WORDS_THERE)[None, :]
    return [without(fold)[places, own].astype(np.float32) for fold, own in enumerate(classes)]
