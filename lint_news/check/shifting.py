"""Findings moved to another place of a text."""

from __future__ import annotations

from msgspec.structs import replace as replaced

from ..model import Edit, Finding, Fix, Related


def shifted(finding: Finding, by: int) -> Finding:
    """The finding with all its spans moved by a number of code points."""

    def edit(edit: Edit) -> Edit:
        return Edit(edit.span.shifted(by), edit.text)

    def fix(fix: Fix) -> Fix:
        return replaced(fix, edits=tuple(map(edit, fix.edits)))

    def related(related: Related) -> Related:
        return replaced(related, span=related.span.shifted(by))

    return replaced(
        finding,
        span=finding.span.shifted(by),
        fixes=tuple(map(fix, finding.fixes)),
        related=tuple(map(related, finding.related)),
    )
