"""Sums of products."""

from __future__ import annotations

from array import array

import pytest

from lint_news.kernels.products import add_products


def test_products_are_added() -> None:
    sums = array("i", [1, 2])
    add_products([3, -4], array("h", [5, 6, 7, 8]), sums)
    assert list(sums) == [1 + 15 - 28, 2 + 18 - 32]


@pytest.mark.parametrize("size", [0, 1, 3])
def test_missing_weights_are_an_error(size: int) -> None:
    with pytest.raises(IndexError):
        add_products([3, -4], array("h", [5] * size), array("i", [0, 0]))
