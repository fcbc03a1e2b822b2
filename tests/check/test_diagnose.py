"""Diagnostics: severity, positions, fingerprints, excerpts, titles of fixes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Confidence,
    Edit,
    Fix,
    Severity,
    Span,
    delete,
    replace,
)
from lint_news.testing.examples import report
from lint_news.text.edits import apply

from ..conftest import word_rule
from .tiny_rules import FIND_Z, fault, marked, yields


@pytest.mark.parametrize(
    ("confidence", "cap", "override", "severity"),
    [
        ("certain", "error", None, "error"),
        ("likely", "error", None, "warning"),
        ("doubtful", "error", None, "info"),
        ("certain", "warning", None, "warning"),
        ("doubtful", "warning", None, "info"),
        ("certain", "info", None, "info"),
        ("certain", "info", "error", "error"),
        ("doubtful", "error", "warning", "warning"),
    ],
)
def test_severity(confidence: str, cap: str, override: str | None, severity: str) -> None:
    given = word_rule("find-z", "Z", confidence=Confidence(confidence), cap=Severity(cap))
    chosen = replaced(given, severity=Severity(override)) if override else given
    (found,) = report(chosen, "Z").diagnostics
    assert (found.severity, found.confidence) == (Severity(severity), Confidence(confidence))


def prints(text: str) -> list[str]:
    return [d.fingerprint for d in report(FIND_Z, text).diagnostics]


def test_fingerprints_survive_edits_elsewhere() -> None:
    before = "春天来了，县城西边河边的Z树发了芽，大家都去看。"
    (fingerprint,) = prints(before)
    for after in (
        "新的标题\n\n" + before,
        before + "又加了一句。",
        "𠮷😀\r\n" + before.replace("春天", "秋天"),
        before[:-3],
    ):
        assert prints(after) == [fingerprint]
    for after in (before.replace("树", "草"), before.replace("边", "畔")):
        assert prints(after) != [fingerprint]


def test_fingerprints_tell_rules_and_repetitions_apart() -> None:
    text = "河边的Z树长得好。" * 2
    other = [d.fingerprint for d in report(replaced(FIND_Z, name="other"), text).diagnostics]
    assert len({*prints(text), *other}) == 4


@pytest.mark.parametrize(
    ("text", "shown", "inside"),
    [
        ("前Z后", "前Z后", "Z"),
        ("上一行\n前Z后\n下一行", "前Z后", "Z"),
        ("上\r\n　　前Z后　\r\n下", "前Z后", "Z"),
        ("甲" * 40 + "Z" + "乙" * 40, "甲" * 16 + "Z" + "乙" * 28, "Z"),
        ("前\tZ\t后", "前 Z 后", "Z"),
        ("前\x1b[2JZ\x07后", "前␛[2JZ␇后", "Z"),
        ("𠮷😀Z", "𠮷😀Z", "Z"),
    ],
)
def test_excerpt(text: str, shown: str, inside: str) -> None:
    (found,) = report(FIND_Z, text).diagnostics
    assert found.excerpt.text == shown
    assert found.excerpt.text[found.excerpt.start : found.excerpt.end] == inside


def test_characters_that_are_replaced_in_an_excerpt_are_not_printable() -> None:
    for char in (*map(chr, range(32)), "\x7f", "\x85", "\xad", "\u200b", "\u2028", "\u202e", "\u2060", "\ufeff"):
        (found,) = report(yields(fault(1, 2)), f"一{char}二").diagnostics
        assert char == " " or char not in found.excerpt.text


@pytest.mark.parametrize(
    ("span", "shown"),
    [((1, 4), "一⏎⏎⏎二"), ((1, 5), "一⏎⏎⏎二"), ((0, 0), "一"), ((1, 2), "一⏎"), ((5, 5), "二")],
)
def test_an_excerpt_is_one_line(span: tuple[int, int], shown: str) -> None:
    (found,) = report(yields(fault(*span)), "一\n\n\n二").diagnostics
    assert "\n" not in found.excerpt.text
    assert found.excerpt.text.replace("⏎", "") == shown.replace("⏎", "")


def test_titles_describe_the_edits() -> None:
    fixes = (
        delete(0, 1),
        replace(Span(0, 1), "冷"),
        replace(Span(1, 1), "\n"),
        Fix((Edit(Span(0, 1)), Edit(Span(1, 2)))),
    )
    (found,) = report(yields(fault(0, 2, *fixes)), "冻冻").diagnostics
    titles = [fix.title.text("zh") for fix in found.fixes if fix.title]
    assert len(titles) == 4
    assert "冻" in titles[0]
    assert "冷" in titles[1]
    assert titles[2] == "“冻”后面补上换行"
    assert titles[3] == "删去“冻”；删去“冻”"


def test_of_many_edits_the_first_are_told_and_their_number() -> None:
    fix = Fix(tuple(Edit(Span(i, i + 1), "冷") for i in range(5)))
    (found,) = report(yields(fault(0, 1, fix)), "冻东动洞栋").diagnostics
    title = found.fixes[0].title
    assert title
    assert title.text("zh") == "“冻”改为“冷”；“东”改为“冷”；“动”改为“冷”；等，共 5 处"


@pytest.mark.parametrize("before", ["", "𠮷😀\n", "\r\n\r\n", "\r"], ids=ascii)
def test_offsets_are_of_the_input(before: str) -> None:
    text = before + "一Z\r\n二Z"
    found = report(FIND_Z, text).diagnostics
    assert marked(text, found) == ["Z", "Z"]
    assert apply(text, [e for d in found for e in d.fixes[0].edits]) == text.replace("Z", "z")
