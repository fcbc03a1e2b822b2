"""Forests of decision trees."""

from __future__ import annotations

import pytest

from lint_news.kernels.forest import Forest
from lint_news.language.doubled.models import forest
from lint_news.language.tries import DOUBLED


def test_a_forest_that_scores_much_scores_the_same() -> None:
    row = [0.5] * 300
    assert len({forest("full").score(row) for _ in range(300)}) == 1


def test_other_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="not a forest"):
        Forest(b"")


def test_a_row_that_is_too_short_is_an_error() -> None:
    with pytest.raises(IndexError):
        forest("full").score([])


@pytest.mark.parametrize("left_out", [1, 1_000, 100_000])
def test_a_file_that_was_cut_is_refused(left_out: int) -> None:
    with pytest.raises(ValueError, match="not a whole forest"):
        Forest((DOUBLED / "full.bin").read_bytes()[:-left_out])
