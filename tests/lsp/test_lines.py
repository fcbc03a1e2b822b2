"""Positions of the protocol and offsets of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from lint_news.lsp.lines import Lines

from .editor import ENCODINGS


def test_positions_are_clamped_and_split_no_character() -> None:
    lines = Lines("a\u2028𠮷b\r\nc\rd", "utf-16")
    at = [lines.offset(types.Position(*p)) for p in ((0, 2), (0, 3), (0, 4), (0, 99), (1, 0), (2, 0), (2, 1), (3, 0))]
    assert at == [2, 2, 3, 4, 6, 8, 9, 9]


@given(st.text("a𠮷😀国é\r\n\u2028", max_size=30), st.sampled_from(ENCODINGS))
def test_offsets_come_back_from_positions(text: str, encoding: str) -> None:
    lines = Lines(text, encoding)
    for offset in range(len(text) + 1):
        inside = text[offset - 1 : offset + 1] == "\r\n"
        assert lines.offset(lines.position(offset)) == offset - inside
