"""One edit between a phrase and a text; the same compiled and interpreted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news.kernels.edits import ADDED, EXCHANGED, LOST, NONE, SWAPPED, edit_at

PHRASE = "甲乙丙丁戊己"
FILL = st.text(st.sampled_from("庚辛壬"), max_size=3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲乙丙丁戊己", (NONE, 0, 6, 2)),
        ("甲乙丙丁己戊", (SWAPPED, 0, 6, 4)),
        ("甲乙丙丁庚戊己", (ADDED, 0, 7, 4)),
        ("甲乙丙丁己", (LOST, 0, 5, 4)),
        ("甲乙丙丁戊", (LOST, 0, 5, 5)),
        ("甲乙丙丁庚己", (EXCHANGED, 0, 6, 4)),
        ("庚乙丙丁戊己", (EXCHANGED, 0, 6, 0)),
        ("乙甲丙丁戊己", (SWAPPED, 0, 6, 0)),
        ("甲庚乙丙丁戊己", (ADDED, 0, 7, 1)),
        ("乙丙丁戊己", (LOST, 0, 5, 0)),
        ("甲丙丁戊己", (LOST, 0, 5, 1)),
        ("甲乙丙丁庚辛", None),
        ("庚乙丙丁戊庚", None),
        ("庚辛丙丁戊己", None),
    ],
)
def test_edits_on_both_sides_of_a_part(text: str, found: tuple[int, ...] | None) -> None:
    assert edit_at(PHRASE, text, text.index("丙丁"), 2, 2) == found


@given(FILL, st.sampled_from("㐀甲"), st.integers(0, 3), FILL)
def test_what_is_around_does_not_matter(before: str, other: str, at: int, behind: str) -> None:
    place = at if at < 2 else at + 2
    text = before + PHRASE[:place] + other + PHRASE[place + 1 :] + behind
    edit = NONE if PHRASE[place] == other else EXCHANGED
    first = len(before)
    found = edit_at(PHRASE, text, first + 2, 2, 2)
    assert found
    assert found[:3] == (edit, first, first + 6) or found[0] != EXCHANGED
    assert edit == NONE or found[3] in {first + place, first + place + 1, first + place - 1}


@given(st.text(max_size=8), st.text(max_size=8), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_any_numbers_are_taken(phrase: str, text: str, start: int, offset: int, size: int) -> None:
    found = edit_at(phrase, text, start, offset, size)
    assert found is None or len(found) == 4
