"""The faults that rules inject into clean text, for `lint-news measure`: the rule that injects a fault finds it."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest

from lint_news import Rule
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import Text
from lint_news.testing.figures import of
from lint_news.testing.measure import recall

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
TEXTS = [
    Text(path.read_text("utf-8"), None)
    for path in (*sorted(FIXTURES.glob("clean/*.txt")), *sorted(FIXTURES.glob("pages/*/reviewed.txt")))
    if not path.name.endswith("outline.txt")
]
RULES = [rule for rule in load().rules.values() if rule.injectors and not rule.lists]
FAULTS = 8
"""Faults of each kind; they are drawn with a fixed seed, so a run gives what the last one gave."""


@pytest.mark.thorough
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_injected_faults_are_found(rule: Rule) -> None:
    for kind in recall([rule], TEXTS, FAULTS):
        if not kind.injected:
            continue  # no text here has a place for such a fault
        measured = of(rule).injected.get(kind.kind)
        usual = measured.found / measured.injected if measured else 1
        assert kind.found / kind.injected >= usual / 2, kind


def test_an_injector_changes_the_text_inside_it() -> None:
    for rule in RULES:
        for injector in rule.injectors:
            for text in (*(row.text for row in TEXTS), *rule.good):
                edit = injector(text, Random(injector.__name__))  # noqa: S311 nothing secret
                if edit is not None:
                    assert 0 <= edit.span.start <= edit.span.end <= len(text)
                    assert text[edit.span.start : edit.span.end] != edit.text, injector.__name__


def test_drawn_alike_with_one_seed() -> None:
    rule = load().rules["doubled-character"]
    assert list(recall([rule], TEXTS, 3, seed=5)) == list(recall([rule], TEXTS, 3, seed=5))
    assert "lint_news.rules.duplication._injectors" in sys.modules
