"""Folding: equal findings of one rule become one finding with all their places.

Equal are findings with the same message and the same text of the fix. Where the fix changes words, and not only marks,
spaces and widths, the words of the finding must be equal as well: six different misspellings are six findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from unicodedata import normalize

from msgspec.structs import replace as replaced

from ..model import RANK, Edit, Finding, Fix, Message, Related, Safety, Span
from ..text.document import Document
from ..text.edits import NonOverlappingEdits
from .fingerprints import Found


def folded(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    """The findings, which are in the order of the text, with equal ones as one where there are `rule.fold` or more.
    Accepted findings are not folded."""
    for group in groups(document, found):
        yield _fold(group) if len(group) > 1 else group[0]


def groups(document: Document, found: Iterable[Found]) -> Iterator[Sequence[Found]]:
    """The groups that are folded, each in the order of the text; a finding that is not folded is a group of its own."""
    by_rule: dict[str, list[Found]] = {}
    for item in found:
        by_rule.setdefault(item.rule.name, []).append(item)
    for _, of_rule in sorted(by_rule.items()):
        for alike in _by_confidence(of_rule):
            least = alike[0].rule.fold
            yield from _equal(document, alike) if least and len(alike) >= least else ([item] for item in alike)


def _by_confidence(of_rule: Sequence[Found]) -> Iterable[Sequence[Found]]:
    first = of_rule[0].finding.confidence
    if all(item.finding.confidence is first for item in of_rule):
        return (of_rule,)
    ranked = sorted(of_rule, key=lambda item: RANK[item.finding.confidence])
    return [list(alike) for _, alike in groupby(ranked, key=lambda item: item.finding.confidence)]


def _equal(document: Document, found: Sequence[Found]) -> Iterator[Sequence[Found]]:
    """The findings of one rule in groups of equal ones, where these are enough; accepted ones are left alone."""
    equal: dict[tuple[object, ...], list[Found]] = {}
    for n, item in enumerate(found):
        key = key_of(document, item) if item.accepted is None else (str(n),)
        equal.setdefault(key, []).append(item)
    for group in equal.values():
        yield from [group] if len(group) >= found[0].rule.fold else ([item] for item in group)


def key_of(document: Document, item: Found) -> tuple[object, ...]:
    """Findings of one rule with the same key are equal: message, words where they count, and title or text of the
    fix."""
    finding = item.finding
    span = finding.span
    if not finding.fixes:
        return finding.message, document.text[span.start : span.end]
    fix = finding.fixes[0]
    fix_text = (fix.title,) if fix.title else tuple([edit.text for edit in fix.edits])
    return finding.message, "" if spares_words(document, fix) else document.text[span.start : span.end], *fix_text


def spares_words(document: Document, fix: Fix) -> bool:
    """Whether a fix changes only marks, spaces and widths."""
    text = document.text
    for edit in fix.edits:
        span = edit.span
        if not _have_same_words(text[span.start : span.end], edit.text):
            return False
    return True


@lru_cache(1024)
def _have_same_words(text: str, other: str) -> bool:
    return _words(text) == _words(other)


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, normalize("NFKC", text)))


def _fold(group: Sequence[Found]) -> Found:
    """One finding for all: at the span of the first, the others as related spans, all edits in one fix."""
    first, findings = group[0], [item.finding for item in group]
    one = replaced(
        first.finding,
        message=Message("{said}（共 {n} 处）", "{said} ({n} places)", said=first.finding.message, n=len(findings)),
        related=tuple([Related(finding.span) for finding in findings[1:]]),
        fixes=_one_fix(findings),
    )
    return replaced(first, finding=one, numbers=tuple([n for item in group for n in item.numbers]))


def _one_fix(findings: Sequence[Finding]) -> tuple[Fix, ...]:
    fixes = [finding.fixes[0] for finding in findings if finding.fixes]
    if not (edits := _together(fixes)):
        return ()
    safe = all(fix.safety is Safety.SAFE for fix in fixes)
    title = Message("这 {n} 处都改", "change all {n} places", n=len(findings))
    if given := fixes[0].title:
        title = Message("这 {n} 处都{title}", "in all {n} places: {title}", n=len(findings), title=given)
    return (Fix(edits, Safety.SAFE if safe else Safety.REVIEW, title),)


def _together(fixes: Sequence[Fix]) -> tuple[Edit, ...]:
    """The edits of all fixes, sorted, except fixes that overlap an earlier one."""
    every = sorted([edit for fix in fixes for edit in fix.edits])
    if not any(b.span.start < a.span.end or a.span == b.span for a, b in pairwise(every)):
        return tuple(every)
    taken = NonOverlappingEdits(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.add(fix.edits) for edit in fix.edits))
