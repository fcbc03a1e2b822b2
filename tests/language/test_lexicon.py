"""Words of the lexicon and their costs."""

from __future__ import annotations

from lint_news.language.lexicon import lexicon, words_with


def test_words_and_their_costs() -> None:
    words = lexicon()
    assert "村委会" in words
    assert "委会村" not in words
    assert words.cost("中国") < words.cost("修缮") < words.cost("委会村")
    assert {"冷冻", "冻结"} <= set(words_with("冻"))
    assert ("中国", 2) in [("中国人民"[:size], size) for size, _ in words.starting("中国人民")]
