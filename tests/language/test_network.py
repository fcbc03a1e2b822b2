"""Networks: the packed arithmetic gives what plain multiplication gives."""

from __future__ import annotations

import random
from array import array

import pytest

from lint_news.language import network
from lint_news.language.network import EMBEDDING_SCALE, SHIFT, Lanes, Loops, Network

CHARS, SIZES = "甲乙丙", (4, 3, 5, 2)


def weights(seed: int) -> tuple[list[list[int]], list[int], list[int], list[int], list[int]]:
    """Embeddings, weights of the three layers, and biases, of a network for texts of four characters."""
    chance = random.Random(seed)  # noqa: S311 the same network each time
    width, size, one, two = SIZES
    rows = [[chance.randint(-127, 127) for _ in range(size)] for _ in range(len(CHARS) + 1)]
    layers = ([chance.randint(-900, 900) for _ in range(count)] for count in (width * size * one, one * two, two))
    first, second, last = layers
    return rows, first, second, last, [chance.randint(-(2**24), 2**24) for _ in range(one + two + 1)]


def packed(seed: int) -> bytes:
    rows, first, second, last, biases = weights(seed)
    embeddings = b"".join(array("b", row).tobytes() for row in rows)
    return bytes(SIZES) + embeddings + array("h", first + second + last).tobytes() + array("i", biases).tobytes()


def expected(seed: int, text: str) -> float:
    """The score by plain sums and products."""
    rows, first, second, last, biases = weights(seed)
    _, _, one, two = SIZES
    values = [value for char in text for value in rows[CHARS.find(char) + 1]]
    for layer, bias in ((first, biases[:one]), (second, biases[one : one + two])):
        count = len(bias)
        sums = [sum(v * layer[at * count + unit] for at, v in enumerate(values)) + bias[unit] for unit in range(count)]
        values = [total >> SHIFT if total > 0 else 0 for total in sums]
    total = sum(v * w for v, w in zip(values, last, strict=True)) + biases[-1]
    return total / (EMBEDDING_SCALE << SHIFT)


@pytest.mark.parametrize("layer", [Lanes, Loops])
@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("text", ["甲乙丙甲", "丙丙丙丙", "乙？？甲"])
def test_packed_sums_and_loops_are_plain_sums(
    monkeypatch: pytest.MonkeyPatch, layer: type[Lanes | Loops], seed: int, text: str
) -> None:
    monkeypatch.setattr(network, "LAYER", layer)
    assert Network(CHARS, packed(seed)).score(text) == expected(seed, text)


def test_a_rare_character_has_the_first_embedding() -> None:
    network = Network(CHARS, packed(1))
    assert network.score("甲？乙丙") == network.score("甲！乙丙") != network.score("甲丙乙丙")
