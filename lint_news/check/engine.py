"""Run rules over a document and make the report: causes, acceptance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.rule import Check, Rule
from ..layout import articles
from ..model import Failure, Finding, Report, Span
from ..text.document import Document, Role, Unit
from .diagnose import Found, known, resolved
from .folding import folded, groups
from .incremental import FindingCache
from .isolate import tried


class DocumentFindings(Struct, frozen=True):
    """What rules found in a document, in its order, before any of it is folded, and which of them broke."""

    document: Document
    found: tuple[Found, ...]
    failures: tuple[Failure, ...]

    def report(self, *, fold: bool = True) -> Report:
        """The report. Without `fold` every finding is reported on its own, as fixing needs them."""
        found = folded(self.document, self.found) if fold else self.found
        diagnostics = sorted(resolved(self.document, found), key=lambda d: (d.location.start, d.location.end, d.rule))
        return Report(self.document.name, self.document.id, tuple(diagnostics), self.failures)

    def folded_fingerprints(self) -> frozenset[str]:
        """The fingerprints of findings that say the same so often in the document that they are presented as one."""
        alike = (items for items in groups(self.document, self.found) if len(items) > 1)
        return frozenset(item.fingerprint for items in alike for item in items)


Suppression: TypeAlias = Callable[[Document, Found], str | None]
"""Why a finding is accepted; None when it is to be reported."""


def lint(
    document: Document, rules: Sequence[Rule], *, fold: bool = True, suppression: Suppression | None = None
) -> Report:
    """Judge one document. A rule that raises becomes a Failure; the findings of the others stand.

    Without `fold` every finding is reported on its own, as fixing needs them.
    """
    return check_document(document, rules, suppression).report(fold=fold)


def check_document(
    document: Document,
    rules: Sequence[Rule],
    suppression: Suppression | None = None,
    memory: FindingCache | None = None,
) -> DocumentFindings:
    """What rules find; what `suppression` gives a reason for is kept as accepted. A `memory` spares articles that did not change."""
    found, failures = tried(document, rules, memory)
    found = list(known(document, _causes_only(_of_copy(document, found))))
    if suppression:
        found = [
            item if (why := suppression(document, item)) is None else item._replace(accepted=why) for item in found
        ]
    return DocumentFindings(document, tuple(found), failures)


def _of_copy(document: Document, found: Sequence[Found]) -> Sequence[Found]:
    """Without what lies in a line of a publishing system or of the page's furniture, but for the rules that judge such lines as well."""
    if not found:
        return found
    written = [line.span for article in articles(document) for line in article.with_role(Role.METADATA, Role.FURNITURE)]
    return [item for item in found if item.rule.everywhere or not _lies_in(item.finding.span, written)]


def _lies_in(span: Span, spans: Sequence[Span]) -> bool:
    """True when a span lies in one of some spans that are in order."""
    i = bisect_right(spans, span.start, key=lambda other: other.start) - 1
    return i >= 0 and span.end <= spans[i].end


def _causes_only(found: Sequence[Found]) -> Iterator[Found]:
    """Drop what another finding explains: the orphaned marker of a list value that is reported as broken.

    A cause explains what stands at its place and at its related places: both marks of a pair.
    """
    causes: dict[str, list[Span]] = {}
    for item in found:
        for name in item.rule.explains:
            causes.setdefault(name, []).extend((item.finding.span, *(r.span for r in item.finding.related)))
    merged = {name: _merged(spans) for name, spans in causes.items()}
    for item in found:
        covering = merged.get(item.rule.name)
        if not (covering and _is_covered(item.finding.span, covering)):
            yield item


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch as one."""
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

    Work that several rules share counts for the rule that asks for it first.
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
