"""Readings of a text as words."""

from __future__ import annotations

import pytest

from lint_news.kernels.chains import cheapest_heads, cheapest_tails
from lint_news.language.doubled.words import reading_cost, words_of
from lint_news.language.lexicon import UNKNOWN_BITS, Lexicon, lexicon


def test_a_text_of_words_is_cheaper() -> None:
    assert reading_cost("全国人民", lexicon()) < reading_cost("民人国全", lexicon())


@pytest.mark.parametrize("text", ["全国人民", "村村委会的㐂龘𠮷a。", ""])
def test_a_reading_costs_the_same_without_a_trie(text: str) -> None:
    assert reading_cost(text, lexicon()) == reading_cost(text, Lexicon(lexicon().level))


def test_heads_and_tails_are_the_same_reading() -> None:
    words = words_of("发展农村经济", lexicon())
    heads, last = cheapest_heads(words)
    tails, first = cheapest_tails(words)
    assert heads[-1] == tails[0]
    assert (last[-1], first[0]) == (2, 2)
    assert all(a + b >= heads[-1] for a, b in zip(heads, tails, strict=True))


def test_single_characters_and_signs_may_stand_alone() -> None:
    unknown, sign = words_of("𠮷，", lexicon())
    assert [size for size, _ in unknown] == [1]
    assert sign[0][1] < UNKNOWN_BITS
