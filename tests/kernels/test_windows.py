"""Counts of the strings around a place."""

from __future__ import annotations

from math import log2

import pytest

from lint_news.kernels.windows import FEATURES, LEAST, STEPS, Windows

from .context_files import row
from .context_files import windows as windows_of

STRINGS = {"村委": 3, "委会": 2, "会开": 5, "村委会": 1, "委会开": 4, "0户": 7, "户\0": 5, "民小组长": 6}
VALUES = STRINGS | {"民小": 1, "小组": 7, "组长": 7, "民小组": 1, "小组长": 6}
COMMON = "村委会0户"


def bits(size: int, value: int) -> float:
    """By the definition: counts stand for 1.4 times the least that has the value."""
    return log2(1 + 1.4 * LEAST[size] * STEPS[value - 1])


@pytest.fixture(name="windows", scope="module")
def _windows() -> Windows:
    return windows_of(VALUES, COMMON)


def test_values_of_strings(windows: Windows) -> None:
    text = "在村委会开会，0户\U00020000"
    assert [windows.value(text, *place) for place in ((1, 2), (2, 2), (1, 3), (2, 3), (7, 2))] == [3, 2, 1, 4, 7]
    assert [windows.value(text, *place) for place in ((0, 2), (5, 2), (6, 2), (8, 2), (1, 4))] == [0] * 5


def test_a_string_that_is_not_in_the_text_is_an_error(windows: Windows) -> None:
    with pytest.raises(IndexError):
        windows.value("村委", 1, 2)


@pytest.mark.parametrize(("size", "value"), [(2, 1), (2, 7), (3, 4), (4, 2)])
def test_bits_of_values(windows: Windows, size: int, value: int) -> None:
    assert windows.bits_of(size, value) == pytest.approx(bits(size, value))
    assert windows.bits_of(size, 0) == 0.0


def test_features_of_a_character(windows: Windows) -> None:
    found = row(FEATURES)
    windows.fill("在村委会开", 2, 3, found, 0)
    left, right, three, more = bits(2, 3), bits(2, 2), bits(3, 1), bits(3, 4)
    assert list(found) == pytest.approx(
        [
            *(left + right, left, 2),
            *(three + more, more, 2),
            *(0, 0, 0),
            *(left, right, 0, more, 0, 0),  # 村委会 reaches out on both sides
            right,
        ]
    )


def test_features_between_two_characters(windows: Windows) -> None:
    """Only the strings that have both count, and none reaches out on one side alone."""
    found = row(FEATURES)
    windows.fill("在村委会", 2, 2, found, 0)
    assert list(found[:3]) == pytest.approx([bits(2, 3), bits(2, 3), 1])
    assert list(found[3:6]) == pytest.approx([bits(3, 1), bits(3, 1), 1])
    assert list(found[9:15]) == [0.0] * 6
    assert found[15] == pytest.approx(bits(2, 3))


def test_strings_of_four_reach_three_symbols_beyond_the_place(windows: Windows) -> None:
    left, right = row(FEATURES), row(FEATURES)
    windows.fill("村民小组长", 4, 5, left, 0)
    windows.fill("民小组长，", 0, 1, right, 0)
    found = bits(4, 6)
    assert [*left[6:9], left[13], left[14]] == pytest.approx([found, found, 1, found, 0])
    assert [*right[6:9], right[13], right[14]] == pytest.approx([found, found, 1, 0, found])


def test_no_string_goes_across_a_break(windows: Windows) -> None:
    found = row(FEATURES)
    windows.fill("村\n委", 2, 3, found, 0)
    assert list(found) == [0.0] * 15 + [30.0]


def test_features_are_written_from_a_place_on(windows: Windows) -> None:
    alone, found = row(FEATURES), row(FEATURES + 3, 9.0)
    windows.fill("村委会", 1, 2, alone, 0)
    windows.fill("村委会", 1, 2, found, 2)
    assert list(found) == [9.0, 9.0, *alone, 9.0]
    with pytest.raises(IndexError):
        windows.fill("村委会", 1, 2, row(FEATURES), 1)
