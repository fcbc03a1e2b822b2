"""Folding: which findings become one, and what the folded finding has."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Confidence,
    Document,
    Edit,
    Fix,
    Safety,
    Severity,
    Span,
    delete,
    replace,
)
from lint_news.check.engine import check_document
from lint_news.check.folding import groups
from lint_news.testing.examples import report
from lint_news.text.edits import apply

from ..conftest import word_rule
from .tiny_rules import FIND_Z, SAID, fault, marked, yields


@pytest.mark.parametrize(("count", "reported"), [(4, 4), (5, 1), (9, 1)])
def test_five_findings_of_a_rule_are_one(count: int, reported: int) -> None:
    text = "一Z。" * count
    found = report(FIND_Z, text).diagnostics
    assert len(found) == reported
    assert {d.severity for d in found} == {Severity.WARNING}
    assert len(report(FIND_Z, text, fold=False).diagnostics) == count
    assert len(report(replaced(FIND_Z, fold=0), text).diagnostics) == count


def test_a_folded_finding_has_every_edit_and_every_place() -> None:
    text = "一Z。\r\n" * 6
    (folded,) = report(FIND_Z, text).diagnostics
    assert marked(text, [folded]) == ["Z"]
    assert [(place.start.line, place.start.column) for place in folded.related] == [(n, 2) for n in range(2, 7)]
    (fix,) = folded.fixes
    assert apply(text, fix.edits) == text.replace("Z", "z")
    assert fix.safety is Safety.SAFE
    assert folded.message.text("zh") == "“Z”（共 6 处）"
    assert folded.message.text("en") == "“Z” (6 places)"


def test_neighbours_are_folded_with_all_their_edits() -> None:
    (folded,) = report(FIND_Z, "ZZZZZ").diagnostics
    assert apply("ZZZZZ", folded.fixes[0].edits) == "zzzzz"


def test_what_is_said_is_folded_not_the_rule() -> None:
    """Six misspellings are six findings, two dates are two; the same fault of six is one."""
    words = word_rule("words", "[甲乙丙丁戊己]Z", "z")
    assert len(report(words, "甲Z乙Z丙Z丁Z戊Z己Z").diagnostics) == 6
    assert len(report(words, "甲Z乙Z" * 5).diagnostics) == 2


def test_where_a_fix_touches_words_they_are_the_same() -> None:
    def found(*texts: str) -> int:
        text = "".join(texts)
        places = [text.index(t) for t in texts]
        fixes = [delete(at, at + len(t)) for at, t in zip(places, texts, strict=True)]
        given = (fault(at, at + len(t), f) for at, t, f in zip(places, texts, fixes, strict=True))
        return len(report(yields(*given), text).diagnostics)

    assert found("甲", "乙", "丙", "丁", "戊") == 5
    assert found(",", ";", ":", ".", "!") == 1


def test_widths_are_folded_whatever_the_words() -> None:
    text, half = "１２３４５", "12345"
    fixes = (replace(Span(i, i + 1), half[i], title=SAID) for i in range(5))
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(fixes))), text).diagnostics
    assert apply(text, folded.fixes[0].edits) == half


def test_a_folded_finding_knows_the_others() -> None:
    text = "一Z。\n" * 6
    (folded,) = report(FIND_Z, text).diagnostics
    single = report(FIND_Z, text, fold=False).diagnostics
    assert (folded.fingerprint, *folded.folded) == tuple(d.fingerprint for d in single)
    assert folded.count == 6
    assert [place.start for place in folded.locations] == [d.location.start for d in single]
    assert [d.count for d in single] == [1] * 6


def test_folding_keeps_confidences_apart() -> None:
    likely = [fault(2 * i, 2 * i + 1) for i in range(5)]
    certain = fault(10, 11, confidence=Confidence.CERTAIN)
    found = report(yields(*likely, certain), "一二一二一二一二一二一").diagnostics
    assert [(d.severity, len(d.related)) for d in found] == [(Severity.WARNING, 4), (Severity.ERROR, 0)]


def test_one_fix_for_review_makes_the_folded_fix_one_for_review() -> None:
    fixes = [delete(i, i + 1, safety=Safety.SAFE if i else Safety.REVIEW) for i in range(5)]
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(fixes))), "，，，，，").diagnostics
    assert folded.fixes[0].safety is Safety.REVIEW


def test_a_folded_fix_takes_a_fix_whole_or_not_at_all() -> None:
    pairs = [Fix((Edit(Span(i, i + 1), "。"), Edit(Span(9, 10), "！"))) for i in range(5)]
    (folded,) = report(yields(*(fault(i, i + 1, f) for i, f in enumerate(pairs))), "，" * 10).diagnostics
    assert apply("，" * 10, folded.fixes[0].edits) == "。，，，，，，，，！"


def test_an_insertion_wanted_five_times_is_made_once() -> None:
    wanted = [fault(i, i + 1, replace(Span(5, 5), "。")) for i in range(5)]
    (folded,) = report(yields(*wanted), "一二三四五").diagnostics
    assert apply("一二三四五", folded.fixes[0].edits) == "一二三四五。"


def test_groups_hold_every_finding_once() -> None:
    found = check_document(Document("Z一" * 6), [FIND_Z])
    assert [len(group) for group in groups(found.document, found.found)] == [6]
    apart = [replaced(item, accepted="known") for item in found.found]
    assert [len(group) for group in groups(found.document, apart)] == [1] * 6
