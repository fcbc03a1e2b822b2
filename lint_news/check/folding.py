"""Folding: equal findings of one rule become one finding with all their places.

Equal are findings with the same message and the same text of the fix. Where the fix changes words, and not only marks,
spaces and widths, the words of the finding must be equal as well: six different misspellings are six findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from msgspec.structs import replace as replaced

from ..model import RANK, Edit, Finding, Fix, Message, Related, Safety, Span
from ..text.document import Document
from ..text.edits import NonOverlappingEdits
from .diagnose import Found


def folded(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """The findings, with equal ones as one where there are `rule.fold` or more. Accepted findings are not folded."""
    for group in groups(document, found):
        yield _fold(group) if len(group) > 1 else group[0]


def groups(document: Document, found: Iterable[Found]) -> Iterator[Sequence[Found]]:
    """The groups that are folded, each in the order of the text; a finding that is not folded is a group of its own."""
    by_rule: dict[tuple[str, int], list[Found]] = {}
    for item in found:
        by_rule.setdefault((item.rule.name, RANK[item.finding.confidence]), []).append(item)
    for _, of_rule in sorted(by_rule.items()):
        least, in_order = of_rule[0].rule.fold, sorted(of_rule, key=_span)
        if least and len(in_order) >= least:
            yield from _groups_of_rule(document, in_order)
        else:
            yield from ([item] for item in in_order)


def _span(item: Found) -> Span:
    return item.finding.span


def _groups_of_rule(document: Document, found: Sequence[Found]) -> Iterator[Sequence[Found]]:
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
    fix = finding.fixes[0] if finding.fixes else None
    fix_text = () if fix is None else (fix.title,) if fix.title else tuple([edit.text for edit in fix.edits])
    words = document.text[finding.span.start : finding.span.end]
    return (finding.message, "" if fix and spares_words(document, fix) else words, *fix_text)


def spares_words(document: Document, fix: Fix) -> bool:
    """Whether a fix changes only marks, spaces and widths."""
    return all(_words(document.text[edit.span.start : edit.span.end]) == _words(edit.text) for edit in fix.edits)


@lru_cache(1024)
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
    return first._replace(finding=one, folded=tuple([item.fingerprint for item in group[1:]]))


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
    if not any(a.span.overlaps(b.span) for a, b in pairwise(every)):
        return tuple(every)
    taken = NonOverlappingEdits(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.add(fix.edits) for edit in fix.edits))
