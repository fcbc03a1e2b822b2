"""Folding keeps the length of a text."""

from __future__ import annotations

import pytest

from lint_news.language.folding import folded_forms


@pytest.mark.parametrize("text", ["１２３，abc“中”", "a,b;c:d", "𠮷野家😀\n\u3000\u3000中"])
def test_folding_keeps_length(text: str) -> None:
    assert len(folded_forms(text)) == len(text)
