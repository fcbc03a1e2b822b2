"""Folding: findings that say the same words about the same kind of place are presented as one with all its places.

What is said is the rule, the message and the text of the fix. Where a fix touches words, and not marks, spaces or widths
alone, the words must be the same as well: six misspellings are six findings.
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
    """From `rule.fold` findings that say the same on, they are one; accepted ones stay apart, and others as they are."""
    for items in groups(document, found):
        yield _fold(items) if len(items) > 1 else items[0]


def groups(document: Document, found: Iterable[Found]) -> Iterator[Sequence[Found]]:
    """The findings by what is presented as one, each group in the order of the page; most are alone."""
    by_rule: dict[tuple[str, int], list[Found]] = {}
    for item in found:
        by_rule.setdefault((item.rule.name, RANK[item.finding.confidence]), []).append(item)
    for _, those_of_rule in sorted(by_rule.items()):
        items = sorted(those_of_rule, key=lambda item: item.finding.span) if len(those_of_rule) > 1 else those_of_rule
        least = items[0].rule.fold
        if not least or len(items) < least:
            yield from ([item] for item in items)
            continue
        alike: dict[tuple[object, ...], list[Found]] = {}
        for n, item in enumerate(items):
            key = key_of(document, item) if item.accepted is None else (str(n),)
            alike.setdefault(key, []).append(item)
        for those in alike.values():
            yield from [those] if len(those) >= least else ([item] for item in those)


def key_of(document: Document, item: Found) -> tuple[object, ...]:
    """What a finding says, and of what kind of place."""
    finding = item.finding
    fix = finding.fixes[0] if finding.fixes else None
    cure = () if fix is None else (fix.title,) if fix.title else tuple([edit.text for edit in fix.edits])
    words = document.text[finding.span.start : finding.span.end]
    return (finding.message, "" if fix and spares_words(document, fix) else words, *cure)


def spares_words(document: Document, fix: Fix) -> bool:
    """Whether a fix changes marks, spaces and widths alone."""
    return all(_words(document.text[edit.span.start : edit.span.end]) == _words(edit.text) for edit in fix.edits)


@lru_cache(1024)
def _words(text: str) -> str:
    return "".join(filter(str.isalnum, normalize("NFKC", text)))


def _fold(items: Sequence[Found]) -> Found:
    """One finding for many: the first one's place, the others as related, all edits in one fix."""
    first, findings = items[0], [item.finding for item in items]
    one = replaced(
        first.finding,
        message=Message("{said}（共 {n} 处）", "{said} ({n} places)", said=first.finding.message, n=len(findings)),
        related=tuple([Related(finding.span) for finding in findings[1:]]),
        fixes=_one_fix(findings),
    )
    return first._replace(finding=one, folded=tuple([item.fingerprint for item in items[1:]]))


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
    """The edits of all fixes in order, without any fix that overlaps one before it."""
    every = sorted([edit for fix in fixes for edit in fix.edits])
    if not any(a.span.overlaps(b.span) for a, b in pairwise(every)):
        return tuple(every)
    taken = NonOverlappingEdits(Span.overlaps)
    return tuple(sorted(edit for fix in fixes if taken.take(fix.edits) for edit in fix.edits))
