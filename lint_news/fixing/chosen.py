"""Applies the fixes that a person has chosen, and no others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace as replaced

from ..model import Diagnostic, Failure, LintNewsError, Message, Report, Span
from ..text.edits import NonOverlappingEdits, apply
from .apply import Fixed, Lint, Read
from .back import Back
from .changes import changes


def fix_chosen(
    raw: str, lint: Lint, read: Read, chosen: Mapping[str, int], without: Collection[str] = frozenset()
) -> Fixed:
    """Apply fixes of findings in a text once, whatever their safety and confidence.

    `chosen` has the index of the fix by the fingerprint of its finding, `without` the fingerprints of findings that are
    not told in `left`. `lint` must report without folding. Raises LintNewsError for a finding or a fix that is not
    there, and for fixes that overlap.
    """
    reports = [lint(document) for document in read(raw)]
    found = {d.fingerprint: d for report in reports for d in report.diagnostics}
    picked = tuple(_picked(found, chosen))
    if not picked:
        left = tuple(d for d in found.values() if not d.accepted and d.fingerprint not in without)
        return Fixed(raw, failures=_failures(reports), left=left)
    _refuse_overlaps(picked)
    text = apply(raw, [edit for d in picked for edit in d.fixes[0].edits])
    after = [lint(document) for document in read(text)]
    ignored = [found[name] for name in without if name in found]
    left = tuple(_left(raw, picked, after, ignored))
    return Fixed(text, (picked,), _failures([*reports, *after]), left=left)


def _failures(reports: Iterable[Report]) -> tuple[Failure, ...]:
    return tuple(dict.fromkeys(failure for report in reports for failure in report.failures))


def _picked(found: Mapping[str, Diagnostic], chosen: Mapping[str, int]) -> Iterator[Diagnostic]:
    """The findings that are chosen, each with the chosen fix as its first, in the order of the text."""
    if lacking := len(chosen.keys() - found.keys()):
        raise LintNewsError(missing(lacking))
    for name, diagnostic in found.items():
        if name in chosen:
            fixes = diagnostic.fixes[chosen[name] :]
            if not (fixes and fixes[0].edits):
                raise LintNewsError(_no_fix(diagnostic))
            yield replaced(diagnostic, fixes=fixes[:1])


def _refuse_overlaps(picked: Sequence[Diagnostic]) -> None:
    taken = NonOverlappingEdits(Span.overlaps)
    for number, one in enumerate(picked):
        if not taken.add(one.fixes[0].edits):
            other = next(d for d in picked[:number] if _overlap(one, d))
            raise LintNewsError(_overlapping(other, one))


def _overlap(one: Diagnostic, other: Diagnostic) -> bool:
    return any(a.span.overlaps(b.span) for a in one.fixes[0].edits for b in other.fixes[0].edits)


def _left(
    raw: str, picked: tuple[Diagnostic, ...], after: Iterable[Report], ignored: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """What is found after the changes, without the findings that were ignored before them.

    Their fingerprints may be others now: they are known by rule and place."""
    back = Back(tuple(changes(raw, (picked,))))
    for d in (d for report in after for d in report.diagnostics if not d.accepted):
        here = back.span(_span(d))
        if not any(one.rule == d.rule and _span(one).overlaps(here) for one in ignored):
            yield d


def _span(d: Diagnostic) -> Span:
    return Span(d.location.start.offset, d.location.end.offset)


def missing(count: int) -> Message:
    """Findings that a person has chosen are not in the text."""
    return Message(
        "选中的有 {n} 处现在查不到：稿子或规则变过，请重新检查",
        "{n} of the chosen findings are not there: the text or the rules have changed, check again",
        n=count,
    )


def _no_fix(d: Diagnostic) -> Message:
    return Message(
        "第 {line} 行：选中的改法没有（{rule}）",
        "line {line}: there is no such fix ({rule})",
        line=d.location.start.line,
        rule=d.rule,
    )


def _overlapping(a: Diagnostic, b: Diagnostic) -> Message:
    return Message(
        "第 {a} 行和第 {b} 行选中的两个改法改的是同一处，只能选一个（{rules}）",
        "lines {a} and {b}: two chosen fixes change the same place, choose one ({rules})",
        a=a.location.start.line,
        b=b.location.start.line,
        rules=f"{a.rule}, {b.rule}",
    )
