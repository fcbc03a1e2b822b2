"""Run rules over a document and make the report: causes, acceptance, folding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace as replaced

from .declare import Rule
from .document import Document
from .edits import Taken
from .memory import Memory
from .model import GRAVITY, Edit, Failure, Finding, Fix, Message, Related, Report, Safety, Span
from .resolve import Found, known, resolved
from .trials import tried


class Judged(Struct, frozen=True):
    """What rules found in a document, in its order, before any of it is folded, and which of them broke."""

    document: Document
    found: tuple[Found, ...]
    failures: tuple[Failure, ...]

    def report(self, *, fold: bool = True) -> Report:
        """The report. Without `fold` every finding is reported on its own, as fixing needs them."""
        found = _folded(self.found) if fold else self.found
        diagnostics = sorted(resolved(self.document, found), key=lambda d: (d.location.start, d.location.end, d.rule))
        return Report(self.document.name, self.document.id, tuple(diagnostics), self.failures)


Pardon: TypeAlias = Callable[[Document, Found], str | None]
"""Why a finding is accepted; None when it is to be reported."""


def lint(document: Document, rules: Sequence[Rule], *, fold: bool = True, pardon: Pardon | None = None) -> Report:
    """Judge one document. A rule that raises becomes a Failure; the findings of the others stand.

    Without `fold` every finding is reported on its own, as fixing needs them.
    """
    return judged(document, rules, pardon).report(fold=fold)


def judged(
    document: Document, rules: Sequence[Rule], pardon: Pardon | None = None, memory: Memory | None = None
) -> Judged:
    """What rules find; what `pardon` gives a reason for is kept as accepted. A `memory` spares articles that did not change."""
    found, failures = tried(document, rules, memory)
    found = list(known(document, _causes_only(found)))
    if pardon:
        found = [item if (why := pardon(document, item)) is None else item._replace(accepted=why) for item in found]
    return Judged(document, tuple(found), failures)


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


def _folded(found: Iterable[Found]) -> Iterator[Found]:
    """From `rule.fold` findings of one rule and one confidence in a document on, they are one; accepted ones stay apart."""

    def alike(item: Found) -> tuple[str, int, bool]:
        return item.rule.name, GRAVITY[item.finding.confidence], item.accepted is not None

    for (_, _, accepted), group in groupby(sorted(found, key=alike), alike):
        items = sorted(group, key=lambda item: item.finding.span)
        fold = items[0].rule.fold
        if fold and len(items) >= fold and not accepted:
            yield items[0]._replace(finding=_fold([item.finding for item in items]))
        else:
            yield from items


def _fold(findings: Sequence[Finding]) -> Finding:
    """One finding for many: the first one's place, the others as related, all edits in one fix."""
    first = findings[0]
    fixes = [finding.fixes[0] for finding in findings if finding.fixes]
    safe = all(fix.safety is Safety.SAFE for fix in fixes)
    edits = _together(fixes)
    title = Message("一并改正 {n} 处", "put right in all {n} places", n=len(edits))
    return replaced(
        first,
        message=Message(
            "{first}（共 {n} 处）", "{first} ({n} places)", first=first.message, n=len(edits) or len(findings)
        ),
        related=tuple(Related(finding.span) for finding in findings[1:]),
        fixes=(Fix(edits, Safety.SAFE if safe else Safety.REVIEW, title),) if edits else (),
    )


def _together(fixes: Sequence[Fix]) -> tuple[Edit, ...]:
    """The edits of all fixes in order, without any fix that overlaps one before it."""
    every = sorted(edit for fix in fixes for edit in fix.edits)
    if not any(a.span.overlaps(b.span) for a, b in pairwise(every)):
        return tuple(every)
    taken = Taken(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.take(fix.edits) for edit in fix.edits))
