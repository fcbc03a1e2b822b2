"""The table of classes of words beside a pair."""

from __future__ import annotations

import pytest

from lint_news.language.doubled.leanings import packed
from lint_news.language.doubled.readings import WORDS_THERE


def test_a_table_of_leanings_has_a_row_for_each_place() -> None:
    assert set(packed([[0.0] * 256] * WORDS_THERE)) == {128}
    assert set(packed([[99.0] * 256] * WORDS_THERE)) == {255}
    with pytest.raises(ValueError, match="not a row for each word"):
        packed([[0.0] * 256])
