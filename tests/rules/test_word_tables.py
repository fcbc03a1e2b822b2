"""Every line of the tables of words, by its own examples. The table's file is the list of cases."""

from __future__ import annotations

import sys
from collections import Counter
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import Document, Rule
from lint_news.authoring.plugins import load
from lint_news.language.straddling import Straddling
from lint_news.testing.examples import fixed, report

RULES = {rule.name: rule for rule in load().rules.values() if rule.family == "wording"}
WORDS: Any = sys.modules["lint_news.rules.wording._words"]
ENTRIES: tuple[Any, ...] = WORDS.entries()
HITS: Any = WORDS.hits


def wrongs(text: str) -> list[str]:
    return [hit.entry.wrong for hit in HITS(Document(text))]


def name(entry: Any) -> str:
    return f"{entry.table}:{entry.wrong}"


def test_the_list_of_straddling_words_is_fresh() -> None:
    """Else run `python -m training.straddling > rules/wording/straddling.tsv`."""
    training = pytest.importorskip("training.straddling", reason="the wheel has no training")
    assert training.straddling(ENTRIES) == sorted(WORDS.straddling_words())


def test_each_word_stands_once() -> None:
    assert not [word for word, count in Counter(entry.wrong for entry in ENTRIES).items() if count > 1]


@pytest.mark.parametrize("entry", ENTRIES, ids=name)
def test_entry(entry: Any) -> None:
    assert wrongs(entry.bad) == [entry.wrong], "the bad example has the fault, once"
    assert entry.right
    assert entry.wrong not in entry.right
    assert entry.good, "an entry needs a sentence that looks like the fault and is right"
    assert not [text for text in entry.good if wrongs(text)]
    for right in entry.right:
        assert not wrongs(entry.bad.replace(entry.wrong, right)), "what the fix makes is right"


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.before or e.after], ids=name)
def test_each_guard_is_needed(entry: Any) -> None:
    for field in ("before", "after"):
        for guard in getattr(entry, field):
            without = replaced(entry, **{field: tuple(g for g in getattr(entry, field) if g != guard)})
            assert any(is_found(without, text) for text in entry.good), f"{guard} {field}: no sentence needs it"


def is_found(entry: Any, text: str) -> bool:
    places = [i for i in range(len(text)) if text.startswith(entry.wrong, i)]
    return any(WORDS.judge(entry, text, i, i + len(entry.wrong)) < Straddling.STRADDLES for i in places)


def test_the_rules_report_their_tables() -> None:
    for entry in ENTRIES:
        rules = [rule for rule in RULES.values() if report(rule, entry.bad).diagnostics]
        assert len(rules) == 1, entry.wrong
        assert_fixed(rules[0], entry)


def assert_fixed(rule: Rule, entry: Any) -> None:
    found = report(rule, entry.bad).diagnostics
    assert entry.bad[found[0].location.start.offset : found[0].location.end.offset] == entry.wrong
    if found[0].severity.value != "info":
        assert fixed(rule, entry.bad) == entry.bad.replace(entry.wrong, entry.right[0])


def test_traditional_text_gets_no_simplified_fix() -> None:
    found = report(RULES["misspelling"], "他說這個國家的問題還沒有人來處理，情況迫在眉捷。").diagnostics
    assert [d.fixes for d in found] == [()]


def test_the_injected_word_is_found() -> None:
    (inject,) = RULES["misspelling"].injectors
    random = Random(1)  # noqa: S311 nothing secret
    edit = inject("县里部署了春耕生产。", random)
    assert edit is not None
    assert edit.text in {entry.wrong for entry in ENTRIES if "部署" in entry.right}
    assert inject("今天晴。", random) is None
