"""Fixes that a person has chosen."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

import pytest

from lint_news import LintNewsError, lint
from lint_news.fixing.apply import Fixed
from lint_news.fixing.chosen import fix_chosen
from lint_news.model import Confidence, Safety
from lint_news.text.document import Document

from ..conftest import word_rule

RULES = [
    word_rule("doubled", "了了", "了", safety=Safety.REVIEW, confidence=Confidence.DOUBTFUL),
    word_rule("mark", ",", "，"),
    word_rule("long", "会.*", "会"),
]
TEXT = "开会了了,散会。\n来了,走了了。\n"


def found(text: str) -> dict[str, str]:
    """The fingerprint of each finding by rule and offset."""
    report = lint(Document(text), RULES, fold=False)
    return {f"{d.rule} {d.location.start.offset}": d.fingerprint for d in report.diagnostics}


def chosen(text: str, *names: str, without: Collection[str] = ()) -> Fixed:
    known = found(text)
    picked = {known[name]: 0 for name in names}
    return fix_chosen(
        text, partial(lint, rules=RULES, fold=False), lambda t: [Document(t)], picked, {known[n] for n in without}
    )


def left(done: Fixed) -> list[str]:
    return [f"{d.rule} {d.location.start.offset}" for d in done.left]


def test_exactly_the_chosen_fixes_are_made_however_sure_they_are() -> None:
    done = chosen(TEXT, "mark 11", "doubled 2")
    assert done.text == "开会了,散会。\n来了，走了了。\n"
    assert left(done) == ["long 1", "mark 3", "doubled 12"]
    assert [d.rule for d in done.applied] == ["doubled", "mark"]


def test_fixes_that_touch_are_made_together() -> None:
    assert chosen(TEXT, "doubled 2", "mark 4").text == "开会了，散会。\n来了,走了了。\n"


def test_nothing_is_chosen() -> None:
    done = chosen(TEXT, without=["mark 4"])
    assert (done.text, done.rounds) == (TEXT, ())
    assert left(done) == ["long 1", "doubled 2", "mark 11", "doubled 13"]


def test_findings_that_are_ignored_stay_so_when_the_text_before_them_changes() -> None:
    done = chosen(TEXT, "doubled 2", without=["mark 4", "long 1"])
    assert left(done) == ["mark 10", "doubled 12"]


def test_fixes_that_overlap_are_refused() -> None:
    with pytest.raises(LintNewsError, match=r"lines 1 and 1: .* \(long, doubled\)"):
        chosen(TEXT, "doubled 2", "long 1")


def test_a_finding_or_a_fix_that_is_not_there() -> None:
    check = partial(lint, rules=RULES, fold=False)
    with pytest.raises(LintNewsError, match="1 of the chosen findings are not there"):
        fix_chosen(TEXT, check, lambda t: [Document(t)], {"0" * 16: 0})
    with pytest.raises(LintNewsError, match="line 2: there is no such fix"):
        fix_chosen(TEXT, check, lambda t: [Document(t)], {found(TEXT)["mark 11"]: 1})
