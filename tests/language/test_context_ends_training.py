"""What training/context_ends.py and training/lost_in_idioms.py list."""

from __future__ import annotations

from typing import Any

import pytest

numpy: Any = pytest.importorskip("numpy", reason="the extra train is not installed")
ends: Any = pytest.importorskip("training.context_ends", reason="no folder of the repository, or no extra train")
idioms: Any = pytest.importorskip("training.lost_in_idioms", reason="no folder of the repository, or no extra train")
text: Any = pytest.importorskip("training.context_text", reason="no folder of the repository, or no extra train")

HAN = "落下帷幕的了"


def symbols(written: str) -> Any:
    known = {char: at for at, char in enumerate(HAN, len(text.SIGNS))}
    numbers = numpy.array([known.get(char, 0) for char in written], numpy.uint16)
    return text.Symbols(numbers, numpy.zeros(len(numbers), numpy.uint8), HAN)


def test_a_pair_that_never_ends_a_clause() -> None:
    written = "落下帷幕，" * ends.LEAST
    assert ends.strings_of(symbols(written), {"帷幕": ends.WORD}) == ["下帷幕"]
    assert not ends.strings_of(symbols(written), {"帷幕": ends.WORD - 1})
    assert not ends.strings_of(symbols(written + "落下帷，"), {"帷幕": ends.WORD})
    assert not ends.strings_of(symbols("落下帷幕，" * (ends.LEAST - 1)), {"帷幕": ends.WORD})


def test_a_string_is_free_where_no_word_has_it() -> None:
    texts = idioms.Texts(symbols("落下帷幕，下帷幕了，落下帷").numbers, "".join(text.SIGNS) + HAN)
    assert texts.fours(["落下帷幕", "下帷幕了", "落落落落"]) == [1, 1, 0]
    assert texts.threes(["落下帷", "下帷幕", "帷幕了"], ["落下帷幕"]) == [1, 1, 1]


def test_an_idiom_without_its_end_stands_before_no_mark() -> None:
    texts = idioms.Texts(symbols("落下帷幕，落下帷，的了的了").numbers, "".join(text.SIGNS) + HAN)
    counted = {"落下帷幕": 1, "的了的了": 1}
    assert [*idioms._at_end(texts, {}, counted, set())] == [("的了的", "的了的了", idioms.AT_END)]
    assert not [*idioms._at_end(texts, {}, counted, {"的了的"})]
