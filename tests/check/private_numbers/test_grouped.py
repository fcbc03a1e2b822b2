"""Numbers in unusual groups of digits, and the cells of tables that look like them."""

from __future__ import annotations

import pytest

from lint_news.check.private_numbers.grouped import grouped_numbers
from lint_news.text.digits import digit_runs


def found(text: str) -> list[tuple[str, bool]]:
    """The numbers in a text as they are written, and whether each is a mobile number."""
    runs = list(digit_runs(text, 11))
    numbers = (
        (run.span(start, end), is_mobile) for run in runs for start, end, is_mobile in grouped_numbers(text, run)
    )
    return [(text[span.start : span.end], is_mobile) for span, is_mobile in numbers]


@pytest.mark.parametrize("written", ["139-3590-1826", "1393 5901 826", "13935901826", "1 3 9 3 5 9 0 1 8 2 6"])
def test_a_mobile_in_any_groups(written: str) -> None:
    assert found(f"高某的{written}已停机。") == [(written, True)]


def test_the_country_code_is_not_part_of_the_number() -> None:
    assert found("高某的+86 139 3590 1826已停机。") == [("139 3590 1826", True)]


@pytest.mark.parametrize("written", ["4111 1111 1111 1111", "11010 54912 31002"])
def test_cards_and_old_identity_numbers_are_no_mobiles(written: str) -> None:
    assert found(f"高某的{written}丢了。") == [(written, False)]


@pytest.mark.parametrize("text", ["产量13500-140000公斤", "会期1978.12.18至1978.12.22", "票价139.35、90.18、26元"])
def test_amounts_and_dates_are_no_numbers(text: str) -> None:
    assert found(text) == []


def test_lines_of_digits_are_a_table() -> None:
    rows = ["13500 140000", "13600 150000", "13700 160000", "13800 170000"]
    assert found("\n".join(rows)) == []


def test_a_line_end_breaks_a_number_only_between_words() -> None:
    assert found("高某的1393590\n1826已停机。") == [("1393590\n1826", True)]
    assert found("高某说\n1393590\n1826\n停机") == []
