"""One character that is wrong in a usual phrase."""

from __future__ import annotations

import pytest

from lint_news.kernels.phrases import BLANK, BLOCK, PHRASE, WRONG, doubtful
from lint_news.language.phrases import wrong_in_phrases


@pytest.mark.parametrize(
    ("text", "at", "meant"), [("干部履行职则。", 5, "责"), ("村里修建基础设失。", 7, "施"), ("优化营商环竟，", 5, "境")]
)
def test_the_character_that_is_meant(text: str, at: int, meant: str) -> None:
    assert [(found.at, found.meant) for found in wrong_in_phrases(text, 0, len(text))] == [(at, meant)]


def test_a_part_of_the_text() -> None:
    text = "干部履行职则。干部履行职则。"
    assert [found.at for found in wrong_in_phrases(text, 7, len(text))] == [12]
    assert not [*wrong_in_phrases(text, 0, 5)]


def test_a_character_that_looks_like_the_meant_one() -> None:
    found = [*wrong_in_phrases("参观注意事顷，干部履行职则。", 0, 14)]
    assert [(one.meant, one.looks_alike) for one in found] == [("项", True), ("责", False)]


@pytest.mark.parametrize("text", ["", "则", "干部履行职责。", "𠀀𠀁𠀂𠀃", "abcd，1234"])
def test_nothing_wrong(text: str) -> None:
    assert not [*wrong_in_phrases(text, 0, len(text))]


def test_an_empty_filter_holds_nothing_and_a_full_one_all() -> None:
    number, like = b"\0\1" * (BLANK + 1), {"一": "丁", "二": "", "三": "", "四": "", "": ""}
    empty, full = bytes(BLOCK // 8), b"\xff" * (BLOCK // 8)
    usual = b"\xff"
    assert not doubtful("一二三四", 0, PHRASE, number, usual, 2, full, full, like, WRONG)
    wrong = bytes([0b1000]) * len(WRONG)
    assert doubtful("一二三四", 0, PHRASE, number, usual, 2, full, full, like, wrong)[-1] == (0, 0, "丁")
    assert not doubtful("一二三四", 0, PHRASE, number, usual, 2, full, empty, like, wrong)
    assert not doubtful("一二三四", 0, PHRASE, number, usual, 2, empty, full, like, wrong)


def test_the_word_outside_a_phrase() -> None:
    """会主义事 is usual; in 社会主义司法 the last character is the beginning of a word."""
    assert not [*wrong_in_phrases("中国特色社会主义司法制度", 0, 12)]
