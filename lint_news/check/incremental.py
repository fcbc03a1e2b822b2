"""Reuse of findings between two versions of one text: in an editor, most articles do not change with a keystroke.

The findings of an article are reused when all of these are the same as before: the rules, the text of the article, the
roles of its lines, REACH characters on both sides of it, and the result of every view of the document that a rule read.
A rule that checks articles must therefore read anything farther away through a view.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, TypeAlias

from msgspec import Struct

from ..authoring.rule import Rule
from ..model import Finding, Span
from ..text.document import Document
from ..text.lines import REACH, Article
from ..text.views import LocalResults, PlacedView
from .shifting import shifted

NumberedFindings: TypeAlias = tuple[tuple[int, Finding], ...]
"""Findings, each with the index of the rule that made it."""


class _Kept(Struct, frozen=True):
    """The views of the document that were read for an article, and the findings: one of the article's local results.

    `start` and `line` are where the article started when the spans and the placed views were those of the document.
    """

    views: Mapping[Any, object]
    findings: NumberedFindings
    start: int
    line: int

    def moved(self, start: int, line: int) -> _Kept:
        """The same for the article where it starts now."""
        characters, lines = start - self.start, line - self.line
        views = {_moved(view, characters, lines): result for view, result in self.views.items()}
        return _Kept(views, _all_shifted(self.findings, characters) if characters else self.findings, start, line)


class FindingCache:
    """What is kept of the version of a text that was checked last: for each article its findings, and the results of
    local views."""

    def __init__(self) -> None:
        self._rules: Sequence[Rule] = ()
        self._results: LocalResults | None = None

    def start(self, document: Document, rules: Sequence[Rule]) -> IncrementalCheck:
        """Start the check of the next version. With other rules than before nothing is reused."""
        is_same = len(rules) == len(self._rules) and all(a is b for a, b in zip(rules, self._rules, strict=True))
        self._rules, self._results = rules, LocalResults(self._results if is_same else None)
        document.local_results = self._results
        return IncrementalCheck(document)


class IncrementalCheck:
    """The check of one version of a text: what is reused for each article, and what is kept for the next version."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def reused_findings(self, article: Article) -> NumberedFindings | None:
        """The findings of an article; None where the rules must check it."""
        kept: _Kept | None = article.local_results.get(_Kept)
        if kept is None:
            return None
        start, line = article.span.start, article.lines[0].number
        if (start, line) != (kept.start, kept.line):
            kept = article.local_results[_Kept] = kept.moved(start, line)
        return kept.findings if self._views_are_same(kept.views) else None

    def _views_are_same(self, views: Mapping[Any, object]) -> bool:
        document = self._document
        return all(document.views.result(compute, compute, document) == result for compute, result in views.items())

    @contextmanager
    def recording(self, article: Article) -> Generator[Mapping[Any, object]]:
        """Record the views of the document that are read for an article inside the block, with their results.

        What rules on pages computed from the article is computed again: it has read views that nobody recorded.
        """
        article.views.clear()
        with self._document.views.recording() as read:
            yield read

    def store(self, article: Article, views: Mapping[Any, object], findings: NumberedFindings) -> None:
        """Keep the findings of an article, unless one has a span farther than REACH from the article, or a result
        that was read does not come from a view and so cannot be computed again."""
        near = Span(article.span.start - REACH, article.span.end + REACH)
        if all(map(callable, views)) and all(
            near.start <= span.start and span.end <= near.end for _, finding in findings for span in _spans(finding)
        ):
            article.local_results[_Kept] = _Kept(views, findings, article.span.start, article.lines[0].number)


def _spans(finding: Finding) -> Iterator[Span]:
    edits = (edit.span for fix in finding.fixes for edit in fix.edits)
    return chain([finding.span], edits, (related.span for related in finding.related))


def _moved(view: object, characters: int, lines: int) -> object:
    return view.moved(characters, lines) if isinstance(view, PlacedView) else view


def _all_shifted(findings: NumberedFindings, by: int) -> NumberedFindings:
    return tuple((number, shifted(finding, by)) for number, finding in findings)
