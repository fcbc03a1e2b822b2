"""Forests of decision trees."""

from __future__ import annotations

from lint_news.language.doubled.models import forest


def test_a_forest_that_scores_much_scores_the_same() -> None:
    row = [0.5] * 300
    assert len({forest("full").score(row) for _ in range(300)}) == 1
