"""Faults of rules in their own examples are found, and guards that no example tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from lint_news import Article, Bad, Edit, Finding, Fix, Message, Rule, Safety, rule
from lint_news.testing import assert_rule, fixed, report, verdicts
from lint_news.testing.examples import mutants


def made(word: str, put: str | None, bad: list[Bad], good: list[str], **settings: Any) -> Rule:
    """A rule that finds a word and puts another for it."""

    @rule("made", title="词", help="词", family="words", bad=bad, good=good, **settings)
    def check(article: Article) -> Iterator[Finding]:
        """A word."""
        for match in article.find(word):
            fixes = () if put is None else (Fix((Edit(match.span, put),), Safety.SAFE),)
            yield Finding(match.span, Message("词", "word"), fixes)

    return check


def test_a_good_rule_has_no_faults() -> None:
    good = made("甲", "乙", [Bad("看甲。", fixed="看乙。", found="甲")], ["看乙。"])
    assert verdicts(good) == []
    assert_rule(good)
    assert fixed(good, "甲甲") == "乙乙"
    assert [d.location.start.offset for d in report(good, "看甲甲").diagnostics] == [1, 2]


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        (made("甲", "乙", [Bad("看丙。")], []), "Missing"),
        (made("甲", None, [Bad("甲")], ["又是甲。"]), "Noisy"),
        (made("甲", None, [Bad("看甲。", found="看")], []), "Wrong"),
        (made("甲", "乙", [Bad("看甲。", fixed="看丁。")], []), "Wrong"),
        (made("甲", "甲甲", [Bad("看甲。", fixed="看甲甲。")], []), "Unsettled"),
        (made("甲", None, [Bad("甲")], ["丁"], triggers="丙"), "Missing"),
    ],
)
def test_each_fault_has_its_kind(wrong: Rule, kind: str) -> None:
    assert kind in {verdict.kind for verdict in verdicts(wrong)}
    with pytest.raises(AssertionError, match=kind):
        assert_rule(wrong)


def test_mutants_of_a_pattern() -> None:
    assert dict(mutants("(?<!甲|乙)丙(?=丁)")) == {
        "(?<!甲|乙)": "(?:)丙(?=丁)",
        "甲 in (?<!甲|乙)": "(?<!乙)丙(?=丁)",
        "乙 in (?<!甲|乙)": "(?<!甲)丙(?=丁)",
        "(?=丁)": "(?<!甲|乙)丙(?:)",
    }
    assert list(mutants(r"[(?=]\(?=x)")) == []


def test_the_package_imports_nothing_until_it_is_asked() -> None:
    code = "import sys, lint_news.testing; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert "lint_news.testing.examples" not in done.stdout.split()
    assert "lint_news.check.engine" not in done.stdout.split()
