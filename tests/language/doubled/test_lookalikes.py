"""Where a score must be higher, since right doubles look like mistakes."""

from __future__ import annotations

import pytest

from lint_news.language.doubled.lookalikes import PERSON, PLACE, SURNAME, TENTATIVE, handicap


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("记者高丽丽来了。", PERSON),
        ("那时高丽丽还小。", SURNAME),
        ("一道道风景静静地铺开。", 0.0),
        ("景静静地走了。", SURNAME),
        ("会见总理卡卡尔一行。", PERSON),
        ("丹尼尔·卡卡来访。", PERSON),
        ("桌上的卡卡片真多。", 0.0),
        ("去年河汾市市级医院增加了。", PLACE),
        ("河汾市市那边来人了。", 0.0),
        ("老人也能发发微信了。", TENTATIVE),
        ("老人在家发发微信。", 0.0),
        ("路上的的人多了。", 0.0),
    ],
)
def test_what_may_be_a_name_must_be_surer(text: str, wanted: float) -> None:
    at = next(at for at in range(len(text) - 1) if text[at] == text[at + 1] and text[at] != "道")
    assert handicap(text, at) == wanted
