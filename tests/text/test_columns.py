"""Lengths of parts of a text in UTF-8 bytes and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.text.columns import Columns


def lengths(text: str) -> tuple[int, int]:
    return len(text.encode("utf-8", "surrogatepass")), len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.sampled_from("a字𠮷😀\ud800\u00e9"), max_size=30), st.data())
def test_short_parts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Columns(text).between(start, end) == lengths(text[start:end])


@pytest.mark.parametrize("length", [1023, 1024, 1025, 5000])
@pytest.mark.parametrize("line", ["冻𠮷x\ud800", "冻x", "ab"])
def test_long_parts(length: int, line: str) -> None:
    text = "前\n" + line * length
    columns = Columns(text)
    for start in (0, 2, 1024, 1030):
        for end in (1024, 1025, 1026, 2047, 2048, 2049, len(text)):
            if start <= end <= len(text):
                assert columns.between(start, end) == lengths(text[start:end])
