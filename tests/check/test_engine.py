"""The report of a document: causes, lines of metadata, suppressions, order, time of rules."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Document,
    Related,
    Role,
    Span,
    articles,
    lint,
)
from lint_news.check.engine import check_document, timed
from lint_news.testing.examples import report

from ..conftest import word_rule
from .tiny_rules import FIND_Z, fault, marked, yields


@pytest.mark.parametrize(
    ("text", "rules"),
    [("aZ", ["cause"]), ("a.Z", ["cause", "find-z"]), ("Z", ["find-z"]), ("aZ.Z", ["cause", "find-z"])],
)
def test_a_cause_is_reported_once(text: str, rules: list[str]) -> None:
    cause = word_rule("cause", "a", explains=("find-z",))
    for given in ([cause, FIND_Z], [FIND_Z, cause]):
        assert [d.rule for d in report(given, text).diagnostics] == rules


def test_a_cause_explains_what_stands_at_its_related_places() -> None:
    cause = yields(replaced(fault(0, 1), related=(Related(Span(4, 5)),)), explains=("find-z",))
    assert marked("一二Z四Z", report([cause, FIND_Z], "一二Z四Z").diagnostics) == ["一", "Z"]


def test_diagnostics_stand_by_position() -> None:
    text = "Z一Y二Z三Y"
    found = report([FIND_Z, word_rule("find-y", "Y")], text).diagnostics
    assert marked(text, found) == ["Z", "Y", "Z", "Y"]


def test_a_report_names_its_document() -> None:
    given = lint(Document("Z", name="第3版.txt", id="7"), [FIND_Z])
    assert (given.path, given.document) == ("第3版.txt", "7")


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "　"])
def test_nothing_to_judge(text: str) -> None:
    assert report(FIND_Z, text).diagnostics == ()


def test_a_suppressed_finding_stays_with_its_reason() -> None:
    found = check_document(
        Document("Z一Z"), [FIND_Z], lambda _: lambda item: "known" if item.finding.span.start == 0 else None
    )
    assert [d.accepted for d in found.report().diagnostics] == ["known", None]


def test_lines_of_metadata_are_checked_only_by_rules_for_them() -> None:
    page = "稿件来源：新华社Z\n\n　　本报讯　水库开闸Z放水，渠水当天就到了田头。\n"
    roles = {line.number for article in articles(Document(page)) for line in article.with_role(Role.METADATA)}
    assert roles == {1}
    assert [d.location.start.line for d in lint(Document(page), [FIND_Z]).diagnostics] == [3]
    everywhere = replaced(FIND_Z, everywhere=True)
    assert [d.location.start.line for d in lint(Document(page), [everywhere]).diagnostics] == [1, 3]


def test_fingerprints_of_folded_findings_are_known() -> None:
    found = check_document(Document("Z一" * 5), [FIND_Z])
    assert len(found.folded_fingerprints()) == 5
    assert check_document(Document("Z一" * 4), [FIND_Z]).folded_fingerprints() == frozenset()


def test_the_time_of_each_rule_is_added_up_also_when_it_fails() -> None:
    seconds: dict[str, float] = {}
    broken = replaced(yields(ValueError()), name="broken")
    rules = timed([FIND_Z, broken], seconds)
    given = lint(Document("Z"), rules)
    assert [d.rule for d in given.diagnostics] == ["find-z"]
    assert set(seconds) == {"find-z", "broken"}
    first = dict(seconds)
    lint(Document("Z"), rules)
    assert all(seconds[name] > first[name] for name in first)
