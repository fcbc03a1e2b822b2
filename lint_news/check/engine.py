"""Check a document: run the rules, drop findings that another one explains, apply suppressions, make the report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.metadata import Check
from ..authoring.rule import Rule
from ..layout import articles
from ..match.patterns import searching
from ..model import Failure, Finding, Report, Span
from ..text.document import Document, Unit
from ..text.lines import Role
from .diagnose import diagnostics
from .diagnose import in_order as sorted_diagnostics
from .fingerprints import Fingerprints, Found, in_order
from .folding import folded, groups
from .incremental import FindingCache
from .isolate import run_rules
from .issue import OnPage, found_over_issue


class DocumentFindings(Struct, frozen=True):
    """The findings in a document in the order of the text, not folded, and the failures of rules."""

    document: Document
    found: tuple[Found, ...]
    failures: tuple[Failure, ...]
    fingerprints: Fingerprints

    def report(self, *, fold: bool = True) -> Report:
        """The report. Without `fold` each finding has a diagnostic of its own, which fixing needs."""
        found = folded(self.document, self.found) if fold else self.found
        made = sorted_diagnostics(diagnostics(self.document, found, self.fingerprints))
        return Report(self.document.name, self.document.id, made, self.failures)

    def folded_fingerprints(self) -> frozenset[str]:
        """The fingerprints of findings that folding combines with others, or would if none of them were accepted: who
        says of one that it is right must not make the others count more."""
        found = [item if item.accepted is None else replaced(item, accepted=None) for item in self.found]
        alike = (items for items in groups(self.document, found) if len(items) > 1)
        return frozenset(self.fingerprint(item) for items in alike for item in items)

    def fingerprint(self, item: Found) -> str:
        """The fingerprint of one of the findings."""
        return self.fingerprints[item.numbers[0]]


Reason: TypeAlias = Callable[[Found], str | None]
"""Returns the reason why a finding is suppressed; None for a finding to report."""
Suppression: TypeAlias = Callable[[DocumentFindings], Reason | None]
"""Returns the function that says which findings of a document are suppressed; None where none is."""


def lint(
    document: Document, rules: Sequence[Rule], *, fold: bool = True, suppression: Suppression | None = None
) -> Report:
    """Check a document and report the findings. A rule that raises becomes a Failure; the findings of the others stay.

    A finding for which `suppression` gives a reason has it in `accepted`. Without `fold` each finding has a
    diagnostic of its own, which fixing needs."""
    return check_document(document, rules, suppression).report(fold=fold)


def check_document(
    document: Document,
    rules: Sequence[Rule],
    suppression: Suppression | None = None,
    cache: FindingCache | None = None,
    over_issue: OnPage | None = None,
) -> DocumentFindings:
    """Check a document. With a `cache`, articles that did not change since the last check are not checked again.

    `over_issue` are findings in it that came of a check of its issue; without them, the pages that the document itself
    has are an issue."""
    searching(len(document.text))
    found, failures = run_rules(document, rules, cache)
    if over_issue or document.hints or "\x0c" in document.text:
        more, broken = found_over_issue(document, rules, over_issue)
        found, failures = [*found, *more], (*failures, *broken)
    ordered = in_order(_unexplained(_outside_furniture(document, found)))
    judged = DocumentFindings(document, ordered, failures, Fingerprints(document, ordered))
    reason = suppression(judged) if suppression and ordered else None
    return _suppressed(judged, reason) if reason else judged


def _suppressed(judged: DocumentFindings, reason: Reason) -> DocumentFindings:
    given = ((item, reason(item)) for item in judged.found)
    found = [item if accepted is None else replaced(item, accepted=accepted) for item, accepted in given]
    return replaced(judged, found=tuple(found))


def _outside_furniture(document: Document, found: Sequence[Found]) -> Sequence[Found]:
    """Without findings in lines of metadata or furniture, except those of rules that check such lines as well."""
    if not found:
        return found
    ignored = [line.span for article in articles(document) for line in article.with_role(Role.METADATA, Role.FURNITURE)]
    if not ignored:
        return found
    starts = [span.start for span in ignored]
    return [item for item in found if item.rule.everywhere or not _is_inside(item.finding.span, ignored, starts)]


def _is_inside(span: Span, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """True when a span lies inside one of the spans, which are sorted; `starts` are theirs."""
    i = bisect_right(starts, span.start) - 1
    return i >= 0 and span.end <= spans[i].end


def _unexplained(found: Sequence[Found]) -> Sequence[Found]:
    """Without findings that another one explains: of a broken list value, the orphaned marker is not reported too.

    A finding explains those of the rules in its rule's `explains` that touch its span or a related span.
    """
    causes: dict[str, list[Span]] = {}
    for item in found:
        for name in item.rule.explains:
            causes.setdefault(name, []).extend((item.finding.span, *(r.span for r in item.finding.related)))
    if not causes:
        return found
    merged = {name: _merged(spans) for name, spans in causes.items()}
    return [
        item
        for item in found
        if not ((covering := merged.get(item.rule.name)) and _is_covered(item.finding.span, covering))
    ]


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted, with those that touch merged into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and merged[-1].touches(span):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _is_covered(span: Span, merged: Sequence[Span]) -> bool:
    i = bisect_left(merged, span)
    return any(span.touches(near) for near in merged[max(0, i - 1) : i + 1])


def timed(rules: Sequence[Rule], seconds: dict[str, float]) -> tuple[Rule, ...]:
    """The same rules; each adds the time of its checks to `seconds` under its name.

    A view that several rules read counts for the one that reads it first.
    """
    return tuple(replaced(rule, check=_timed(rule.name, rule.check, seconds)) for rule in rules)


def _timed(name: str, check: Check, seconds: dict[str, float]) -> Check:
    def run(unit: Unit) -> Iterator[Finding]:
        started = perf_counter()
        try:
            found: Iterable[Finding] = list(check(unit))
        finally:
            seconds[name] = seconds.get(name, 0.0) + perf_counter() - started
        yield from found

    return run
