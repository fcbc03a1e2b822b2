"""Each rule runs on a document isolated from the others: what one raises does not stop them. Every finding is
validated.

All rules check an article before the next article, and what was computed from it is then dropped: memory for a file of
20 MB stays near the size of its text.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..authoring.plugins import describe
from ..authoring.rule import Rule
from ..layout import articles
from ..match.gates import gate
from ..model import Failure, UnfinishedError
from ..system.interrupts import is_stop
from ..text.document import Document, Unit
from ..text.lines import Article
from .fingerprints import Found
from .incremental import FindingCache, IncrementalCheck
from .masking import masked_failure
from .validate import validated


class _RuleRun:
    """One rule on one document: its findings, and the failure that ended the run."""

    __slots__ = ("document", "failure", "found", "gate", "rule")

    def __init__(self, rule: Rule, document: Document) -> None:
        self.rule, self.document = rule, document
        self.gate = gate(rule.triggers, rule.patterns)
        self.found: list[Found] = []
        self.failure: Failure | None = None

    def check(self, unit: Unit) -> None:
        """Check a unit. A rule that raises fails: it does not run again, and its findings are dropped unless it raised
        UnfinishedError."""
        if self.failure:
            return
        document, rule = self.document, self.rule
        try:
            for found in validated(document, rule, rule.check(unit)):
                self.found.append(found)
        except BaseException as error:  # whatever a rule raises
            if is_stop(error):
                raise
            self.failure = masked_failure(document, Failure(f"{rule.name} ({rule.owner})", describe(error)))
            if not isinstance(error, UnfinishedError):
                self.found.clear()


def run_rules(
    document: Document, rules: Sequence[Rule], cache: FindingCache | None = None
) -> tuple[list[Found], tuple[Failure, ...]]:
    """The findings, rule by rule, and the failures. With a cache, articles that did not change are not checked
    again."""
    incremental = cache and cache.start(document, rules)
    runs = [_RuleRun(rule, document) for rule in rules]
    relevant = _relevant(runs, document)
    for run in relevant:
        if run.rule.unit == "page":
            run.check(document)
    _check_articles(document, runs, [run for run in relevant if run.rule.unit == "article"], incremental)
    if incremental:
        incremental.finish()
    return [found for run in runs for found in run.found], tuple(run.failure for run in runs if run.failure)


def _check_articles(
    document: Document,
    runs: Sequence[_RuleRun],
    by_article: Sequence[_RuleRun],
    incremental: IncrementalCheck | None,
) -> None:
    for article in articles(document) if by_article else ():
        if incremental:
            _check_or_reuse(runs, by_article, article, incremental)
        else:
            _check(by_article, article)
        article.clear_cache()


def _check(runs: Sequence[_RuleRun], article: Article) -> None:
    for run in _relevant(runs, article):
        run.check(article)


def _check_or_reuse(
    runs: Sequence[_RuleRun], by_article: Sequence[_RuleRun], article: Article, incremental: IncrementalCheck
) -> None:
    """Reuse the findings of an article, or check it. `runs` are those of all rules: their indexes number the
    findings."""
    reused = incremental.reused_findings(article)
    if reused is None:
        _check_and_store(runs, by_article, article, incremental)
        return
    for number, finding in reused:
        if not runs[number].failure:
            runs[number].found.append(Found(runs[number].rule, finding))


def _check_and_store(
    runs: Sequence[_RuleRun], by_article: Sequence[_RuleRun], article: Article, incremental: IncrementalCheck
) -> None:
    """Check an article and store its findings, unless a rule failed: then some may be missing."""
    before = [len(run.found) for run in runs]
    with incremental.recording() as views:
        _check(by_article, article)
    if not any(run.failure for run in runs):
        new = ((n, item.finding) for n, run in enumerate(runs) for item in run.found[before[n] :])
        incremental.store(article, views, tuple(new))


def _relevant(runs: Sequence[_RuleRun], unit: Document | Article) -> list[_RuleRun]:
    """The runs whose rules can find something in a text: it has one of their triggers, and one of their patterns
    matches."""
    passes = unit.searches.passes
    return [run for run in runs if passes(run.gate)]
