"""Each rule runs on a document isolated from the others: what one raises does not stop them. Every finding is
validated.

All rules check an article before the next article, and what was computed from it is then dropped: memory for a file of
20 MB stays near the size of its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from ..authoring.plugins import describe
from ..authoring.rule import Rule
from ..layout import articles
from ..match.plans import Gates
from ..model import Failure, Finding, UnfinishedError
from ..system.interrupts import is_stop
from ..text.document import LONG, Document
from ..text.lines import Article
from .fingerprints import Found
from .incremental import FindingCache, IncrementalCheck, NumberedFindings
from .masking import masked_failure
from .validate import validated

_UNITS = ("page", "article")
_NOTHING: Any = object()


class _RuleRun:
    """One rule on one document: its findings, and the failure that ended the run."""

    __slots__ = ("document", "failure", "found", "rule")

    def __init__(self, rule: Rule, document: Document) -> None:
        self.rule, self.document = rule, document
        self.found: list[Found] = []
        self.failure: Failure | None = None

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings. Raises what the rule raises."""
        for found in validated(self.document, self.rule, findings):
            self.found.append(found)

    def fail(self, error: BaseException) -> None:
        """End the run by what the rule raised: it does not run again, and its findings are dropped unless that was
        UnfinishedError."""
        failed = Failure(f"{self.rule.name} ({self.rule.owner})", describe(error))
        self.failure = masked_failure(self.document, failed)
        if not isinstance(error, UnfinishedError):
            self.found.clear()


class _Runs:
    """The runs of rules on one document, by the index of the rule; most rules have nothing to check and no run."""

    def __init__(self, rules: Sequence[Rule], document: Document) -> None:
        self._rules, self._document = rules, document
        self._runs: dict[int, _RuleRun] = {}

    def of(self, index: int) -> _RuleRun:
        """The run of a rule."""
        if index not in self._runs:
            self._runs[index] = _RuleRun(self._rules[index], self._document)
        return self._runs[index]

    def check(self, unit: Document | Article, gates: Gates[int]) -> None:
        """Check a unit by those of the rules that can find something in it: it has one of their triggers, one of their
        patterns matches, and the view that they require is true."""
        for index in unit.searches.passing(gates):
            self.check_one(unit, index)

    def check_one(self, unit: Document | Article, index: int) -> None:
        """Check a unit by one of the rules, where the view that it requires is true. A rule that raises fails. Nearly
        all find nothing: they get no run."""
        run, rule = self._runs.get(index), self._rules[index]
        if run and run.failure:
            return
        try:
            if rule.required is None or rule.required(unit):
                findings = iter(rule.check(unit))
                first = next(findings, _NOTHING)
                if first is not _NOTHING:
                    self.of(index).add(chain((first,), findings))
        except BaseException as error:  # whatever a rule raises
            if is_stop(error):
                raise
            self.of(index).fail(error)

    def found(self) -> list[Found]:
        """The findings, rule by rule."""
        return [found for index in sorted(self._runs) for found in self._runs[index].found]

    def numbered(self) -> dict[int, int]:
        """How many findings each rule has."""
        return {index: len(run.found) for index, run in self._runs.items()}

    def since(self, before: Mapping[int, int]) -> NumberedFindings:
        """The findings that are newer than these numbers of them."""
        new = ((index, self._runs[index].found[before.get(index, 0) :]) for index in sorted(self._runs))
        return tuple((index, item.finding) for index, found in new for item in found)

    def failures(self) -> tuple[Failure, ...]:
        """The failures, rule by rule."""
        return tuple(run.failure for _, run in sorted(self._runs.items()) if run.failure)


class _Plan(NamedTuple):
    """Rules with the gates of those that check whole documents, and of those that check articles; each gate is that of
    the rule with an index."""

    rules: Sequence[Rule]
    page: Gates[int]
    article: Gates[int]


class _Last:
    """The plan of the rules that were run last: most runs have the same rules for all documents."""

    plan: _Plan | None = None


def _planned(rules: Sequence[Rule]) -> _Plan:
    plan, key = _Last.plan, tuple(rules)
    if plan is None or plan.rules != key:
        page, article = (Gates((i, rule.gate) for i, rule in enumerate(key) if rule.unit == unit) for unit in _UNITS)
        plan = _Last.plan = _Plan(key, page, article)
    return plan


def run_rules(
    document: Document, rules: Sequence[Rule], cache: FindingCache | None = None
) -> tuple[list[Found], tuple[Failure, ...]]:
    """The findings, rule by rule, and the failures. With a cache, articles that did not change are not checked
    again."""
    incremental = cache and cache.start(document, rules)
    runs = _Runs(rules, document)
    plan = _planned(rules)
    _check_page(document, runs, plan.page)
    if document.searches.may_pass(plan.article):
        _check_articles(document, runs, plan.article, incremental)
    return runs.found(), runs.failures()


def _check_page(document: Document, runs: _Runs, gates: Gates[int]) -> None:
    """Check a whole document. What a rule computes from each article of a long one is not kept for the next rule: it
    would take as much memory as all lines."""
    if len(document.text) < LONG:
        runs.check(document, gates)
        return
    for index in document.searches.passing(gates):
        runs.check_one(document, index)
        for article in articles(document):
            article.clear_results()


def _check_articles(document: Document, runs: _Runs, gates: Gates[int], incremental: IncrementalCheck | None) -> None:
    for article in articles(document):
        if incremental:
            _check_or_reuse(runs, gates, article, incremental)
        else:
            runs.check(article, gates)
        article.clear_cache()


def _check_or_reuse(runs: _Runs, gates: Gates[int], article: Article, incremental: IncrementalCheck) -> None:
    """Reuse the findings of an article, or check it."""
    reused = incremental.reused_findings(article)
    if reused is None:
        _check_and_store(runs, gates, article, incremental)
        return
    for index, finding in reused:
        run = runs.of(index)
        if not run.failure:
            run.found.append(Found(run.rule, finding))


def _check_and_store(runs: _Runs, gates: Gates[int], article: Article, incremental: IncrementalCheck) -> None:
    """Check an article and store its findings, unless a rule failed: then some may be missing."""
    before = runs.numbered()
    with incremental.recording(article) as views:
        runs.check(article, gates)
    if not runs.failures():
        incremental.store(article, views, runs.since(before))
