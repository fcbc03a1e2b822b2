"""What a wheel ships: patterns that `regex` compiled find what those find that `re` compiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from lint_news import Diagnostic, Document, Rule, lint
from lint_news.authoring.plugins import load
from lint_news.match import patterns
from lint_news.testing import shipped

if TYPE_CHECKING:
    import pytest

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))


def findings(rules: list[Rule]) -> Iterator[Diagnostic]:
    """What each rule finds in its own examples, and all of them in the fixtures."""
    for rule in rules:
        for text in (*(bad.text for bad in rule.bad), *rule.good):
            yield from lint(Document(text), [rule], fold=False).diagnostics
    for page in FIXTURES:
        yield from lint(Document(page.read_text("utf-8")), rules, fold=False).diagnostics


def test_both_engines_find_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = [replace(rule.in_examples(), preview=False) for rule in load().rules.values()]
    monkeypatch.setattr(patterns, "SHIPPED", tmp_path / "compiled.msgpack")
    monkeypatch.setattr(patterns, "USED", set[str]())
    patterns.forget()
    by_re = list(findings(rules))
    patterns.SHIPPED.write_bytes(shipped.compiled(patterns.USED))
    monkeypatch.setattr(patterns.Searched, "many", 10**9)
    patterns.forget()
    try:
        assert list(findings(rules)) == by_re
        assert len(patterns.shipped()) > 300
    finally:
        patterns.forget()
