"""Places where two characters are a word the other way round."""

from __future__ import annotations

import pytest

from lint_news.kernels.reversals import Reversals
from lint_news.kernels.threes import Threes
from lint_news.kernels.trie import Trie

from .context_files import windows

build = pytest.importorskip("training.tries", reason="the folder of the repository is not on the path").build

COMMON = "设计方案提出"
USUAL = {
    "设计": 6,
    "计方": 4,
    "方案": 6,
    "案提": 4,
    "提出": 6,
    "计方案": 4,
    "方案提": 4,
    "计案": 1,
    "案方": 1,
    "方提": 1,
}
BESIDE = {"出案": 1, "方设": 1}
LEVELS = {"方案": 9, "设计": 9, "提出": 9, "出提": 3}


def found_in(text: str, values: dict[str, int] = USUAL, least: int = 9) -> list[int]:
    threes = Threes(windows(values, COMMON))
    threes.read(text, 0, len(text))
    chars = "".join(sorted({char for word in LEVELS for char in word}))
    return Reversals(threes, Trie(chars, build(chars, LEVELS)), least).find(text, 0, len(text))


@pytest.mark.parametrize("text", ["设计方案提出", "", "设", "案", "\n\n", "方方", "设计\n方案"])
def test_right_text_has_none(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(("text", "at"), [("提出案方设计", 2), ("案方", 0), ("\n案方。", 1)])
def test_a_word_stands_the_other_way_round(text: str, at: int) -> None:
    assert found_in(text) == [at]


def test_the_word_must_be_common() -> None:
    assert found_in("提出案方设计", least=10) == []


def test_a_word_the_other_way_round_too_is_left_alone() -> None:
    assert found_in("设计出提") == []


@pytest.mark.parametrize("counted", ["出案方", "案方设"])
def test_a_counted_string_of_three_speaks_for_it(counted: str) -> None:
    assert found_in("提出案方设计", USUAL | BESIDE | {counted: 1}) == []
