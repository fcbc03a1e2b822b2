"""Eight numbers a character from its neighbours: singular vectors of positive mutual information."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from .ngrams import BASE, Encoded, _ngrams

CHARS, COMPUTED, KEPT, LEAST = 4_200, 8, 4, 3


def _information(pairs: csr_matrix) -> csr_matrix:
    cells = pairs.tocoo()
    rows = np.asarray(cells.sum(1)).ravel()
    columns = np.asarray(cells.sum(0)).ravel() ** 0.75
    columns /= columns.sum()
    value = np.log(cells.data / (rows[cells.row] * columns[cells.col]))
    return csr_matrix((np.maximum(value, 0), (cells.row, cells.col)), shape=cells.shape)


def kinds(text: Encoded) -> np.ndarray:
    """Whole numbers -127 to 127: four directions after the character, four before it."""
    keys, times = np.unique(_ngrams(text, 2)[0], return_counts=True)
    one, other = (keys // np.uint64(BASE)).astype(int), (keys % np.uint64(BASE)).astype(int)
    used = (one != other) & (times >= LEAST) & (one <= CHARS) & (other <= CHARS)
    pairs = csr_matrix((times[used].astype(float), (one[used], other[used])), shape=(CHARS + 1, CHARS + 1))
    sides = []
    for side in (pairs, pairs.T.tocsr()):
        vectors, values, _ = svds(_information(side), k=COMPUTED, random_state=0)
        order = np.argsort(-values)[:KEPT]
        sides.append(vectors[:, order] * values[order])
    found = np.concatenate(sides, 1)
    found /= np.abs(found).std(0)
    found *= np.sign(found[np.abs(found).argmax(0), np.arange(found.shape[1])])
    return np.clip(np.round(found * 20), -127, 127).astype(int)[1:]


def export(text: Encoded, folder: Path) -> None:
    """Write kinds.txt (the characters) and kinds.bin (eight bytes each, 128 is nought)."""
    (folder / "kinds.bin").write_bytes((kinds(text) + 128).astype(np.uint8).tobytes())
    (folder / "kinds.txt").write_text(text.alphabet[:CHARS], encoding="utf-8", newline="")
