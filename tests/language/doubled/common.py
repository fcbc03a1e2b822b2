"""The findings of the rule for doubled characters, for tests of the statistics behind it."""

from __future__ import annotations

from lint_news import Diagnostic
from lint_news.authoring.plugins import load
from lint_news.testing.examples import report

RULE = load().rules["doubled-character"]


def found(text: str) -> tuple[Diagnostic, ...]:
    return report(RULE, text).diagnostics
