"""Ranked replacements of a pair."""

from __future__ import annotations

from lint_news.language.counts import counts
from lint_news.language.doubled.suggest import suggest
from lint_news.language.doubled.window import window


def suggested(text: str, pair: str) -> list[str]:
    return [one.text for one in suggest(window(text, text.index(pair), 0, len(text)), counts())]


def test_one_copy_is_always_offered() -> None:
    for text, pair in (("选手在三个月内内有两次机会。", "内内"), ("严把冻冻食品的进货关。", "冻冻")):
        assert pair[0] in suggested(text, pair)


def test_a_copy_too_many_is_dropped_first() -> None:
    assert suggested("选手在三个月内内有两次机会。", "内内")[0] == "内"


def test_a_wrong_copy_is_replaced() -> None:
    assert "冷冻" in suggested("严把冻冻食品的进货关。", "冻冻")
