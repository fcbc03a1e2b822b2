"""Each rule tried on one document: isolated, article by article, every finding checked.

All rules see an article before the next one comes up, and what was worked out about it is then forgotten: a file of
twenty megabytes needs little more than its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace as replaced

from ..authoring.plugins import describe
from ..authoring.rule import Rule
from ..layout import articles
from ..model import Failure, Finding, Span, UnfinishedError
from ..system.interrupts import is_stop
from ..text.document import Article, Document, Unit, any_may_match
from .diagnose import Found
from .incremental import FindingCache, Version
from .masking import masked_failure, without_private


class _Trial:
    """A rule on one document: what it found, and the failure that ended it."""

    __slots__ = ("document", "failure", "found", "rule")

    def __init__(self, rule: Rule, document: Document) -> None:
        self.rule, self.document = rule, document
        self.found: list[Found] = []
        self.failure: Failure | None = None

    def over(self, unit: Unit) -> None:
        """Judge a unit. What the rule raises is its own failure: it is not called again, and its findings are dropped
        unless it only could not finish."""
        if self.failure:
            return
        document, rule = self.document, self.rule
        try:
            for finding in rule.check(unit):
                _sound(document, finding)
                kept = finding if rule.fixes else replaced(finding, fixes=())
                self.found.append(Found(rule, without_private(document, kept)))
        except BaseException as error:  # whatever a rule raises
            if is_stop(error):
                raise
            self.failure = masked_failure(document, Failure(f"{rule.name} ({rule.owner})", describe(error)))
            if not isinstance(error, UnfinishedError):
                self.found.clear()


def tried(
    document: Document, rules: Sequence[Rule], memory: FindingCache | None = None
) -> tuple[list[Found], tuple[Failure, ...]]:
    """What the rules found, rule by rule, and which of them broke; with a memory, articles that it knows are not judged."""
    known = memory and memory.version(document, rules)
    if known:
        for article in articles(document):
            known.lend(article)
    trials = [_Trial(rule, document) for rule in rules]
    may_find = _that_may_find(trials, document)
    for trial in may_find:
        if trial.rule.unit == "page":
            trial.over(document)
    by_article = [trial for trial in may_find if trial.rule.unit == "article"]
    for article in articles(document) if by_article else ():
        if known:
            _over_unknown(trials, by_article, article, known)
        else:
            _over(by_article, article)
        article.clear_cache()
    if known:
        known.keep()
    return [found for trial in trials for found in trial.found], tuple(t.failure for t in trials if t.failure)


def _over(trials: Sequence[_Trial], article: Article) -> None:
    for trial in _that_may_find(trials, article):
        trial.over(article)


def _over_unknown(every: Sequence[_Trial], trials: Sequence[_Trial], article: Article, known: Version) -> None:
    """Judge an article unless what is found in it is known; what a broken rule may have missed is not learnt."""
    made = known.findings(article)
    if made is None:
        before = [len(trial.found) for trial in every]
        with known.asked() as answers:
            _over(trials, article)
        if not any(trial.failure for trial in trials):
            found = ((n, item.finding) for n, trial in enumerate(every) for item in trial.found[before[n] :])
            known.learn(article, answers, tuple(found))
        return
    for number, finding in made:
        if not every[number].failure:
            every[number].found.append(Found(every[number].rule, finding))


def _that_may_find(trials: Sequence[_Trial], unit: Document | Article) -> list[_Trial]:
    """Those whose rules have in a text what they cannot find anything without: a character, a pattern that may match."""
    characters = frozenset(unit.text)
    return [
        trial
        for trial in trials
        if trial.rule.may_fire(characters) and (not trial.rule.patterns or any_may_match(unit, trial.rule.patterns))
    ]


def _sound(document: Document, finding: Finding) -> None:
    """Raise what a rule got wrong here, where it is the rule's failure: all of the finding must be usable."""
    end = len(document.text)
    _inside(finding.span, end)
    for related in finding.related:
        _inside(related.span, end)
    for fix in finding.fixes:
        edits = fix.edits
        if len(edits) != 1 and (not edits or any(a.span.end > b.span.start for a, b in pairwise(sorted(edits)))):
            raise ValueError(f"a fix whose edits overlap, or without any: {edits}")
        for edit in edits:
            _inside(edit.span, end)
    finding.message.check()


def _inside(span: Span, end: int) -> None:
    if not 0 <= span.start <= span.end <= end:
        raise ValueError(f"{span} is not in the document")
