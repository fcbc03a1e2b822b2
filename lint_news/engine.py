"""Run rules over a document and make the report: isolation, causes, folding."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import get_args

from msgspec.structs import replace as replaced

from .declare import Rule
from .document import Article, Document, Unit, view
from .edits import Taken
from .layout import articles
from .masking import masked_failure, without_private
from .model import GRAVITY, Edit, Failure, Finding, Fix, Lang, Message, Related, Report, Safety, Span, UnfinishedError
from .plugins import describe
from .resolve import Found, resolved


def lint(document: Document, rules: Sequence[Rule], *, fold: bool = True) -> Report:
    """Judge one document. A rule that raises becomes a Failure; the findings of the others stand.

    Without `fold` every finding is reported on its own, as fixing needs them.
    """
    failures: list[Failure] = []
    found: list[Found] = []
    for rule in rules:
        found += _run(document, rule, failures)
    found = list(_causes_only(found))
    if fold:
        found = list(_folded(found))
    diagnostics = sorted(resolved(document, found), key=lambda d: (d.location.start, d.location.end, d.rule))
    return Report(document.name, document.id, tuple(diagnostics), tuple(failures))


def _run(document: Document, rule: Rule, failures: list[Failure]) -> list[Found]:
    found: list[Found] = []
    try:
        for unit in _units(document, rule):
            found += ((rule, without_private(document, _sound(document, finding))) for finding in rule.check(unit))
    except (Exception, SystemExit) as error:  # noqa: BLE001 whatever a rule raises is its own failure
        failures.append(masked_failure(document, Failure(f"{rule.name} ({rule.owner})", describe(error))))
        return found if isinstance(error, UnfinishedError) else []
    return found


def _sound(document: Document, finding: Finding) -> Finding:
    """The finding, when all of it can be used: what a rule got wrong is raised here, where it is the rule's failure."""
    for edits in [sorted(fix.edits) for fix in finding.fixes]:
        if not edits or any(a.span.end > b.span.start for a, b in pairwise(edits)):
            raise ValueError(f"a fix whose edits overlap, or without any: {edits}")
    spans = [finding.span, *(r.span for r in finding.related), *(e.span for f in finding.fixes for e in f.edits)]
    for span in spans:
        if not 0 <= span.start <= span.end <= len(document.text):
            raise ValueError(f"{span} is not in the document")
    for lang in get_args(Lang):
        finding.message.text(lang)
    return finding


def _units(document: Document, rule: Rule) -> Iterator[Unit]:
    if not rule.may_fire(_characters_of_page(document)):
        return
    if rule.unit == "page":
        yield document
        return
    for article in articles(document):
        if rule.may_fire(_characters(article)):
            yield article


@view
def _characters_of_page(document: Document) -> frozenset[str]:
    return frozenset(document.text)


@view
def _characters(article: Article) -> frozenset[str]:
    return frozenset(article.text)


def _causes_only(found: Sequence[Found]) -> Iterator[Found]:
    """Drop what another finding explains: the orphaned marker of a list value that is reported as broken."""
    causes: dict[str, list[Span]] = {}
    for rule, finding in found:
        for name in rule.explains:
            causes.setdefault(name, []).append(finding.span)
    merged = {name: _merged(spans) for name, spans in causes.items()}
    for rule, finding in found:
        if not _is_covered(finding.span, merged.get(rule.name, ())):
            yield rule, finding


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
    """From `rule.fold` findings of one rule and one confidence in a document on, they are one."""

    def alike(item: Found) -> tuple[str, int]:
        return item[0].name, GRAVITY[item[1].confidence]

    for _, group in groupby(sorted(found, key=alike), alike):
        items = sorted(group, key=lambda item: item[1].span)
        rule = items[0][0]
        if rule.fold and len(items) >= rule.fold:
            yield rule, _fold([finding for _, finding in items])
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


def _together(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """The edits of all fixes in order, without any fix that overlaps one before it."""
    taken = Taken(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.take(fix.edits) for edit in fix.edits))
