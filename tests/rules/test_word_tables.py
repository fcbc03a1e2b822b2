"""Every row of the word tables, by the row's own examples. A test checks a whole table and names each wrong row."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import Document, lint
from lint_news.authoring.plugins import load
from lint_news.language.straddling import Straddling
from lint_news.testing.examples import fixed, report

RULES = {rule.name: rule for rule in load().rules.values() if rule.family == "wording"}
EXAMPLES = [rule.in_examples() for rule in RULES.values()]
WORDS: Any = sys.modules["lint_news.rules.wording._words"]
ENTRIES: tuple[Any, ...] = WORDS.entries()
HITS: Any = WORDS.hits
TABLES: tuple[str, ...] = WORDS.TABLES


def wrongs(text: str) -> list[str]:
    return [hit.entry.wrong for hit in HITS(Document(text))]


def test_the_list_of_straddling_words_is_fresh() -> None:
    """Else run `python -m training.straddling > rules/wording/straddling.tsv`."""
    training = pytest.importorskip("training.straddling", reason="the wheel has no training")
    assert training.straddling(ENTRIES) == sorted(WORDS.straddling_words())


def test_each_word_stands_once() -> None:
    assert not [word for word, count in Counter(entry.wrong for entry in ENTRIES).items() if count > 1]


def faults_of(entry: Any) -> Iterator[str]:
    """What is wrong with a row."""
    if wrongs(entry.bad) != [entry.wrong]:
        yield "the bad example must have the fault, once"
    if not entry.right or entry.wrong in entry.right:
        yield "it needs a right form that differs from the wrong one"
    if not entry.good:
        yield "it needs a sentence that looks like the fault and is right"
    yield from (f"reported, and right: {text}" for text in entry.good if wrongs(text))
    for right in entry.right:
        if wrongs(entry.bad.replace(entry.wrong, right)):
            yield f"the bad example is reported after its fix to {right}"


def needless_guards(entry: Any) -> Iterator[str]:
    """The guards of a row that no sentence of it needs."""
    for field in ("before", "after"):
        guards = getattr(entry, field)
        for guard in guards:
            without = replaced(entry, **{field: tuple(g for g in guards if g != guard)})
            if not any(is_found(without, text) for text in entry.good):
                yield f"{field} {guard}: no sentence needs it"


def rows_with(table: str, faults: Callable[[Any], Iterator[str]]) -> list[str]:
    return [f"{e.wrong}: {fault}" for e in ENTRIES if e.table == table for fault in faults(e)]


@pytest.mark.parametrize("table", TABLES)
def test_each_row_by_its_examples(table: str) -> None:
    assert any(entry.table == table for entry in ENTRIES)
    wrong = rows_with(table, faults_of)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("table", TABLES)
def test_each_guard_is_needed(table: str) -> None:
    wrong = rows_with(table, needless_guards)
    assert not wrong, "\n".join(wrong)


def test_a_wrong_row_is_named() -> None:
    """Rows with each of the faults, made from a right one."""
    entry = next(e for e in ENTRIES if e.before or e.after)
    assert not [*faults_of(entry), *needless_guards(entry)]
    assert len([*faults_of(replaced(entry, bad="今天晴。", good=(), right=()))]) == 3
    assert len([*faults_of(replaced(entry, right=(entry.wrong,), good=(entry.bad,)))]) == 3
    guarded = replaced(entry, before=(*entry.before, "龘"))
    assert "before 龘: no sentence needs it" in [*needless_guards(guarded)]


def is_found(entry: Any, text: str) -> bool:
    places = [i for i in range(len(text)) if text.startswith(entry.wrong, i)]
    return any(WORDS.straddling_of(entry, text, i, i + len(entry.wrong)) < Straddling.STRADDLES for i in places)


def unreported(entry: Any) -> Iterator[str]:
    """What is wrong with how the family's rules report a row. A rule that explains the table's own may show less."""
    document = Document(entry.bad)  # one for all rules, which share what is computed of it
    told = {rule.name: rule_found for rule in EXAMPLES if (rule_found := lint(document, [rule]).diagnostics)}
    shown = {name: found for name, found in told.items() if not any(name in RULES[other].explains for other in told)}
    if len(shown) != 1:
        yield f"reported by {[*shown]}"
        return
    ((name, found),) = shown.items()
    place = entry.bad[found[0].location.start.offset : found[0].location.end.offset]
    if place != entry.wrong and (len(told) == 1 or place not in entry.wrong):
        yield "another place is reported"
    if found[0].severity.value != "info" and fixed(RULES[name], entry.bad) != entry.bad.replace(
        entry.wrong, entry.right[0]
    ):
        yield "the fix is another one"


@pytest.mark.thorough
@pytest.mark.parametrize("table", TABLES)
def test_one_rule_reports_each_row(table: str) -> None:
    wrong = rows_with(table, unreported)
    assert not wrong, "\n".join(wrong)


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
