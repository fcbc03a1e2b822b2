"""Words that a pair hides."""

from __future__ import annotations

from lint_news.language.doubled.hidden import hidden_words
from lint_news.language.doubled.window import window


def test_a_pair_that_hides_a_word() -> None:
    text = "严把冻冻食品的进货关"
    assert hidden_words(window(text, text.index("冻冻"), 0, len(text)))[0] == "冷冻"
    text = "开展疫疫情防控"
    assert hidden_words(window(text, text.index("疫疫"), 0, len(text))) == ()
