"""Similarity of sound."""

from __future__ import annotations

import pytest

from lint_news.kernels.similarity import near, sound


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("zhang", "zhang", 1.0), ("zhan", "zang", 0.8), ("zhang", "chang", 0.35), ("xiang", "gang", 0.2), ("a", "u", 0.0)],
)
def test_syllables_are_near_by_initial_and_final(one: str, other: str, value: float) -> None:
    assert near(sound(one), sound(other)) == value
