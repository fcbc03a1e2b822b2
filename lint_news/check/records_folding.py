"""Folding across the records of one input: equal findings in many records become one finding with all places.

Only findings whose fixes change marks, spaces and widths are folded across records; all others are reported per record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace as replaced

from ..model import RANK, Deferred, Diagnostic, Fix, Message, Report, Safety, Span
from ..text.edits import NonOverlappingEdits
from .diagnose import diagnostics, in_order
from .engine import DocumentFindings
from .fingerprints import Found
from .folding import key_of, spares_words

_Key = tuple[str, int, tuple[object, ...]]
_Item = tuple[int, Found]
"""The index of a record, and a finding in it."""


def reports(records: Sequence[DocumentFindings]) -> tuple[Report, ...]:
    """The reports of all records, in order. A finding that stands for several is in the first record that has it."""
    groups = list(_groups(records))
    folded = {id(item) for group in groups for _, item in group}
    made = [_report_without(record, folded) for record in records]
    for group in groups:
        first = group[0][0]
        one = _one(list(_diagnostics(records, group)), len({number for number, _ in group}))
        made[first] = replaced(made[first], diagnostics=in_order([*made[first].diagnostics, one]))
    return tuple(made)


def _groups(records: Sequence[DocumentFindings]) -> Iterator[Sequence[_Item]]:
    """The findings that are folded across records, by what they become."""
    by_key: dict[_Key, list[_Item]] = {}
    for number, record in enumerate(records):
        for item in record.found:
            if (key := _key(record, item)) is not None:
                by_key.setdefault(key, []).append((number, item))
    return filter(_is_folded, by_key.values())


def _key(record: DocumentFindings, item: Found) -> _Key | None:
    """Findings with the same key are folded; None for a finding that is reported per record."""
    fix = item.finding.fixes[0] if item.finding.fixes else None
    if fix is None or not item.rule.fold or item.accepted is not None or not spares_words(record.document, fix):
        return None
    return item.rule.name, RANK[item.finding.confidence], key_of(record.document, item)


def _is_folded(group: Sequence[_Item]) -> bool:
    (first, item), (last, _) = group[0], group[-1]
    return len(group) >= item.rule.fold and first != last


def _report_without(record: DocumentFindings, folded: AbstractSet[int]) -> Report:
    return replaced(record, found=tuple(item for item in record.found if id(item) not in folded)).report()


def _diagnostics(records: Sequence[DocumentFindings], group: Sequence[_Item]) -> Iterator[Diagnostic]:
    for number, item in group:
        yield from diagnostics(records[number].document, [item], records[number].fingerprints)


def _one(folded: Sequence[Diagnostic], records: int) -> Diagnostic:
    """One diagnostic for all: at the location of the first, the others as related locations, all edits in one fix."""
    first, *others = folded
    message = Message(
        "{said}（{records} 条记录里共 {n} 处）",
        "{said} ({n} places in {records} records)",
        said=first.message,
        n=len(folded),
        records=records,
    )
    return replaced(
        first,
        message=message,
        related=tuple(other.location for other in others),
        fixes=_fixes([d.fixes[0] for d in folded if d.fixes]),
        fingerprints=Deferred(len(folded), lambda: [d.fingerprint for d in folded]),
    )


def _fixes(fixes: Sequence[Fix]) -> tuple[Fix, ...]:
    """One fix with the edits of all, except fixes that overlap an earlier one."""
    taken = NonOverlappingEdits(Span.overlaps)
    chosen = [fix for fix in fixes if fix.edits and taken.add(fix.edits)]
    if not chosen:
        return ()
    safe = all(fix.safety is Safety.SAFE for fix in fixes)
    title = Message("这 {n} 处都{title}", "in all {n} places: {title}", n=len(fixes), title=fixes[0].title)
    edits = tuple(edit for fix in chosen for edit in fix.edits)
    locations = tuple(location for fix in chosen for location in fix.locations)
    return (Fix(edits, Safety.SAFE if safe else Safety.REVIEW, title, locations),)
