"""Places where a character is too many."""

from __future__ import annotations

import pytest

from lint_news.kernels.extras import EXTRA, Extras
from lint_news.kernels.forest import Forest
from lint_news.kernels.threes import Threes

from .context_files import forest_file, windows

COMMON = "开展合作员"
USUAL = {"开展": 6, "展合": 4, "合作": 6, "开展合": 4, "展合作": 4, "开展合作": 4, "展员": 1, "员合": 1}
PASS = forest_file()


def found_in(text: str, values: dict[str, int], least: float = 0.0) -> list[tuple[int, int, str, int]]:
    threes = Threes(windows(values, COMMON))
    threes.read(text, 0, len(text))
    return [place[:4] for place in Extras(threes, Forest(PASS), least).find(text, 0, len(text))]


@pytest.mark.parametrize("text", ["开展合作", "", "开", "\n\n", "员员员", "员合作", "开展员"])
def test_right_text_has_none(text: str) -> None:
    assert found_in(text, USUAL) == []


@pytest.mark.parametrize(("text", "at"), [("开展员合作", 2), ("开员展合作", 1), ("开展合员作", 3)])
def test_a_character_is_too_many(text: str, at: int) -> None:
    assert (at, 1, "", EXTRA) in found_in(text, USUAL)


def test_a_doubled_character_is_left_to_other_rules() -> None:
    assert found_in("开展展合作", USUAL) == []


@pytest.mark.parametrize(("counted", "value"), [("展员合", 1), ("开展员", 7)])
def test_a_counted_string_of_three_speaks_for_it(counted: str, value: int) -> None:
    less = {text: number for text, number in USUAL.items() if text != "开展合作"}
    assert found_in("开展员合作", less | {counted: value}) == []


@pytest.mark.parametrize(("four", "found"), [(4, [(2, 1, "", EXTRA)]), (0, [])])
def test_beside_a_usual_string_one_of_four_is_needed(four: int, found: list[tuple[int, int, str, int]]) -> None:
    values = USUAL | {"员合作": 7, "开展合作": four}
    assert found_in("开展员合作", {text: value for text, value in values.items() if value}) == found


def test_what_is_beside_it_must_be_counted_together() -> None:
    less = {text: value for text, value in USUAL.items() if "展合" not in text}
    assert found_in("开展员合作", less) == []


def test_the_forest_drops_places() -> None:
    assert found_in("开展员合作", USUAL, least=1.0) == []


def test_the_features_are_of_both_readings() -> None:
    """The reading without the character has the strings over the gap, and none at a side."""
    threes = Threes(windows(USUAL, COMMON))
    threes.read("开展员合作", 0, 5)
    ((*_, features),) = Extras(threes, Forest(PASS), 0.0).find("开展员合作", 0, 5)
    assert len(features) == 32
    assert features[25:31] == [0.0] * 6
    assert features[16] > 0.0
