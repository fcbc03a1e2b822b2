"""Findings that a person has ignored for this time: nothing of it is kept."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..check.engine import DocumentFindings, Reason, Suppression
    from ..check.fingerprints import Found

IGNORED = "ignored"
"""The reason in `Diagnostic.accepted`."""


def ignoring(suppression: Suppression | None, names: Set[str]) -> Suppression | None:
    """The suppression, and over it that of the findings with these fingerprints."""
    if not names:
        return suppression

    def of(judged: DocumentFindings) -> Reason:
        reason = suppression(judged) if suppression else None

        def why(found: Found) -> str | None:
            return IGNORED if judged.fingerprint(found) in names else reason and reason(found)

        return why

    return of
