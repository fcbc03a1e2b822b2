"""Which gates a text passes, told for all of them at once."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Document
from lint_news.kernels.gates import heads_of
from lint_news.kernels.repeats import IS_COMPILED
from lint_news.match.gates import bits, gate
from lint_news.match.plans import Gates

PATTERNS = ("甲乙", "[丙丁]戊", "甲(?=丙)", "(?P<one>[乙丙])(?P=one)", "[^甲]", "戊$", "^丁", "(?i:x)", "𠮷甲?")
TEXT = st.text(st.sampled_from("甲乙丙丁戊x\n𠮷"), max_size=12)


def passed(gates: Gates[str], text: str) -> list[str]:
    return [*Document(text).searches.passing(gates)]


@given(st.lists(st.tuples(st.sampled_from(["", "甲", "丁x"]), st.lists(st.sampled_from(PATTERNS), max_size=3))), TEXT)
def test_a_text_passes_the_gates_with_a_trigger_and_a_match(given_: list[tuple[str, list[str]]], text: str) -> None:
    found = passed(Gates((f"{n}", gate(triggers, patterns)) for n, (triggers, patterns) in enumerate(given_)), text)
    wanted = [
        f"{n}"
        for n, (triggers, patterns) in enumerate(given_)
        if (not triggers or {*triggers} & {*text})
        and (not patterns or any(re.search(pattern, text, re.MULTILINE) for pattern in patterns))
    ]
    assert found == wanted


@given(TEXT)
def test_matches_are_those_of_re_once_gates_were_asked(text: str) -> None:
    document = Document(text)
    list(document.searches.passing(Gates([("all", gate("", PATTERNS))])))
    for pattern in PATTERNS:
        found = [(match.start, match.end) for match in document.find(pattern)]
        assert found == [match.span() for match in re.finditer(pattern, text, re.MULTILINE)]


def test_gates_are_asked_for_again_when_others_came_after_the_text_was_scanned() -> None:
    document = Document("甲午年丁未月")
    assert document.searches.may_have("甲午")
    assert [*document.searches.passing(Gates([("new", gate("", ("午年丁",))), ("none", gate("", ("午年戊",)))]))] == [
        "new"
    ]


@pytest.mark.skipif(not IS_COMPILED, reason="places are kept for compiled kernels")
def test_a_pattern_that_surely_matches_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bits("乙[丙丁]").program.is_exact
    monkeypatch.setattr("lint_news.text.search.located", None)
    monkeypatch.setattr("lint_news.text.search.compiled", None)
    assert passed(Gates([("one", gate("", ("乙[丙丁]",)))]), "甲乙丁") == ["one"]


def test_what_begins_with_an_entry() -> None:
    starts, numbers = heads_of([b"\x06", b"\x00", b"\x02"], 4)
    assert [[*numbers[a:b]] for a, b in pairwise(starts)] == [[], [0, 2], [0], []]
    assert [*heads_of([], 1)[0]] == [0, 0]
