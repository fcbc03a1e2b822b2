"""Similarity of characters by sound and shape."""

from __future__ import annotations

import pytest

from lint_news.language.similar import common_characters, similarity, traits


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (("即", "既"), ("即", "山")),
        (("未", "末"), ("未", "河")),
        (("在", "再"), ("在", "去")),
        (("冷", "冻"), ("冷", "村")),
    ],
)
def test_similar_characters_rate_higher(nearer: tuple[str, str], farther: tuple[str, str]) -> None:
    assert similarity(*nearer) > similarity(*farther)
    assert similarity(*nearer) == similarity(*reversed(nearer))


def test_a_character_is_most_similar_to_itself() -> None:
    assert all(similarity(char, char) >= similarity(char, other) for char in "在未冷" for other in "再末冻山")


def test_a_rare_character_is_similar_to_none() -> None:
    assert traits("𠮷") is None
    assert traits("\ud800") is None
    assert similarity("𠮷", "吉") == 0.0


def test_common_characters_come_first() -> None:
    chars = common_characters()
    assert len(chars) == len(set(chars)) > 3_000
    assert chars.index("的") < chars.index("村")
