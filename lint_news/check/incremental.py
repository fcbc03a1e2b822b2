"""Reuse of findings between two versions of one text: in an editor, most articles do not change with a keystroke.

The findings of an article are reused when all of these are the same as before: the rules, the text of the article, the
roles of its lines, REACH characters on both sides of it, and the result of every view of the document that a rule read.
A rule that checks articles must therefore read anything farther away through a view.
"""

from __future__ import annotations

from collections.abc import Generator, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, TypeAlias

from msgspec import Struct

from ..authoring.rule import Rule
from ..model import Finding, Span
from ..text.document import Document
from ..text.lines import Article
from ..text.views import view
from .shifting import shifted

REACH = 100
"""Code points before and behind an article that its rules may read without a view."""

NumberedFindings: TypeAlias = tuple[tuple[int, Finding], ...]
"""Findings, each with the index of the rule that made it."""
_Key: TypeAlias = tuple[Hashable, ...]


class _CachedArticle(Struct, frozen=True):
    """The views of the document that were read for an article, and the findings.

    The spans of the findings count from the start of the article.
    """

    views: Mapping[Any, object]
    findings: NumberedFindings


class FindingCache:
    """The findings of the version of a text that was checked last, by article."""

    def __init__(self) -> None:
        self._rules: Sequence[Rule] = ()
        self._articles: Mapping[_Key, _CachedArticle] = {}

    def start(self, document: Document, rules: Sequence[Rule]) -> IncrementalCheck:
        """Start the check of the next version. With other rules than before nothing is reused."""
        is_same = len(rules) == len(self._rules) and all(a is b for a, b in zip(rules, self._rules, strict=True))
        return IncrementalCheck(self, document, rules, self._articles if is_same else {})

    def replace(self, rules: Sequence[Rule], articles: Mapping[_Key, _CachedArticle]) -> None:
        """Keep the articles of this version instead of those before."""
        self._rules, self._articles = rules, articles


class IncrementalCheck:
    """The check of one version of a text: what is reused for each article, and what is kept for the next version."""

    def __init__(
        self,
        cache: FindingCache,
        document: Document,
        rules: Sequence[Rule],
        before: Mapping[_Key, _CachedArticle],
    ) -> None:
        self._cache, self._document, self._rules, self._before = cache, document, rules, before
        self._now: dict[_Key, _CachedArticle] = {}

    def reused_findings(self, article: Article) -> NumberedFindings | None:
        """The findings of an article; None where the rules must check it."""
        key = _key(article)
        cached = self._before.get(key)
        if cached is None or not self._views_are_same(cached.views):
            return None
        self._now[key] = cached
        return _all_shifted(cached.findings, article.span.start)

    def _views_are_same(self, views: Mapping[Any, object]) -> bool:
        document = self._document
        return all(document.views.result(compute, compute, document) == result for compute, result in views.items())

    @contextmanager
    def recording(self) -> Generator[Mapping[Any, object]]:
        """Record the views of the document that are read inside the block, with their results."""
        with self._document.views.recording() as read:
            yield read

    def store(self, article: Article, views: Mapping[Any, object], findings: NumberedFindings) -> None:
        """Keep the findings of an article, unless one has a span farther than REACH from the article, or a result
        that was read does not come from a view and so cannot be computed again."""
        near = Span(article.span.start - REACH, article.span.end + REACH)
        if all(map(callable, views)) and all(
            near.start <= span.start and span.end <= near.end for _, finding in findings for span in _spans(finding)
        ):
            at_zero = _all_shifted(findings, -article.span.start)
            self._now[_key(article)] = _CachedArticle(views, at_zero)

    def finish(self) -> None:
        """Hand the articles of this version to the cache."""
        self._cache.replace(self._rules, self._now)


@view
def _key(article: Article) -> _Key:
    text, span = article.document.text, article.span
    around = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    return (article.text, *around, *(line.role for line in article.lines))


def _spans(finding: Finding) -> Iterator[Span]:
    edits = (edit.span for fix in finding.fixes for edit in fix.edits)
    return chain([finding.span], edits, (related.span for related in finding.related))


def _all_shifted(findings: NumberedFindings, by: int) -> NumberedFindings:
    return tuple((number, shifted(finding, by)) for number, finding in findings)
