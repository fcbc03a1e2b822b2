"""Two small networks that read the thirteen or fourteen characters around a pair.

`deleted` says whether a character seems to be missing beside the middle one of the text with one copy
dropped; `intruder` whether one of the two middle characters of the text as it stands does not belong.
Units: natural logarithm of the odds. Weights are whole numbers, so every machine gives the same answer.
A layer's weights for one input are the lanes of one big integer: a product and a sum reach all lanes at once.
"""

from __future__ import annotations

import sys
from array import array
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

EMBEDDING_SCALE, SHIFT = 48, 10
_UNIT = EMBEDDING_SCALE << SHIFT
_LANE, _ZERO = 32, 1 << 31


class _Layer(NamedTuple):
    """One big integer an input, the biases (lifted above zero) and the number of lanes."""

    inputs: list[int]
    biases: int
    lanes: int

    def __call__(self, given: list[int]) -> list[int]:
        packed = (sum(map(mul, self.inputs, given)) + self.biases).to_bytes(4 * self.lanes, "little")
        return [value - _ZERO >> SHIFT if value > _ZERO else 0 for value in _whole(packed, "I")]


class Judge:
    """An embedding of each character, two hidden layers, one number."""

    def __init__(self, chars: str, packed: bytes) -> None:
        width, size, one, two = packed[:4]
        end = 4 + size * (len(chars) + 1)
        self._rows, self._size = array("b", packed[4:end]), size
        self._index = {char: at for at, char in enumerate(chars, 1)}
        inputs = width * size
        values = _whole(packed[end : end + 2 * (inputs * one + one * two + two)], "h")
        biases = _whole(packed[end + 2 * len(values) :], "i")
        rest = inputs * one
        self._first = _layer(values[:rest], biases[:one])
        self._second = _layer(values[rest : rest + one * two], biases[one : one + two])
        self._last, self._bias = values[rest + one * two :], biases[-1]

    def score(self, text: str) -> float:
        """Log odds that the middle of the folded text is faulty."""
        rows, size, index = self._rows, self._size, self._index
        given: list[int] = []
        for char in text:
            at = index.get(char, 0) * size
            given += rows[at : at + size]
        given = self._second(self._first(given))
        return (sum(map(mul, self._last, given)) + self._bias) / _UNIT


def _layer(values: list[int], biases: list[int]) -> _Layer:
    """Values stand input by input."""
    lanes = len(biases)
    rows = [_packed(values[at : at + lanes]) for at in range(0, len(values), lanes)]
    return _Layer(rows, _packed(biases) + _lift(lanes), lanes)


def _packed(values: list[int]) -> int:
    """The sum of value << (32 * lane); the borrows of negative lanes come right once every lane is lifted above zero."""
    lifted = array("I", [value + _ZERO for value in values])
    if sys.byteorder == "big":
        lifted.byteswap()
    return int.from_bytes(lifted.tobytes(), "little") - _lift(len(values))


@cache
def _lift(lanes: int) -> int:
    return sum(_ZERO << _LANE * lane for lane in range(lanes))


def _whole(packed: bytes, code: str) -> list[int]:
    values = array(code, packed)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tolist()


@cache
def judges() -> tuple[Judge, Judge]:
    """The shipped judges: (deleted, intruder), read on first use."""
    folder = Path(__file__).with_name("data")
    chars = (folder / "judges.txt").read_text("utf-8")
    deleted, intruder = ((folder / f"{name}.bin").read_bytes() for name in ("deleted", "intruder"))
    return Judge(chars, deleted), Judge(chars, intruder)
