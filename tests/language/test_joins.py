"""Whether text goes on over a line end, by the statistics."""

from __future__ import annotations

import pytest

from lint_news import Confidence, Document, articles, joints
from lint_news.language.joins import Gap, join_gain, odds, reads_on

from .lines import BODY, HEAD, WHOLE


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("进一步提", "高服务水平"),
        ("县水利局组织技术人员到水库检查", "大坝安全，逐一查看了泄洪闸"),
        ("今年以来，", "全市已经完成造林"),
    ],
)
def test_a_sentence_reads_on(tail: str, head: str) -> None:
    assert join_gain(tail, head) > 4
    assert reads_on(tail, head) > 0


@pytest.mark.parametrize(
    ("tail", "head"), [("三条乡村公路同时通车", "昨天上午，记者来到"), ("各项工作取得明显成效", "下一步，县里还将")]
)
def test_an_end_and_a_beginning_do_not(tail: str, head: str) -> None:
    assert join_gain(tail, head) < 4
    assert reads_on(tail, head) < reads_on("县水利局组织技术人员到水库检查", "大坝安全，逐一查看了泄洪闸")


def test_what_stands_around_the_gap_counts() -> None:
    broken = Gap(WHOLE[:30], WHOLE[30:], above=BODY)
    assert odds(broken) > 0
    assert odds(Gap(HEAD, BODY)) < 0


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n \n"], ids=repr)
@pytest.mark.parametrize("at", [WHOLE.index(s) for s in ("班车", "医", "不用", "看病") if s in WHOLE])
def test_a_paragraph_broken_anywhere_is_a_joint(at: int, gap: str) -> None:
    document = Document(f"{HEAD}\n\n{BODY}\n\n{WHOLE[:at]}{gap}{WHOLE[at:]}\n")
    found = [joint for article in articles(document) for joint in joints(article)]
    assert [document.text[j.span.start : j.span.end] for j in found] == [gap]
    assert found[0].confidence is not Confidence.DOUBTFUL
    assert found[0].between == ""
