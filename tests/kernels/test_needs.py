"""The bits of characters and pairs in one pass, the same compiled and interpreted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.needs import LAST, SHIFT, bits_in

ANY = st.characters(codec=None, exclude_categories=())


def _flags(*codes: int) -> bytearray:
    flags = bytearray(LAST + 1)
    for code in codes:
        flags[code] = 1
    return flags


def test_characters_and_pairs_have_bits() -> None:
    one, two = ord("甲"), ord("乙")
    bits = {one: 1, (one + 1) << SHIFT | two: 2}
    tables = _flags(one), _flags(one), _flags(two)
    for text, found in (("", 0), ("乙", 0), ("甲", 1), ("甲乙", 3), ("乙甲", 1), ("甲丙乙甲甲乙", 3)):
        assert bits_in(text, *tables, bits) == found


def test_characters_beyond_the_basic_plane_are_one() -> None:
    assert bits_in("\U0010ffff", _flags(LAST), _flags(), _flags(), {LAST: 4}) == 4
    assert bits_in("𠮷", _flags(LAST), _flags(), _flags(), {LAST: 4}) == 4


@given(st.text(ANY), st.integers(0, LAST))
def test_any_text_is_read(text: str, code: int) -> None:
    flags = _flags(code)
    found = bits_in(text, flags, flags, flags, {code: 1})
    assert found == any(min(ord(char), LAST) == code for char in text)
    assert flags == _flags(code), "the tables are not changed"
