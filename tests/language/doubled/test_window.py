"""The characters around a pair, and their classes."""

from __future__ import annotations

import pytest

from lint_news.language.doubled.window import FIRST, SECOND, SIDE, character_class, window


def test_a_window_has_the_pair_in_the_middle() -> None:
    text = "县里说，２０２６年年底完工。"
    found = window(text, text.index("年年"), 0, len(text))
    assert (found.kept[FIRST], found.kept[SECOND]) == ("年", "年")
    assert found.kept == "，0000年年底完工。\n\n"[1:] or len(found.kept) == 2 * SIDE + 2
    assert len(found.dropped) == len(found.kept) - 1


def test_nothing_beyond_the_paragraph_is_seen() -> None:
    text = "前一段。\n好好干\n后一段。"
    at = text.index("好好")
    found = window(text, at, at, at + 3)
    assert found.kept == "\n" * SIDE + "好好干" + "\n" * (SIDE - 1)


@pytest.mark.parametrize(("char", "number"), [("村", 0), ("\n", 1), ("0", 2), ("。", 10), ("#", 13)])
def test_classes(char: str, number: int) -> None:
    assert character_class(char) == number
