"""One character that is wrong in a usual phrase."""

from __future__ import annotations

import pytest

from lint_news.kernels.phrases import BLANK, PHRASE, doubtful, fitting
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


@pytest.mark.parametrize("text", ["", "则", "干部履行职责。", "𠀀𠀁𠀂𠀃", "abcd，1234"])
def test_nothing_wrong(text: str) -> None:
    assert not [*wrong_in_phrases(text, 0, len(text))]


def test_an_empty_filter_holds_nothing_and_a_full_one_all() -> None:
    number = bytes(2 * (BLANK + 1))
    assert doubtful("一二三四", 0, PHRASE, number, bytes(8), b"\xff", b"\0") == []
    assert fitting("一二三四", 0, 0, "丁", b"\xff") == "丁"
    assert not fitting("一二三四", 0, 0, "丁", b"\0")
