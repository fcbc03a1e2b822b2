"""Sentences with a wrong and with the right figure ([wrong|right] in arithmetic_twins.txt), older than the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import Document
from lint_news.check.engine import lint
from lint_news.model import Diagnostic
from lint_news.project.session import registry

_LINES = Path(__file__).with_name("arithmetic_twins.txt").read_text("utf-8").splitlines()
_MARK = "# Not found:"
FOUND = [line for line in _LINES[: _LINES.index(_MARK)] if not line.startswith("#")]
ALL = [line for line in _LINES if not line.startswith("#")]
_RULES = [
    rule
    for rule in registry().rules.values()
    if rule.family == "numbers" or rule.name in {"count-mismatch", "number-conflict"}
]


def _twins(line: str) -> tuple[str, str]:
    """The wrong and the right sentence of a line."""
    before, _, rest = line.partition("[")
    both, _, after = rest.partition("]")
    wrong, right = both.split("|")
    return before + wrong + after, before + right + after


def _said(sentence: str) -> list[Diagnostic]:
    return list(lint(Document(f"本报讯 {sentence}"), _RULES, fold=False).diagnostics)


@pytest.mark.parametrize("line", FOUND)
def test_wrong_figures_are_found(line: str) -> None:
    assert _said(_twins(line)[0])


@pytest.mark.parametrize("line", ALL)
def test_right_figures_are_not(line: str) -> None:
    assert not _said(_twins(line)[1])
