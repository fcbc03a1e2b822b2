"""Rules over the pages that one document has."""

from __future__ import annotations

import pytest

from lint_news import Diagnostic, Document, Message, Rule, Span, lint
from lint_news.check.issue import gathered, page_starts
from lint_news.testing import assert_rule

from ..conftest import word_rule
from .issue_rules import elsewhere, raising, twice

TWO = "一版见A。\n\f二版\n见A和B。\n"


def test_a_rule_with_pages_as_examples_has_no_faults() -> None:
    assert_rule(twice())


def test_a_finding_stands_in_the_text_of_its_page() -> None:
    (found,) = lint(Document(TWO), [twice()]).diagnostics
    assert TWO[found.location.start.offset :].startswith("A和B")
    assert (found.location.start.line, found.location.start.column) == (3, 2)
    assert [found.message.text(lang) for lang in ("zh", "en")] == ["“第1页”上也有", "page 1 has it too"]


def test_places_are_those_of_windows_files_too() -> None:
    text = TWO.replace("\n", "\r\n")
    (found,) = lint(Document(text), [twice()]).diagnostics
    assert text[found.location.start.offset :].startswith("A和B")
    assert (found.location.start.line, found.location.start.column) == (3, 2)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("甲\n\f乙", [0, 3]),
        ("甲\f\n乙", [0, 2]),
        ("\f甲\n\f\f乙\n\f", [1, 5]),
        ("甲\f乙", []),
        ("甲\n\f\n", []),
        ("甲乙", []),
    ],
)
def test_pages_of_a_text(text: str, starts: list[int]) -> None:
    assert list(page_starts(Document(text))) == starts


@pytest.mark.parametrize("text", ["见A。\n\f见B。", "见A，又见A。"])
def test_one_page_is_no_issue(text: str) -> None:
    assert lint(Document(text), [twice()]).diagnostics == ()


def test_a_rule_that_raises_finds_nothing_and_stops_no_other() -> None:
    report = lint(Document(TWO), [raising(ZeroDivisionError("13812345678")), twice(), word_rule("find-b", "B")])
    assert [d.rule for d in report.diagnostics] == ["twice", "find-b"]
    (failure,) = report.failures
    assert failure.who.startswith("raising")
    assert "ZeroDivisionError" in failure.error
    assert "13812345678" not in failure.error


def test_a_view_that_raises_is_a_failure_of_the_rule() -> None:
    report = lint(Document("见A。\n\f破A。\n\f见A。"), [twice()])
    assert [d.location.start.line for d in report.diagnostics] == [3]
    assert [failure.who.partition(" ")[0] for failure in report.failures] == ["twice"]


@pytest.mark.parametrize("wrong", [elsewhere(2, Span(0, 1)), elsewhere(-1, Span(0, 1)), elsewhere(1, Span(0, 99))])
def test_a_finding_that_is_nowhere_is_a_failure(wrong: Rule) -> None:
    report = lint(Document(TWO), [wrong])
    assert report.diagnostics == ()
    assert [failure.error.partition(":")[0] for failure in report.failures] == ["ValueError"]


def test_ctrl_c_stops_the_run() -> None:
    with pytest.raises(KeyboardInterrupt):
        lint(Document(TWO), [raising(KeyboardInterrupt())])


def test_rules_that_gather_the_same_gather_once() -> None:
    page = gathered(Document("见A。"), [twice(), raising(ValueError())], Message("一", "one"))
    assert list(page.results.values()) == [(("A", 1),)]


def test_a_cause_over_the_issue_explains_what_is_on_the_page() -> None:
    def rules(found: tuple[Diagnostic, ...]) -> list[str]:
        return [d.rule for d in found]

    word = word_rule("find-a", "见A和B")
    assert rules(lint(Document(TWO), [word, twice(explains=("find-a",))]).diagnostics) == ["twice"]
