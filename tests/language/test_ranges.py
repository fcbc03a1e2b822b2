"""The two ends of a range, by the characters around the mark between them."""

from __future__ import annotations

import pytest

from lint_news import Confidence
from lint_news.language.ranges import range_joint

MARK = "——"


def joint(text: str) -> Confidence | None:
    start = text.index(MARK)
    return range_joint(text, start, start + len(MARK))


@pytest.mark.parametrize(
    "text",
    [
        "3月5日——3月8日",
        "上午9时——11时",
        "星期一——星期五",
        "周一——五",
        "20——30人",
        "1998年——至今",
        "3——5名",
        "北京——上海高铁",
        "早——晚",
        "初一——初五",
        "2024——2026年",
    ],
)
def test_times_amounts_and_routes_are_certain(text: str) -> None:
    assert joint(text) is Confidence.CERTAIN


@pytest.mark.parametrize("text", ["比分3——2", "北京——上海的路上", "村口站——镇政府站，全程免费"])
def test_scores_and_places_are_likely(text: str) -> None:
    assert joint(text) is Confidence.LIKELY


@pytest.mark.parametrize(
    "text", ["他来了——带着礼物", "3月——20人", "电话83712345——83712346", "第三——五百人", "春耕——一年之计"]
)
def test_other_words_are_no_range(text: str) -> None:
    assert joint(text) is None
