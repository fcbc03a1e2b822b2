"""Folding over the records of one input: what is mechanical and said of many records is one finding with all its places.

Mechanical is what changes marks, spaces and widths alone. Anything else is reported record by record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace as replaced

from ..model import RANK, Diagnostic, Fix, Message, Report, Safety, Span
from ..text.edits import NonOverlappingEdits
from .diagnose import Found, resolved
from .engine import DocumentFindings
from .folding import key_of, spares_words

_Key = tuple[str, int, tuple[object, ...]]


def reports(judged: Sequence[DocumentFindings]) -> tuple[Report, ...]:
    """The reports of all records of one input, in order; a finding that stands for several records stands in the first of them."""
    alike: dict[_Key, list[tuple[int, Found]]] = {}
    for number, one in enumerate(judged):
        for item in one.found:
            if (key := _key(one, item)) is not None:
                alike.setdefault(key, []).append((number, item))
    many = {key: places for key, places in alike.items() if _are_many(places)}
    gone = {id(item) for places in many.values() for _, item in places}
    made = [replaced(one, found=tuple(item for item in one.found if id(item) not in gone)).report() for one in judged]
    for places in many.values():
        first = places[0][0]
        one = _one(list(_resolved(judged, places)), len({number for number, _ in places}))
        made[first] = replaced(made[first], diagnostics=_in_order([*made[first].diagnostics, one]))
    return tuple(made)


def _key(one: DocumentFindings, item: Found) -> _Key | None:
    """By what findings are presented as one; None for what is not mechanical, was accepted or is never folded."""
    fix = item.finding.fixes[0] if item.finding.fixes else None
    if fix is None or not item.rule.fold or item.accepted is not None or not spares_words(one.document, fix):
        return None
    return item.rule.name, RANK[item.finding.confidence], key_of(one.document, item)


def _are_many(places: Sequence[tuple[int, Found]]) -> bool:
    return len(places) >= places[0][1].rule.fold and places[0][0] != places[-1][0]


def _resolved(judged: Sequence[DocumentFindings], places: Sequence[tuple[int, Found]]) -> Iterator[Diagnostic]:
    for number, item in places:
        yield from resolved(judged[number].document, [item])


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda d: (d.location.start, d.location.end, d.rule)))


def _one(diagnostics: Sequence[Diagnostic], records: int) -> Diagnostic:
    """One diagnostic for many: the first one's place, the others as related, all edits in one fix."""
    first, *others = diagnostics
    message = Message("{said}（{records} 条记录里共 {n} 处）", "{said} ({n} places in {records} records)",
                      said=first.message, n=len(diagnostics), records=records)  # fmt: skip
    return replaced(
        first,
        message=message,
        related=tuple(other.location for other in others),
        fixes=_fixes([d.fixes[0] for d in diagnostics if d.fixes]),
        folded=tuple(other.fingerprint for other in others),
    )


def _fixes(fixes: Sequence[Fix]) -> tuple[Fix, ...]:
    """One fix with all edits, without any that overlaps one before it."""
    taken = NonOverlappingEdits(Span.overlaps)
    chosen = [fix for fix in fixes if fix.edits and taken.take(fix.edits)]
    if not chosen:
        return ()
    safe = all(fix.safety is Safety.SAFE for fix in fixes)
    title = Message("这 {n} 处都{title}", "in all {n} places: {title}", n=len(fixes), title=fixes[0].title)
    edits = tuple(edit for fix in chosen for edit in fix.edits)
    places = tuple(place for fix in chosen for place in fix.locations)
    return (Fix(edits, Safety.SAFE if safe else Safety.REVIEW, title, places),)
