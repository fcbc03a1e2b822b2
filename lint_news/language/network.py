"""Small neural networks over the characters of a short text: embeddings, two hidden layers, one number.

Weights are whole numbers, so that every machine gives the same answer. A layer has two forms with the same results.
Compiled, it is two loops. Interpreted, its weights for one input are packed into one big integer, 32 bits (a lane) for
each unit, so that one product and one sum calculate all units at once.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from operator import mul
from typing import Any

from ..kernels.products import IS_COMPILED, add_products

EMBEDDING_SCALE, SHIFT = 48, 10
_UNIT = EMBEDDING_SCALE << SHIFT
_LANE, _ZERO = 32, 1 << 31
_AT_ONCE = 16
"""Rows that are unpacked at once: one by one is slow, all of them at once takes ten times the memory."""


class Loops:
    """A layer as loops. `weights` has 16 bits for each unit of each input; sums must fit into 32 bits."""

    def __init__(self, weights: memoryview, biases: list[int]) -> None:
        self.weights: array[int] = _array(weights, "h")
        self.biases: array[int] = array("i", biases)

    def values(self, given: list[int]) -> list[int]:
        """The values of the units, 0 where a sum is not above 0. Raises IndexError for more inputs than weights."""
        sums = self.biases[:]
        add_products(given, self.weights, sums)
        return [total >> SHIFT if total > 0 else 0 for total in sums]


class Lanes:
    """A layer as big integers: for each input one, whose lanes are the weights plus `_HALF`.

    `biases` is one big integer too, whose lanes are the biases plus `_ZERO`: lanes must not be negative.
    """

    def __init__(self, weights: memoryview, biases: list[int]) -> None:
        lanes = len(biases)
        some = 2 * lanes * _AT_ONCE
        self.inputs = [
            row for at in range(0, len(weights), some) for row in _rows(bytes(weights[at : at + some]), lanes)
        ]
        self.biases = sum(value + _ZERO << _LANE * lane for lane, value in enumerate(biases))
        self.lanes = lanes

    def values(self, given: list[int]) -> list[int]:
        """The values of the units, 0 where a sum is not above 0."""
        shift = sum(given) * _in_every_lane(self.lanes, _HALF)
        packed = (sum(map(mul, self.inputs, given)) - shift + self.biases).to_bytes(4 * self.lanes, "little")
        return [value - _ZERO >> SHIFT if value > _ZERO else 0 for value in _array(packed, "I")]


LAYER: type[Lanes | Loops] = Loops if IS_COMPILED else Lanes


class Network:
    """A network for texts of one length.

    `chars` are the characters that have an embedding. `packed` begins with four bytes: length of the texts, size of an
    embedding, units of the first and of the second hidden layer; the embeddings (8 bits), the weights (16 bits) and the
    biases (32 bits) follow.
    """

    def __init__(self, chars: str, packed: bytes) -> None:
        width, size, one, two = packed[:4]
        end = 4 + size * (len(chars) + 1)
        self._rows, self._size = memoryview(packed)[4:end].cast("b"), size
        self._chars = chars
        weights = (width * size * one, one * two, two)
        first, second, last = _cut(packed, end, [2 * count for count in weights])
        biases = _array(packed[end + 2 * sum(weights) :], "i").tolist()
        self._first, self._second = LAYER(first, biases[:one]), LAYER(second, biases[one : one + two])
        self._last, self._bias = _array(last, "h").tolist(), biases[-1]

    def score(self, text: str) -> float:
        """What the network says of a folded text: the natural logarithm of odds."""
        rows, size, find = self._rows, self._size, self._chars.find
        given: list[int] = []
        for char in text:
            at = (find(char) + 1) * size
            given += rows[at : at + size]
        given = self._second.values(self._first.values(given))
        return (sum(map(mul, self._last, given)) + self._bias) / _UNIT


def _cut(packed: bytes, at: int, sizes: list[int]) -> list[memoryview]:
    """Consecutive pieces of the given sizes, in bytes, from an offset on."""
    ends, view = accumulate(sizes, initial=at), memoryview(packed)
    return [view[a:b] for a, b in pairwise(ends)]


def _rows(weights: bytes, lanes: int) -> Iterator[int]:
    """Signed numbers of 16 bits, little-endian, as big integers with lanes of 32 bits; `_HALF` is added to each.

    Adding it flips the highest bit. Most of the time of loading is spent here, so it works on many bytes at once.
    """
    wide, row = bytearray(2 * len(weights)), _LANE // 8 * lanes
    wide[0::4] = weights[0::2]
    wide[1::4] = weights[1::2].translate(_FLIPPED)
    return (int.from_bytes(wide[at : at + row], "little") for at in range(0, len(wide), row))


_HALF = 1 << 15
_FLIPPED = bytes(byte ^ 0x80 for byte in range(256))


@cache
def _in_every_lane(lanes: int, by: int) -> int:
    """A big integer with `by` in every lane; added to a product, it cancels what negative lanes borrow from others."""
    return sum(by << _LANE * lane for lane in range(lanes))


def _array(packed: bytes | memoryview, code: str) -> array[Any]:
    values: array[Any] = array(code, bytes(packed))
    if sys.byteorder == "big":
        values.byteswap()
    return values
