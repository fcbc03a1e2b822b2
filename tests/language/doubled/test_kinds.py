"""The eight numbers of a character."""

from __future__ import annotations

from lint_news.language.doubled.kinds import SIZE, kind


def distance(one: str, other: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(kind(one), kind(other), strict=True))


def test_a_rare_character_has_zeros() -> None:
    assert kind("𠮷") == (0,) * SIZE
    assert any(kind("村"))
    assert all(-128 <= value < 128 for value in kind("村"))


def test_characters_with_like_neighbours_are_near() -> None:
    assert distance("县", "市") < distance("县", "的")
    assert distance("三", "四") < distance("三", "说")
