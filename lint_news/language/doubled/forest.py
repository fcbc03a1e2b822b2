"""Decision trees read from one file; the sum of their leaves is the score of a row."""

from __future__ import annotations

import sys
from array import array
from functools import cache
from pathlib import Path
from typing import cast

MAGIC = b"LNF2"


class Forest:
    """Trees as flat lists; a child below zero is the leaf ~child. Leaves are in units of 1/10000."""

    def __init__(self, packed: bytes) -> None:
        if packed[:4] != MAGIC:
            raise ValueError("not a forest")
        trees, nodes, leaves = _whole(packed, 4, "I", 3)
        at = 16
        self.roots = _whole(packed, at, "i", trees)
        at += 4 * trees
        self.thresholds = _values(packed, at, "f", nodes).tolist()
        at += 4 * nodes
        self.left, self.right = _whole(packed, at, "h", nodes), _whole(packed, at + 2 * nodes, "h", nodes)
        at += 4 * nodes
        self.leaves = _whole(packed, at, "i", leaves)
        self.features = list(packed[at + 4 * leaves : at + 4 * leaves + nodes])

    def score(self, row: list[float]) -> float:
        """Above zero: likelier a slip than right (in the mixture it was trained on)."""
        features, thresholds, left, right, leaves = self.features, self.thresholds, self.left, self.right, self.leaves
        total = 0
        for root in self.roots:
            node = root
            while node >= 0:
                node = left[node] if row[features[node]] <= thresholds[node] else right[node]
            total += leaves[~node]
        return total / 10_000


def _values(packed: bytes, at: int, code: str, count: int) -> array[float]:
    values: array[float] = array(code)
    values.frombytes(packed[at : at + values.itemsize * count])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _whole(packed: bytes, at: int, code: str, count: int) -> list[int]:
    return cast("list[int]", _values(packed, at, code, count).tolist())


@cache
def forest(name: str) -> Forest:
    """A shipped forest (glance, spans, strings, quick or full), read on first use."""
    return Forest((Path(__file__).with_name("data") / f"{name}.bin").read_bytes())
