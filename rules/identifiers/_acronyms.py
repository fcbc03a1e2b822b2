"""Acronyms, the names that they stand for, and their misspelt forms (acronyms.tsv)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .._table_rows import table_rows

_LONGEST, _LEAST = 20, 3


def _rows() -> Iterator[tuple[str, list[str], list[str]]]:
    for acronym, names, wrong in table_rows(Path(__file__).with_name("acronyms.tsv")):
        yield acronym, names.split("|"), wrong.split("|") if wrong else []


@cache
def acronyms() -> frozenset[str]:
    """Every acronym of the table."""
    return frozenset(acronym for acronym, _, _ in _rows())


@cache
def misspellings() -> dict[str, str]:
    """The right form of each misspelt one."""
    return {form: acronym for acronym, _, wrong in _rows() for form in wrong}


@cache
def _names() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for acronym, names, _ in _rows():
        for name in names:
            found[name] = found.get(name, frozenset()) | {acronym}
    return found


def name_ending(text: str, at: int) -> tuple[str, frozenset[str]] | None:
    """The longest name of the table that ends at an offset, with its acronyms."""
    names = _names()
    for start in range(max(0, at - _LONGEST), at - 1):
        if (name := text[start:at]) in names:
            return name, names[name]
    return None


def name_starting(text: str, at: int) -> tuple[str, frozenset[str]] | None:
    """The longest name of the table that starts at an offset, with its acronyms."""
    names = _names()
    for length in range(_LONGEST, 1, -1):
        if (name := text[at : at + length]) in names:
            return name, names[name]
    return None


def is_confused(acronym: str, right: frozenset[str]) -> bool:
    """Whether an acronym is not one of the right ones, but another one that is known, or one of them misspelt.

    Misspelt is one with its letters in another order, with a letter lost, or with another letter.
    """
    if acronym in right:
        return False
    return acronym in acronyms() or any(
        sorted(acronym) == sorted(one) or acronym in _without_one(one) or _differs_in_one(acronym, one) for one in right
    )


def _differs_in_one(acronym: str, right: str) -> bool:
    """Whether one of three letters or more is another."""
    return len(acronym) == len(right) >= _LEAST and sum(a != b for a, b in zip(acronym, right, strict=True)) == 1


def _without_one(acronym: str) -> set[str]:
    return {acronym[:i] + acronym[i + 1 :] for i in range(len(acronym))}
