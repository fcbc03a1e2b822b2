"""Fixing: what is applied, in which order, until nothing changes, and the diff."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from lint_news import Bad, Confidence, Document, Edit, Finding, Fix, Message, Rule, Safety, Span, fix, lint, rule
from lint_news.fixing.apply import Fixed, diff

from ..conftest import word_rule

REVIEW = Safety.REVIEW


def fixed(rules: Iterable[Rule], text: str, *, review: bool = False) -> Fixed:
    return fix(text, partial(lint, rules=list(rules), fold=False), review=review)


@pytest.mark.parametrize(
    ("rule_", "unattended", "reviewed"),
    [
        (word_rule("safe", "Z", "z"), "一z二z", "一z二z"),
        (word_rule("review", "Z", "z", safety=REVIEW), "一Z二Z", "一z二z"),
        (word_rule("certain", "Z", "z", safety=REVIEW, confidence=Confidence.CERTAIN), "一Z二Z", "一z二z"),
        (word_rule("doubtful", "Z", "z", confidence=Confidence.DOUBTFUL), "一Z二Z", "一Z二Z"),
        (word_rule("no-fix", "Z"), "一Z二Z", "一Z二Z"),
        (word_rule("deletes", "Z", ""), "一二", "一二"),
        (word_rule("many", "Z|一|二", ""), "", ""),
    ],
    ids=lambda value: value.name if isinstance(value, Rule) else "",
)
def test_what_is_applied(rule_: Rule, unattended: str, reviewed: str) -> None:
    assert fixed([rule_], "一Z二Z").text == unattended
    assert fixed([rule_], "一Z二Z", review=True).text == reviewed


def test_six_findings_are_fixed_though_a_report_would_fold_them() -> None:
    done = fixed([word_rule("safe", "Z", "z")], "一Z" * 6)
    assert done.text == "一z" * 6
    assert len(done.applied) == 6


@pytest.mark.parametrize(
    ("rules", "after"),
    [
        ([("a", "AB", "x", Confidence.LIKELY), ("b", "BC", "y", Confidence.CERTAIN)], "Ay"),
        ([("a", "AB", "x", Confidence.LIKELY), ("b", "BC", "y", Confidence.LIKELY)], "xC"),
        ([("b", "BC", "y", Confidence.LIKELY), ("a", "AB", "x", Confidence.LIKELY)], "xC"),
        ([("b", "AB", "y", Confidence.LIKELY), ("a", "AB", "x", Confidence.LIKELY)], "xC"),
        ([("a", "A", "x", Confidence.LIKELY), ("b", "B", "y", Confidence.LIKELY)], "xyC"),
    ],
    ids=["the gravest", "then the first", "whatever the order of rules", "then by name", "neighbours in two rounds"],
)
def test_of_edits_that_touch_one_goes_first(rules: list[tuple[str, str, str, Confidence]], after: str) -> None:
    given = [word_rule(name, word, put, confidence=sure) for name, word, put, sure in rules]
    assert fixed(given, "ABC").text == after


def test_an_edit_next_to_another_waits_and_may_no_longer_be_wanted() -> None:
    assert fixed([word_rule("a", "A", "x"), word_rule("b", "(?<=A)B", "y")], "AB").text == "xB"


def pair_rule(name: str, left: str, right: str, put: tuple[str, str]) -> Rule:
    """A rule whose one fix changes two places."""

    @rule(name, title="对", help="对", bad=[Bad("")], good=[], family="pairs", unit="page")
    def check(page: Document) -> Iterator[Finding]:
        """A pair."""
        for match in page.find(f"{left}.*{right}"):
            ends = Span(match.start, match.start + 1), Span(match.end - 1, match.end)
            edits = tuple(Edit(span, text) for span, text in zip(ends, put, strict=True))
            yield Finding(match.span, Message("对", "a pair"), (Fix(edits, Safety.SAFE),))

    return check


def test_a_fix_of_two_edits_is_applied_whole_or_not_at_all() -> None:
    pair = pair_rule("pair", r"\(", r"\)", ("（", "）"))
    assert fixed([pair], "甲(乙)丙").text == "甲（乙）丙"
    graver = word_rule("graver", r"\)", "", confidence=Confidence.CERTAIN)
    done = fixed([pair, graver], "甲(乙)丙")
    assert done.text == "甲(乙丙"
    assert [d.rule for d in done.applied] == ["graver"]


def test_edits_of_two_findings_all_over_the_page_are_both_applied() -> None:
    """Conflicts are judged edit by edit, not by the hull of a fix."""
    done = fixed([pair_rule("pair", "<", ">", ("《", "》")), word_rule("inner", "Z", "z")], "<一Z二>")
    assert done.text == "《一z二》"
    assert done.applied == tuple(sorted(done.applied, key=lambda d: d.severity_order))


def test_a_fix_that_makes_another_possible_settles() -> None:
    done = fixed([word_rule("shrink", "ZZ", "Z"), word_rule("last", "(?<!Z)Z(?!Z)", "z")], "Z" * 9)
    assert done.text == "z"
    assert fixed([word_rule("shrink", "ZZ", "Z"), word_rule("last", "(?<!Z)Z(?!Z)", "z")], done.text).applied == ()


def test_rules_that_fight_are_named_and_the_others_go_on() -> None:
    fight = [
        word_rule("to-y", "X", "Y"),
        word_rule("to-x", "Y", "X"),
        word_rule("calm", "Z", "z"),
        word_rule("longer", "W", "ww"),
    ]
    for text, after in (
        ("一X二Z", "一X二z"),
        ("W一X二W四Z五X三W", "ww一X二ww四z五X三ww"),
        ("X一Z", "X一z"),
        ("W\r\nY一Z", "ww\r\nY一z"),
    ):
        done = fixed(fight, text)
        assert (done.text, done.unsettled) == (after, ("to-x", "to-y"))
        assert {d.rule for d in done.applied} <= {"calm", "longer"}
        assert {d.rule for d in done.left} <= {"to-x", "to-y"}
    assert fixed(fight, "一X二") == Fixed("一X二", unsettled=("to-x", "to-y"))


@pytest.mark.parametrize("length", [2, 3, 5])
def test_fixes_that_come_back_in_any_number_of_rounds(length: int) -> None:
    names = "VWXYZ"[:length]
    ring = [word_rule(f"to-{b.lower()}", a, b) for a, b in zip(names, names[1:] + names[0], strict=True)]
    done = fixed([*ring, word_rule("calm", "Q", "q")], "Q一V二Q")
    assert done.text == "q一V二q"
    assert done.unsettled


def test_a_rule_that_never_ends_changes_nothing() -> None:
    assert fixed([word_rule("grow", "Z", "ZZ")], "Z") == Fixed("Z", unsettled=("grow",))


def test_a_rule_that_breaks_at_first_is_not_forgotten() -> None:
    @rule("moody", title="脾气", help="脾气", bad=[Bad("Z")], good=[], family="moods", unit="page")
    def moody(page: Document) -> Iterator[Finding]:
        """It breaks on a Z."""
        if "Z" in page.text:
            raise ValueError("Z")
        yield from ()

    done = fixed([moody, word_rule("safe", "Z", "z")], "Z")
    assert done.text == "z"
    assert [failure.who for failure in done.failures] == ["moody ()"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("last", [True, False], ids=["with a final line end", "without"])
def test_all_else_stays_as_it_was(end: str, last: bool) -> None:
    text = f"𠮷😀Z\u2028　二Z{end}{end}\x0b三 Z{end * last}"
    assert fixed([word_rule("safe", "Z", "z")], text).text == text.replace("Z", "z")


def test_mixed_line_ends_stay_mixed() -> None:
    assert fixed([word_rule("safe", "Z", "z")], "Z\r\nZ\nZ\rZ").text == "z\r\nz\nz\rz"


CASES = {
    "lines": ("一\n二Z\n三\n四\n五\n六\n七\n八\n九Z\n", "一\n二z\n三\n四\n五\n六\n七\n八\n九z\n"),
    "crlf": ("一\r\n二Z\r\n三\r\n", "一\r\n二z\r\n三\r\n"),
    "no last end": ("一\n二Z", "一\n二z"),
    "a last end comes": ("一\n二Z", "一\n二\n"),
    "a last end goes": ("一\n二Z\n", "一\n二"),
    "to nothing": ("Z\n", ""),
    "other breaks": ("一\u2028Z\n\x0c二\n三\x85\r四\n", "一\u2028z\n\x0c二\n三\x85\r四\n"),
    "a mark": ("\ufeffZ一\n二\n", "\ufeffz一\n二\n"),
}


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize("name", ["page.txt", "第 3 版.txt"])
@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_patch_takes_the_diff(tmp_path: Path, name: str, before: str, after: str) -> None:
    page = tmp_path / name
    page.write_bytes(before.encode())
    subprocess.run(
        ["patch", "-p1", "--binary", "--quiet"], input=diff(before, after, name).encode(), cwd=tmp_path, check=True
    )
    assert (page.read_bytes() if page.exists() else b"") == after.encode()


def test_no_change_no_diff() -> None:
    assert diff("一\n", "一\n", "page.txt") == ""
