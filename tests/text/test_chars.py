"""Character sets, and Chinese numerals."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest

from lint_news.text import chars


@pytest.mark.parametrize(
    ("char", "is_one"),
    [("一", True), ("鿿", True), ("㐀", True), ("𠮷", True), ("〇", False), ("a", False), ("，", False), ("", False)],
)
def test_han(char: str, is_one: bool) -> None:
    assert chars.is_han(char) is is_one
    assert (re.fullmatch(f"[{chars.HAN}]", char) is not None) is is_one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("二三", 23),
        ("两", 2),
        ("〇", 0),
        ("九十九", 99),
        ("12", 12),
        ("１２", 12),
    ],
)
def test_numerals(text: str, value: int) -> None:
    assert chars.numeral(text) == value


def test_two_tens_are_no_numeral() -> None:
    assert chars.numeral("十十") == 0


@pytest.mark.parametrize("text", ["春", "百", "一百"])
def test_what_is_no_numeral(text: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        chars.numeral(text)


def test_full_width_marks_fold_to_their_half_width_ones() -> None:
    assert all(normalize("NFKC", full) == half for half, full in chars.FULL_WIDTH.items())


@pytest.mark.parametrize(
    "inside", [chars.HAN, chars.DIGIT, chars.SPACE, chars.BLANK, chars.COLON, chars.TERMINAL, chars.CJK_MARK]
)
def test_sets_are_the_inside_of_a_class(inside: str) -> None:
    assert re.fullmatch(f"[{inside}]", "x") is None
