"""Listed words that have a double in them."""

from __future__ import annotations

import pytest

from lint_news.language.doubled.dictionary import in_listed_word

from .common import found


@pytest.mark.parametrize("word", ["尤克里里", "达达主义", "塔塔尔族", "可可西里", "陈陈相因"])
def test_a_listed_word_that_holds_a_double(word: str) -> None:
    text = f"昨天上午，记者第一次听说{word}的来历。"
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1])
    assert in_listed_word(text, at, 0, len(text))
    assert not in_listed_word(text, at, text.index(word) + 1, text.index(word) + len(word) - 1)
    assert not found(text)
