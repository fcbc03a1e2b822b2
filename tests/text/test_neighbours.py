"""Characters of one class directly before those of another, compiled and with a pattern."""

from __future__ import annotations

import pytest

from lint_news.text import neighbours
from lint_news.text.neighbours import Neighbours


@pytest.mark.parametrize("is_compiled", [True, False])
def test_places_are_those_inside_the_bounds(monkeypatch: pytest.MonkeyPatch, is_compiled: bool) -> None:
    monkeypatch.setattr(neighbours, "IS_COMPILED", is_compiled)
    text = "，王说。李𠮷]，-王，"
    found = Neighbours("，。-]", "王李，")
    assert list(found.places(text, 0, len(text))) == [0, 3, 6, 8]
    others = [Neighbours("王", "，说"), *(Neighbours("李", char) for char in "𠮷说"[1:] * 4)]
    assert list(found.places(text, 1, 9)) == [3, 6]
    assert [list(other.places(text, 0, len(text))) for other in others] == [[1, 9], [], [], [], []]
