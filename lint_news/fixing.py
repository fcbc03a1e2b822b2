"""Choose fixes, apply them, and go on until nothing is left to apply."""

from __future__ import annotations

import difflib
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from .document import Document
from .model import Confidence, Diagnostic, Edit, Failure, Report, Safety, apply

ROUNDS = 10
"""Rounds after which a text that still changes is left as it was."""

Lint = Callable[[Document], Report]


class Fixed(Struct, frozen=True):
    """What fixing made of a text. With `unsettled` rules the text is the one that was given."""

    text: str
    applied: tuple[Diagnostic, ...] = ()
    failures: tuple[Failure, ...] = ()
    unsettled: tuple[str, ...] = ()


def fix(raw: str, lint: Lint, *, name: str = "-", review: bool = False) -> Fixed:
    """Apply the first fix of each finding, safe ones alone unless `review`, until the text settles.

    `lint` must report unfolded. Doubtful findings are never applied. Of fixes that touch, the gravest
    finding's goes first, then the one that stands first; the other waits for the next round.
    """
    text, applied = raw, list[Diagnostic]()
    for _ in range(ROUNDS):
        report = lint(Document(text, name=name))
        chosen = list(choose(report.diagnostics, review=review))
        if not chosen:
            return Fixed(text, tuple(applied), report.failures)
        text = apply(text, (edit for d in chosen for edit in d.fixes[0].edits))
        applied += chosen
    return Fixed(raw, unsettled=tuple(sorted({d.rule for d in applied[-len(chosen) :]})))


def choose(diagnostics: Iterable[Diagnostic], *, review: bool) -> Iterator[Diagnostic]:
    """The findings whose first fix may be applied together, none touching another."""
    taken = _Taken()
    for diagnostic in sorted(diagnostics, key=lambda d: d.gravity):
        edits = diagnostic.fixes[0].edits if _may_apply(diagnostic, review=review) else ()
        if edits and taken.all_free(edits):
            taken.take(edits)
            yield diagnostic


class _Taken:
    """Edits chosen so far, in order; they do not touch, so a new one is held against its neighbours alone."""

    def __init__(self) -> None:
        self._edits: list[Edit] = []

    def all_free(self, edits: Iterable[Edit]) -> bool:
        return not any(edit.span.touches(near.span) for edit in edits for near in self._near(edit))

    def _near(self, edit: Edit) -> Sequence[Edit]:
        i = bisect_left(self._edits, edit)
        return self._edits[max(0, i - 1) : i + 1]

    def take(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            insort(self._edits, edit)


def _may_apply(diagnostic: Diagnostic, *, review: bool) -> bool:
    if not diagnostic.fixes or diagnostic.accepted or diagnostic.confidence is Confidence.DOUBTFUL:
        return False
    return review or diagnostic.fixes[0].safety is Safety.SAFE


def diff(before: str, after: str, name: str) -> str:
    """A unified diff that `patch -p1` takes, line ends included."""
    pieces = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(p if p.endswith("\n") else p + "\n\\ No newline at end of file\n" for p in pieces)


def _lines(text: str) -> Sequence[str]:
    """Lines with their ends, cut at \\n alone, as `patch` counts them."""
    return [line + "\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.split("\n")[-1]) else [])
