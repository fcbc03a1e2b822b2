"""Forests of decision trees: the score of a row is the sum of the leaves that it reaches."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import Any

MAGIC = b"LNF2"
IS_COMPILED = not __file__.endswith((".py", ".pyc"))
_SELDOM = 100
"""How many rows are scored before the arrays are copied into lists, where nothing is compiled: reading lists is faster
there, making them costs time."""


class Forest:
    """Trees as flat arrays, read from bytes as training/forests.py writes them. Raises ValueError for other bytes.

    `left` and `right` have the children of a node; a child below zero is the leaf ~child. Leaves are in 1/10000.
    """

    def __init__(self, packed: bytes) -> None:
        if packed[:4] != MAGIC:
            raise ValueError("not a forest")
        trees, nodes, leaves = _values(packed, 4, "I", 3)
        at = 16
        if len(packed) != at + 4 * trees + 9 * nodes + 4 * leaves:
            raise ValueError("not a whole forest")
        self.roots: Sequence[int] = _values(packed, at, "i", trees)
        at += 4 * trees
        self.thresholds: Sequence[float] = _values(packed, at, "f", nodes)
        at += 4 * nodes
        self.left: Sequence[int] = _values(packed, at, "h", nodes)
        self.right: Sequence[int] = _values(packed, at + 2 * nodes, "h", nodes)
        at += 4 * nodes
        self.leaves: Sequence[int] = _values(packed, at, "i", leaves)
        self.features: Sequence[int] = _values(packed, at + 4 * leaves, "B", nodes)
        self._last = max(self.features, default=-1)
        self._row: Sequence[float] = array("d", bytes(8 * 256))
        self._scores = 0

    def score(self, row: list[float]) -> float:
        """The logarithm of odds of a row of features, for the mixture of right and wrong rows of the training."""
        self._scores += 1
        if self._scores == _SELDOM and not IS_COMPILED:
            self._unpack()
        features, thresholds, left, right, leaves = self.features, self.thresholds, self.left, self.right, self.leaves
        if len(row) <= self._last:
            raise IndexError("a row with too few features")
        values = self._unboxed(row)
        total = 0
        for root in self.roots:
            node = root
            while node >= 0:
                node = left[node] if values[features[node]] <= thresholds[node] else right[node]
            total += leaves[~node]
        return total / 10_000

    def _unboxed(self, row: list[float]) -> Sequence[float]:
        """The row as it is read fastest: unboxed where this is compiled."""
        if not IS_COMPILED:
            return row
        values: Any = self._row
        for at in range(min(len(row), len(values))):
            values[at] = row[at]
        return values

    def _unpack(self) -> None:
        self.roots, self.thresholds, self.leaves = list(self.roots), list(self.thresholds), list(self.leaves)
        self.left, self.right, self.features = list(self.left), list(self.right), list(self.features)


def _values(packed: bytes, at: int, code: str, count: int) -> array[Any]:
    values: array[Any] = array(code)
    values.frombytes(packed[at : at + values.itemsize * count])
    if sys.byteorder == "big":
        values.byteswap()
    return values
