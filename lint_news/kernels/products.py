# cython: boundscheck=False, wraparound=False
"""Products of whole numbers, summed. Bounds are checked once for the whole."""

from __future__ import annotations

from array import array

IS_COMPILED = not __file__.endswith((".py", ".pyc"))


def add_products(given: list[int], weights: array[int], sums: array[int]) -> None:
    """Add to each of `sums` the products of the inputs with its weights.

    `weights` has 16 bits for each sum of each input, `sums` 32 bits. Raises IndexError where weights are missing.
    """
    size, at = len(sums), 0
    if len(given) * size > len(weights):
        raise IndexError("more inputs than weights")
    for value in given:
        for number in range(size):
            sums[number] += value * weights[at + number]
        at += size
