"""A rule over an issue, for the tests of the engine: the same word in capitals on two pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lint_news import Bad, Document, Finding, Issue, Message, PageFinding, Rule, Span, compiled, rule, view


@view
def words(page: Document) -> tuple[tuple[str, int], ...]:
    """The words in capitals, and where each stands. A page with 破 cannot be read."""
    if "破" in page.text:
        raise ZeroDivisionError("破")
    return tuple((match[0], match.start()) for match in compiled("[A-Z]+").finditer(page.text))


def twice(**settings: Any) -> Rule:
    """A rule that reports a word of a page before on a later page."""

    @rule(
        "twice",
        title="两版都有",
        help="两版都有",
        bad=[Bad("见A。\n\f见A。")],
        good=["见A。\n\f见B。", "见A，见A。"],
        family="pages",
        unit="issue",
        gathers="issue_rules:words",
        **settings,
    )
    def check(issue: Issue) -> Iterator[PageFinding]:
        """A word stands on two pages."""
        first: dict[str, object] = {}
        for page in issue.pages:
            for word, at in page.gathered:
                if word in first:
                    message = Message("“{name}”上也有", "{name} has it too", name=first[word])
                    yield PageFinding(page.index, Finding(Span(at, at + len(word)), message))
            first = {word: page.name for word, _ in page.gathered} | first

    return check


def raising(error: BaseException) -> Rule:
    """A rule that raises."""

    @rule(
        "raising",
        title="坏",
        help="坏",
        bad=[Bad("")],
        good=[],
        family="pages",
        unit="issue",
        gathers="issue_rules:words",
    )
    def check(_: Issue) -> Iterator[PageFinding]:
        """It raises after a finding."""
        yield PageFinding(0, Finding(Span(0, 1), Message("错", "wrong")))
        raise error

    return check


def elsewhere(page: int, span: Span) -> Rule:
    """A rule whose finding is on a page, or at a place, that is not there."""

    @rule(
        "elsewhere",
        title="错",
        help="错",
        bad=[Bad("")],
        good=[],
        family="pages",
        unit="issue",
        gathers="issue_rules:words",
    )
    def check(_: Issue) -> Iterator[PageFinding]:
        """It reports what is not there."""
        yield PageFinding(page, Finding(span, Message("错", "wrong")))

    return check
