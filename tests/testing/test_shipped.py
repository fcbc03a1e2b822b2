"""What a wheel ships: patterns that `regex` compiled find what those find that `re` compiles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import regex
from msgspec.structs import replace

from lint_news import Diagnostic, Document, Rule, lint
from lint_news.authoring.plugins import load
from lint_news.match import patterns
from lint_news.testing import shipped

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))
UNLIKE = "\x0b\x0c\x1c\x1f\x85 \u00a0\u2028\u3000aſK1１²①Ⅻ一。\n"
"""Characters that the engines may take for different things."""


@pytest.mark.parametrize("pattern", [r"\s", r"[\s]", r"[^\s]", r"[]\s]", r"[^]a\s]+", r"\\s", r"a|\s{2}", r"[\\s]"])
def test_a_pattern_is_written_for_regex(pattern: str) -> None:
    written = shipped.for_regex(pattern)
    assert written is not None
    for text in map("".join, product(UNLIKE + "\\s]", repeat=2)):
        assert [m.span() for m in regex.finditer(written, text)] == [
            m.span() for m in patterns.compiled(pattern).finditer(text)
        ]


@pytest.mark.parametrize("pattern", [r"\w", r"[^\W\d_]", r"\d", r"\bA", r"(?i)a", r"(?i:a)", r"[\S]"])
def test_a_pattern_that_means_something_else_to_regex_is_not_shipped(pattern: str) -> None:
    assert shipped.for_regex(pattern) is None


def test_a_pattern_that_re_refuses_is_shipped_as_it_is() -> None:
    assert shipped.for_regex(r"(?<=甲\s*)\w") == r"(?<=甲\s*)\w"


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
    patterns.shipped.cache_clear()
    patterns.compiled.cache_clear()
    by_re = list(findings(rules))
    patterns.SHIPPED.write_bytes(shipped.compiled(patterns.USED))
    monkeypatch.setattr(patterns.Searched, "many", 10**9)
    patterns.shipped.cache_clear()
    patterns.compiled.cache_clear()
    try:
        assert list(findings(rules)) == by_re
        assert len(patterns.shipped()) > 300
    finally:
        patterns.shipped.cache_clear()
        patterns.compiled.cache_clear()
