"""Counts of strings: commoner strings count more, and likelier texts have more bits."""

from __future__ import annotations

from lint_news.language.counts import counts


def test_common_strings_are_seen_more_often_than_rare_ones() -> None:
    level = counts().level
    assert level("中国") > level("国中")
    assert level("冻冻") == 0
    assert counts().forward("中国", 1) < 0 < -counts().backward("中国", 0)


def test_the_likelier_text_has_more_bits() -> None:
    for bits in (counts().forward_sum, counts().backward_sum):
        assert bits("全国人民", 0, 4) > bits("民人国全", 0, 4)
