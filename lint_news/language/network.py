"""Small neural networks over the characters of a short text: embeddings, two hidden layers, one number.

Weights are whole numbers, so that every machine gives the same answer. The weights of a layer for one input are packed
into one big integer, 32 bits (a lane) for each unit, so that one product and one sum calculate all units at once.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from operator import mul

from msgspec import Struct

EMBEDDING_SCALE, SHIFT = 48, 10
_UNIT = EMBEDDING_SCALE << SHIFT
_LANE, _ZERO = 32, 1 << 31
_AT_ONCE = 16
"""Rows that are unpacked at once: one by one is slow, all of them at once takes ten times the memory."""


class _Layer(Struct, frozen=True):
    """The weights of one layer: for each input one big integer, whose lanes are the weights plus `_HALF`.

    `biases` is one big integer too, whose lanes are the biases plus `_ZERO`: lanes must not be negative.
    """

    inputs: list[int]
    biases: int
    lanes: int

    def __call__(self, given: list[int]) -> list[int]:
        shift = sum(given) * _in_every_lane(self.lanes, _HALF)
        packed = (sum(map(mul, self.inputs, given)) - shift + self.biases).to_bytes(4 * self.lanes, "little")
        return [value - _ZERO >> SHIFT if value > _ZERO else 0 for value in _numbers(packed, "I")]


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
        biases = _numbers(packed[end + 2 * sum(weights) :], "i")
        self._first, self._second = _layer(first, biases[:one]), _layer(second, biases[one : one + two])
        self._last, self._bias = _numbers(last, "h"), biases[-1]

    def score(self, text: str) -> float:
        """What the network says of a folded text: the natural logarithm of odds."""
        rows, size, find = self._rows, self._size, self._chars.find
        given: list[int] = []
        for char in text:
            at = (find(char) + 1) * size
            given += rows[at : at + size]
        given = self._second(self._first(given))
        return (sum(map(mul, self._last, given)) + self._bias) / _UNIT


def _cut(packed: bytes, at: int, sizes: list[int]) -> list[memoryview]:
    """Consecutive pieces of the given sizes, in bytes, from an offset on."""
    ends, view = accumulate(sizes, initial=at), memoryview(packed)
    return [view[a:b] for a, b in pairwise(ends)]


def _layer(weights: memoryview, biases: list[int]) -> _Layer:
    """A layer from its weights of 16 bits, in the order of the inputs."""
    lanes = len(biases)
    some = 2 * lanes * _AT_ONCE
    rows = [row for at in range(0, len(weights), some) for row in _rows(bytes(weights[at : at + some]), lanes)]
    return _Layer(rows, sum(value + _ZERO << _LANE * lane for lane, value in enumerate(biases)), lanes)


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


def _numbers(packed: bytes | memoryview, code: str) -> list[int]:
    values = array(code, bytes(packed))
    if sys.byteorder == "big":
        values.byteswap()
    return values.tolist()
