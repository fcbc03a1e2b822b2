"""Programs that tell where a pattern cannot match."""

from __future__ import annotations

import re
import sys
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint_news.kernels.programs import COSTLY, FOUND, NO, UNKNOWN
from lint_news.match.programs import NO_PROGRAM, Assembler, Program
from lint_news.match.syntax import CATEGORIES_END

from .test_required import PATTERN, PATTERNS, as_re

TEXTS = st.lists(st.text(st.sampled_from("甲乙丙丁aA0]^-.\\\n}[ｄ "), max_size=8), min_size=8, max_size=8)


def outcomes(pattern: str, text: str, end: int | None = None) -> list[int]:
    """The outcome at each offset of a text and behind it."""
    assembler = Assembler()
    start = assembler.add(pattern).start
    last = len(text) if end is None else end
    return [assembler.run().outcome(text, at, last, start) for at in range(last + 1)]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        ("甲", "甲乙甲", [0, 2]),
        ("[丙-甲]丙", "甲丙乙丙丁", [0, 2]),
        ("[^甲]丙", "甲丙乙丙", [2]),
        (".", "甲\n乙", [0, 2]),
        (r"\s\S", " 甲　乙\n", [0, 2]),
        (r"\d\D", "1甲２３乙", [0, 3]),
        ("甲乙|甲丙|丁", "甲乙甲丙丁甲丁", [0, 2, 4, 6]),
        ("甲(?:乙|[丙丁]|)戊", "甲乙戊甲丁戊甲戊甲己", [0, 3, 6]),
        ("甲{2,3}乙", "甲乙甲甲甲甲乙", [3, 4]),
        ("(?:甲乙){2}", "甲乙甲乙甲乙", [0, 2]),
        ("(?:甲乙?){1,2}丙", "甲乙甲丙甲甲甲丙", [0, 2, 5, 6]),
        ("甲(?:乙甲)*丙", "甲乙甲乙甲丙甲乙丙", [0, 2, 4]),
        ("甲(?=乙)", "甲乙甲丙", [0]),
        ("甲(?!乙)", "甲乙甲丙甲", [2, 4]),
        ("乙(?<=甲.)", "甲乙丙乙", [1]),
        ("(?<!甲)乙", "乙甲乙丙乙", [0, 4]),
        ("(?<=甲|丙)乙", "乙甲乙丙乙", [2, 4]),
        ("^甲", "甲甲\n甲", [0, 3]),
        ("甲$", "甲甲\n甲", [1, 3]),
        ("𠮷", "甲𠮷", [1]),
        (r"甲(乙)\1", "甲乙乙甲乙丙甲丙", [0]),
        ("(?P<one>甲|乙丙)丁(?P=one)", "甲丁乙丙丁乙丙", [2]),
        (r"，(?<=(.)，)\1", "甲，甲乙，甲", [1]),
        (r"(?:(甲)|乙)\1", "甲甲乙甲", [0]),
        (r"(?!(.)\1).丙", "丙丙甲丙", [2]),
        (r"\w\W[\w]", "甲，乙_。 丙", [0]),
    ],
)
def test_what_is_told_exactly(pattern: str, text: str, places: list[int]) -> None:
    assert Assembler().add(pattern).is_exact
    assert [at for at, outcome in enumerate(outcomes(pattern, text)) if outcome] == places


def test_the_end_of_a_text_is_where_it_is_said_to_be() -> None:
    assert outcomes("甲(?!乙)$", "甲乙", 1) == [FOUND, NO]
    assert outcomes("甲乙", "甲乙", 1) == [NO, NO]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        (r"甲(?:(乙))+\1", "甲乙乙甲乙丙甲丙", [0, 3]),
        ("甲(?i:x)", "甲X甲乙乙", [0, 2]),
        (r"甲\b乙", "甲乙乙甲", [0]),
        ("甲(?!乙(?i:x))", "甲乙x甲丙", [0, 3]),
        ("甲++甲", "甲甲乙甲", [0]),
    ],
)
def test_what_is_not_known_may_match(pattern: str, text: str, places: list[int]) -> None:
    assert not Assembler().add(pattern).is_exact
    assert [at for at, outcome in enumerate(outcomes(pattern, text)) if outcome] == places


def test_nothing_is_known_behind_a_group_in_any_case() -> None:
    assert outcomes("甲(?i:x)", "甲丙", 1) == [UNKNOWN, NO]


def test_no_character_is_in_a_category_from_where_none_is_looked_for() -> None:
    assert not any(chr(code).isalnum() or chr(code).isspace() for code in range(CATEGORIES_END, sys.maxunicode + 1))


@pytest.mark.parametrize("pattern", ["(?i:甲)", "(?x) 甲", "(甲"])
def test_a_program_that_tells_nothing_is_none(pattern: str) -> None:
    assert Assembler().add(pattern) == NO_PROGRAM


def test_what_takes_too_long_is_not_decided() -> None:
    assert outcomes("(?:甲|甲甲){1,40}丙", "甲" * 40)[0] == COSTLY
    assert outcomes("(?:甲乙?)*丙", "甲" * 1000)[0] == COSTLY


def test_equal_sets_are_kept_once() -> None:
    assembler = Assembler()
    assembler.add("[甲乙][甲乙]")
    size = len(assembler.code)
    assembler.add("[乙甲]")
    assert len(assembler.code) == size + 3


@pytest.fixture(scope="module")
def rules_programs() -> list[tuple[re.Pattern[str], Assembler, Program]]:
    """Some patterns of the rules, each with its program."""
    assembler = Assembler()
    known = [(plain, assembler.add(pattern)) for pattern in PATTERNS[::7] if (plain := as_re(pattern))]
    return [(plain, assembler, program) for plain, program in known]


@given(st.text(st.sampled_from("甲乙丙0１月日，。、“”-—:： \n𠮷上午"), max_size=30))
@settings(deadline=None)
def test_no_pattern_of_the_rules_is_refused_where_it_matches(
    rules_programs: list[tuple[re.Pattern[str], Assembler, Program]], text: str
) -> None:
    for known in rules_programs:
        _compare(*known, text)


@settings(max_examples=1_500, deadline=None)
@given(PATTERN, TEXTS)
def test_no_pattern_is_refused_where_it_matches(pattern: str, texts: list[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = as_re(pattern)
    assembler = Assembler()
    program = assembler.add(pattern)
    for text in texts:
        if plain:
            _compare(plain, assembler, program, text)


def _compare(plain: re.Pattern[str], assembler: Assembler, program: Program, text: str) -> None:
    for at in range(len(text) + 1) if program.start >= 0 else ():
        for end in (len(text), at):
            outcome = assembler.run().outcome(text, at, end, program.start)
            matches = plain.match(text, at, end) is not None
            assert outcome or not matches, (plain, text, at, end)
            assert matches or outcome != FOUND or not program.is_exact, (plain, text, at, end)
