"""Costs of words behind other words."""

from __future__ import annotations

from lint_news.language.bigrams import bigrams, sign


def test_words_that_follow_each_other() -> None:
    words = bigrams()

    def bits(before: str, word: str) -> float:
        one, two = words.token(before), words.token(word)
        assert one is not None
        assert two is not None
        return words.after(one, two)

    assert bits("党支部", "书记") < bits("书记", "党支部")
    assert bits("召开", "会议") < bits("召开", "苹果")
    assert words.token("委会村") is None
    assert words.alone(sign("，")) < words.alone(sign("《"))
