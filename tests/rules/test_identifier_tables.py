"""The tables of acronyms and service numbers, and check digits of codes."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from lint_news.authoring.plugins import load

load()
ACRONYMS: Any = sys.modules["lint_news.rules.identifiers._acronyms"]
CODES: Any = sys.modules["lint_news.rules.identifiers._codes"]
HOTLINES: Any = sys.modules["lint_news.rules.contacts.mismatched_hotline"]


def test_each_acronym_has_names_and_no_misspelling_is_one() -> None:
    rows = list(ACRONYMS._rows())
    assert len(rows) == len(ACRONYMS.acronyms())
    assert all(names and all(names) for _, names, _ in rows)
    assert not ACRONYMS.acronyms() & ACRONYMS.misspellings().keys()
    assert all(sorted(wrong) == sorted(right) for wrong, right in ACRONYMS.misspellings().items())


def test_each_service_number_has_words() -> None:
    services = HOTLINES._services()
    assert all(number.isdigit() and 3 <= len(number) <= 5 and any(words) for number, words in services.items())


@pytest.mark.parametrize("code", ["91350211MA34567N2B"])
def test_a_credit_code_with_another_last_character_is_wrong(code: str) -> None:
    right = [code[:17] + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if CODES.is_credit_code(code[:17] + last)]
    assert len(right) == 1


def test_book_and_serial_numbers() -> None:
    assert CODES.is_book_number("9787012345671")
    assert CODES.is_book_number("7000123451")
    assert not CODES.is_book_number("9787012345672")
    assert CODES.is_serial_number("16745671")
    assert not CODES.is_serial_number("1674567X")
