"""Texts as symbols, with the offsets of the code points that they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.symbols import BREAK, UNREAD, symbols

CHARS = st.one_of(st.sampled_from("村里人12３aＢ，\n㐀𠮷"), st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "read", "offsets"),
    [
        ("", "", [0]),
        ("村里", "村里", [0, 1, 2]),
        ("共1200户", "共0户", [0, 1, 5, 6]),
        ("一二、", "一二\n", [0, 1, 2, 3]),
        ("GDP增5.3％", "a增0\n0\n", [0, 3, 4, 5, 6, 7, 8]),
        ("12３４ab", "0a", [0, 4, 6]),
        ("ａＺaz1", "a0", [0, 4, 5]),
        ("Ａｚ０９", "a0", [0, 2, 4]),
        ("䶿䷀", f"{UNREAD}\n", [0, 1, 2]),
        ("……\n\n", "\n\n\n\n", [0, 1, 2, 3, 4]),
        ("㐀㐀𠮷家", f"{UNREAD}{UNREAD}{UNREAD}家", [0, 1, 2, 3, 4]),
        ("人人", "人人", [0, 1, 2]),
        ("\ud800🙂ñ", "\n\n\n", [0, 1, 2, 3]),
        ("一龥鿿ꀀ", "一龥鿿\n", [0, 1, 2, 3, 4]),
    ],
)
def test_symbols(text: str, read: str, offsets: list[int]) -> None:
    found, places = symbols(text, 0, len(text))
    assert found == read
    assert list(places) == offsets


def test_a_part_of_a_text_is_read_alone() -> None:
    """A number that begins before the part is a number in it."""
    found, places = symbols("在2026年，村里", 3, 7)
    assert found == "0年\n"
    assert list(places) == [3, 5, 6, 7]


@given(st.text(CHARS, max_size=40), st.integers(0, 10))
def test_symbols_stand_for_stretches_that_follow_each_other(text: str, left_out: int) -> None:
    start = min(left_out, len(text))
    found, places = symbols(text, start, len(text))
    assert len(places) == len(found) + 1
    assert places[0] == start or not found
    assert places[-1] == len(text)
    assert list(places) == sorted(set(places))
    for symbol, first, last in zip(found, places, places[1:], strict=False):
        part = text[first:last]
        if symbol not in {"0", "a"}:
            assert len(part) == 1
            assert symbol in {part, BREAK, UNREAD}
