"""Write the files that `lint_news.kernels.trie` reads."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from itertools import accumulate

from lint_news.kernels.trie import BLOCK_BITS, LONGEST, MAGIC

_HIGHEST = (1 << 16) - 1


def build(chars: str, values: Mapping[str, int]) -> bytes:
    """The trie of strings of `chars`, of LONGEST characters at most, with values of 1 to 15.

    Raises ValueError for others, and where offsets do not fit.
    """
    if any(not 0 < len(key) <= LONGEST for key in values) or not all(0 < value <= 15 for value in values.values()):
        raise ValueError("a string or a value that does not fit")
    codes = dict(zip(chars, range(1, len(chars) + 1), strict=True))
    keys = {tuple(codes[char] for char in key): value for key, value in values.items()}
    nodes = {key[:size] for key in keys for size in range(1, len(key) + 1)} | {(code,) for code in codes.values()}
    order = sorted(nodes, key=lambda node: (len(node), node))
    children = dict.fromkeys(order, 0)
    for node in order[len(chars) :]:
        children[node[:-1]] += 1
    inner = sum(len(node) < LONGEST for node in order)
    first = list(accumulate((children[node] for node in order[:inner]), initial=len(chars)))
    bases = first[:: 1 << BLOCK_BITS]
    offsets = [at - bases[number >> BLOCK_BITS] for number, at in enumerate(first)]
    if max(offsets) > _HIGHEST:
        raise ValueError("too many children in a block")
    levels = [keys.get(node, 0) for node in order] + [0]
    halves = bytes(levels[at] | levels[at + 1] << 4 for at in range(0, len(order), 2))
    last = [node[-1] for node in order[len(chars) :]]
    head = _packed("I", [len(chars), len(order), inner])
    return MAGIC + head + _packed("I", bases) + _packed("H", offsets) + _packed("H", last) + halves


def _packed(code: str, numbers: list[int]) -> bytes:
    values = array(code, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()
