"""One character that is wrong in a usual phrase."""

from __future__ import annotations

from array import array

import pytest

from lint_news.kernels.phrases import BLANK, BLOCK, PHRASE, WRONG, Filter, UsualPhrases
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


NUMBERS = array("H", [1]) * (BLANK + 1)
EMPTY, FULL = Filter(bytes(BLOCK // 8)), Filter(b"\xff" * (BLOCK // 8))
LIKE = {ord("一"): "丁".encode("utf-16-be"), **dict.fromkeys(map(ord, "\0二三四"), b"")}
FIRST_WRONG = bytes([0b1000]) * len(WRONG)


def made(usual: bytes, around: Filter, phrases: Filter, wrong: bytes = FIRST_WRONG) -> list[tuple[int, int, str]]:
    """What is found in four characters, whose numbers are all 1: `usual` has the bit of each pair."""
    return UsualPhrases(NUMBERS, usual, 2, around, phrases, LIKE, wrong).doubtful("一二三四", 0, PHRASE)


def test_an_empty_filter_holds_nothing_and_a_full_one_all() -> None:
    assert not made(b"\xff", FULL, FULL, WRONG)
    assert made(b"\xff", FULL, FULL)[-1] == (0, 0, "丁")
    assert not made(b"\xff", FULL, EMPTY)
    assert not made(b"\xff", EMPTY, FULL)


def test_a_character_that_makes_a_rare_pair_is_not_meant() -> None:
    assert not made(b"\0", FULL, FULL)


def test_the_word_outside_a_phrase() -> None:
    """会主义事 is usual; in 社会主义司法 the last character is the beginning of a word."""
    assert not [*wrong_in_phrases("中国特色社会主义司法制度", 0, 12)]
