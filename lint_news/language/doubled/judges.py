"""Two small networks that read the thirteen or fourteen characters around a pair.

`deleted` says whether a character seems to be missing beside the middle one of the text with one copy
dropped; `intruder` whether one of the two middle characters of the text as it stands does not belong.
Units: natural logarithm of the odds. Weights are whole numbers, so every machine gives the same answer.
A layer's weights for one input are the lanes of one big integer: a product and a sum reach all lanes at once.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from operator import mul

from msgspec import Struct

from ..tries import DOUBLED, text_of

EMBEDDING_SCALE, SHIFT = 48, 10
_UNIT = EMBEDDING_SCALE << SHIFT
_LANE, _ZERO = 32, 1 << 31
_AT_ONCE = 16
"""Rows that are widened at once: many are quick, all of them would take ten times the room."""


class _Layer(Struct, frozen=True):
    """One big integer an input, each lane lifted by `_HALF`; the biases, lifted above zero; the number of lanes."""

    inputs: list[int]
    biases: int
    lanes: int

    def __call__(self, given: list[int]) -> list[int]:
        lifted = sum(given) * _lift(self.lanes, _HALF)
        packed = (sum(map(mul, self.inputs, given)) - lifted + self.biases).to_bytes(4 * self.lanes, "little")
        return [value - _ZERO >> SHIFT if value > _ZERO else 0 for value in _whole(packed, "I")]


class Judge:
    """An embedding of each character, two hidden layers, one number."""

    def __init__(self, chars: str, packed: bytes) -> None:
        width, size, one, two = packed[:4]
        end = 4 + size * (len(chars) + 1)
        self._rows, self._size = memoryview(packed)[4:end].cast("b"), size
        self._chars = chars
        weights = (width * size * one, one * two, two)
        first, second, last = _cut(packed, end, [2 * count for count in weights])
        biases = _whole(packed[end + 2 * sum(weights) :], "i")
        self._first, self._second = _layer(first, biases[:one]), _layer(second, biases[one : one + two])
        self._last, self._bias = _whole(last, "h"), biases[-1]

    def score(self, text: str) -> float:
        """Log odds that the middle of the folded text is faulty."""
        rows, size, find = self._rows, self._size, self._chars.find
        given: list[int] = []
        for char in text:
            at = (find(char) + 1) * size
            given += rows[at : at + size]
        given = self._second(self._first(given))
        return (sum(map(mul, self._last, given)) + self._bias) / _UNIT


def _cut(packed: bytes, at: int, sizes: list[int]) -> list[memoryview]:
    """Pieces of the given sizes, one behind the other."""
    ends, view = accumulate(sizes, initial=at), memoryview(packed)
    return [view[a:b] for a, b in pairwise(ends)]


def _layer(weights: memoryview, biases: list[int]) -> _Layer:
    """A layer from weights of 16 bits that stand input by input."""
    lanes = len(biases)
    some = 2 * lanes * _AT_ONCE
    rows = [row for at in range(0, len(weights), some) for row in _rows(bytes(weights[at : at + some]), lanes)]
    return _Layer(rows, sum(value + _ZERO << _LANE * lane for lane, value in enumerate(biases)), lanes)


def _rows(weights: bytes, lanes: int) -> Iterator[int]:
    """Signed numbers of 16 bits, little end first, as big integers with lanes of 32 bits, each lifted above zero by `_HALF`.

    Lifting flips the highest bit. Done on many bytes at once: this is most of what loading costs.
    """
    wide, row = bytearray(2 * len(weights)), _LANE // 8 * lanes
    wide[0::4] = weights[0::2]
    wide[1::4] = weights[1::2].translate(_FLIPPED)
    return (int.from_bytes(wide[at : at + row], "little") for at in range(0, len(wide), row))


_HALF = 1 << 15
_FLIPPED = bytes(byte ^ 0x80 for byte in range(256))


@cache
def _lift(lanes: int, by: int) -> int:
    """A number that lifts every lane: the borrows of negative lanes come right once it is added."""
    return sum(by << _LANE * lane for lane in range(lanes))


def _whole(packed: bytes | memoryview, code: str) -> list[int]:
    values = array(code, bytes(packed))
    if sys.byteorder == "big":
        values.byteswap()
    return values.tolist()


@cache
def judges() -> tuple[Judge, Judge]:
    """The shipped judges: (deleted, intruder), read on first use."""
    chars = text_of(DOUBLED / "judges.txt")
    deleted, intruder = ((DOUBLED / f"{name}.bin").read_bytes() for name in ("deleted", "intruder"))
    return Judge(chars, deleted), Judge(chars, intruder)
