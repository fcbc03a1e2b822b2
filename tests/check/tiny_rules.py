"""Rules of one finding for the tests of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lint_news import (
    Bad,
    Document,
    Finding,
    Fix,
    Message,
    Rule,
    Span,
    rule,
)
from lint_news.model import Diagnostic

from ..conftest import word_rule

FIND_Z = word_rule("find-z", "Z", "z")
SAID = Message("有问题", "a fault")


def marked(text: str, found: Iterable[Diagnostic]) -> list[str]:
    return [text[d.location.start.offset : d.location.end.offset] for d in found]


def yields(*findings: Any, unit: Any = "page", **settings: Any) -> Rule:
    """A rule that yields just these, once a unit."""

    @rule("given", title="给", help="给", bad=[Bad("")], good=[], family="given", unit=unit, **settings)
    def check(_: Document) -> Iterator[Finding]:
        """What was given."""
        for finding in findings:
            if isinstance(finding, BaseException):
                raise finding
            yield finding

    return check


def fault(start: int, end: int, *fixes: Fix, **more: Any) -> Finding:
    return Finding(Span(start, end), SAID, fixes, **more)
