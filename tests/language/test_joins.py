"""Whether text reads on over a line end: the statistics, the joints that rest on them, and wrapped pages."""

from __future__ import annotations

import pytest

from lint_news import Confidence, Document, articles, joints
from lint_news.language.joins import Gap, join_gain, odds, reads_on
from lint_news.layout.breaks import repeated_at_break
from lint_news.layout.wrapped import wrap

HEAD = "乡村公路通车"
BODY = "施工队提前十天完工，路面比原来宽了两米，两旁还种上了行道树，早晚都有人在路边散步。"
WHOLE = "路修好以后，镇上的班车开到了村口。村民们进城看病、买东西，再也不用走十几里山路，孩子们上学也方便多了。"


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


def _wrapped(text: str, width: int) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize("width", [14, 20, 26])
def test_a_wrapped_page_has_no_joints_and_one_width(width: int) -> None:
    document = Document("\n\n".join([HEAD, *(_wrapped(text, width) for text in (BODY + WHOLE, WHOLE + BODY, WHOLE))]))
    found = wrap(document)
    assert found
    assert found.width == width
    assert all(len(a.stripped) == width for a, _ in found.pairs)
    assert not any(joints(article) for article in articles(document))
    assert wrap(Document(f"{HEAD}\n\n{BODY}\n\n{WHOLE}\n")) is None


def test_no_overlap_is_longer_than_the_lines() -> None:
    assert [
        repeated_at_break(*pair) for pair in (("；", "；"), ("各村", "各村"), ("到各村", "各村民"), ("", "各村"))
    ] == [
        0,
        2,
        2,
        0,
    ]
