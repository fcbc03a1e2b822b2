"""Check digits, regions, dates of birth and card schemes."""

from __future__ import annotations

import pytest

from lint_news.check.private_numbers.check_digits import (
    begins_as_person,
    is_branded,
    is_card_number,
    is_identity_number,
    is_issued,
    is_mobile,
    is_old_identity,
)

IDENTITY = "11010519491231002X"  # the example of GB 11643
CARD = "4111111111111111"  # the test number of a card scheme
AMERICAN_EXPRESS = "378282246310005"


def test_the_check_character_of_an_identity_number() -> None:
    assert is_identity_number(IDENTITY)
    assert [c for c in "0123456789X" if is_identity_number(IDENTITY[:-1] + c)] == ["X"]
    assert not is_identity_number(IDENTITY[1:])
    assert not is_identity_number("X" * 18)


def test_any_wrong_digit_of_a_card_is_noticed() -> None:
    assert is_card_number(CARD)
    for i, digit in enumerate(CARD):
        others = (CARD[:i] + other + CARD[i + 1 :] for other in "0123456789" if other != digit)
        assert not any(map(is_card_number, others))


@pytest.mark.parametrize("digits", ["0" * 15, "0" * 20, "X" * 16, ""])
def test_no_card(digits: str) -> None:
    assert not is_card_number(digits)


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [(CARD, True), (AMERICAN_EXPRESS, True), (AMERICAN_EXPRESS[:-1] + "6", False), ("1111111111111117", False)],
)
def test_card_schemes(digits: str, is_one: bool) -> None:
    assert is_branded(digits) is is_one


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [("62" + "0" * 14, True), ("62" + "0" * 17, True), ("62" + "0" * 18, False), ("62", False), ("5" * 16, False)],
)
def test_cards_issued_in_china(digits: str, is_one: bool) -> None:
    assert is_issued(digits) is is_one


@pytest.mark.parametrize(
    ("digits", "is_person"),
    [
        (IDENTITY, True),
        (IDENTITY[:14], True),
        ("110105" + "19491331", False),
        ("110105" + "19491232", False),
        ("110105" + "18491231", False),
        ("160105" + "19491231", False),
    ],
)
def test_region_and_date_of_birth(digits: str, is_person: bool) -> None:
    assert begins_as_person(digits) is is_person


def test_old_identity_numbers_have_fifteen_digits() -> None:
    assert is_old_identity("110105491231002")
    assert not is_old_identity("1101054912310021")
    assert not is_old_identity("110105491331002")


@pytest.mark.parametrize(
    ("digits", "is_one"), [("13935901826", True), ("12935901826", False), ("1393590182", False), ("03935901826", False)]
)
def test_mobile_numbers(digits: str, is_one: bool) -> None:
    assert is_mobile(digits) is is_one
