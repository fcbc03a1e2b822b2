"""Runs of digits: normalized, with the offsets in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Span
from lint_news.text.digits import DigitRun, digit_runs, digits_of, has_digit_run


@pytest.mark.parametrize(
    ("written", "normalized"),
    [
        ("12345", "12345"),
        ("１２３４５", "12345"),
        ("١٢٣٤٥", "12345"),
        ("12 3—45", "12 3-45"),
        ("1·2.3,4／5", "1·2.3,4,5"),
        ("12\n345", "12\n345"),
        ("12\u200b345", "12345"),
        ("12345Ｘ", "12345X"),
    ],
)
def test_a_run_is_normalized(written: str, normalized: str) -> None:
    (run,) = digit_runs(f"前{written}后", 5)
    assert run.text == normalized
    assert [f"前{written}后"[i] for i in run.offsets] == [c for c in written if c != "\u200b"]


def test_a_span_of_a_run_is_one_of_the_text() -> None:
    text = "号码１２\u200b３４５。"
    (run,) = digit_runs(text, 5)
    assert run.span(0, 3) == Span(2, 6)
    assert text[2:6] == "１２\u200b３"
    assert run.span(3, 5) == Span(6, 8)


def test_short_runs_are_left_out() -> None:
    assert list(digit_runs("2026年3月19日，第123456号", 6)) != []
    assert list(digit_runs("2026年3月19日", 6)) == []
    assert not has_digit_run("2026年3月19日", 6)


def test_letters_that_look_like_digits_are_inside_a_loose_run() -> None:
    assert [run.text for run in digit_runs("1O23456l89", 6)] == []
    assert [run.text for run in digit_runs("1O23456l89", 6, loose=True)] == ["1,23456,89"]


def test_digits_of_a_text() -> None:
    assert digits_of("号码 1２-٣ x。") == "123X"


@given(
    st.text(st.one_of(st.sampled_from("1２٣𝟗xX×O.，。 \n\u200b甲-"), st.characters()), max_size=40), st.integers(3, 9)
)
def test_parts_of_a_text_have_all_its_runs(text: str, least: int) -> None:
    """The same as one search of the whole text."""
    found: list[DigitRun] = []
    for loose in (False, True):
        found = list(digit_runs(text, least, loose=loose))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("lint_news.text.digits.IS_COMPILED", False)
            assert found == list(digit_runs(text, least, loose=loose))
    assert has_digit_run(text, least) or not found
