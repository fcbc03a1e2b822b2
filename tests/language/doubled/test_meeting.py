"""Pairs of words that meet in a double."""

from __future__ import annotations

from lint_news.language.doubled.meeting import gain_of, meeting_features
from lint_news.language.doubled.window import window


def test_words_that_meet_in_a_double() -> None:
    assert (gain_of("旅行", "行程") or 0) > 0
    assert gain_of("旅行", "苹果") is None

    def met(text: str, pair: str) -> list[float]:
        return list(meeting_features(window(text, text.index(pair), 0, len(text)).kept).values())

    assert met("大家把旅行行程定了下来。", "行行")[1:] == [2.0, 2.0]
    assert met("群众的生活活水平不断提高。", "活活") == [-8.0, 0.0, 0.0]
