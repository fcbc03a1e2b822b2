"""What training/context_confused.py learns is what lint_news reads."""

from __future__ import annotations

from typing import Any

import pytest

from lint_news.language.context.confused import AFTER, BEFORE, NEAR, WITH

numpy: Any = pytest.importorskip("numpy", reason="the extra train is not installed")
training: Any = pytest.importorskip(
    "training.context_confused", reason="no folder of the repository, or no extra train"
)

WORDS = 10
"""Tokens: four signs, then words."""


def test_neighbours_end_at_a_break() -> None:
    tokens = numpy.array([5, 6, 0, 7, 4, 1, 8, 0, 9] + [0] * NEAR)
    (row,) = training.around(numpy.concatenate([[0] * NEAR, tokens]), numpy.array([NEAR + 4]), WORDS)
    found = {tuple(map(int, divmod(number, WORDS))) for number in row if number >= 0}
    assert found == {(BEFORE, 7), (AFTER, 1), (WITH, 7), (WITH, 8)}


def test_a_break_beside_a_word_is_a_neighbour() -> None:
    tokens = numpy.array([0] * NEAR + [4] + [0] * NEAR)
    (row,) = training.around(tokens, numpy.array([NEAR]), WORDS)
    assert [divmod(int(number), WORDS) for number in row if number >= 0] == [(BEFORE, 0), (AFTER, 0)]


def test_what_tells_words_apart_is_learnt() -> None:
    """The written word stands before token 7, the word that is meant before 8; the share that is found is all."""
    rows = numpy.full((400, 2 + 2 * NEAR), -1)
    rows[:, 0], rows[:200, 1], rows[200:, 1] = 5, WORDS + 7, WORDS + 8
    names = [f"word{number}" for number in range(WORDS)]
    written, meant = training.Places(rows[:200], 200), training.Places(rows[200:], 200)
    share, fields = training.line(written, meant, 1_000_000, names, training.Limits(1_000, 0.01, 0.2, 0.08))
    assert share == 1.0
    weights = {
        (int(slot), word): float(weight) for slot, weight, *words in map(str.split, fields[2:]) for word in words
    }
    assert weights[AFTER, "word8"] > 0.0 > weights[AFTER, "word7"]
    assert (BEFORE, "word5") not in weights or abs(weights[BEFORE, "word5"]) < 1.0


def test_pairs_are_listed_once() -> None:
    found = [pair for name in training.LISTS for pair in training.pairs(name)]
    assert len(set(found)) == len(found)
    assert all(written != meant for written, meant in found)
