"""Choose fixes, apply them, and go on until nothing is left to apply."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import Confidence, Diagnostic, Edit, Failure, Report, Safety, Span
from ..text.document import Document
from ..text.edits import NonOverlappingEdits, apply
from .changes import changes

if TYPE_CHECKING:
    import datetime as dt

ROUNDS = 10
"""Rounds after which what still changes is left as it was."""
_ATTEMPTS, _CYCLE = 4, 3
"""Times that fixing begins anew without what did not settle, and rounds after which fixes may come back to a text."""

Lint = Callable[[Document], Report]
Read = Callable[[str], Sequence[Document]]


class Fixed(Struct, frozen=True):
    """What fixing made of a text. Fixes of `unsettled` rules undo each other: they were left out where they do.

    `rounds` are the findings whose fixes were applied; each round's offsets count what the round before left.
    `left` is what a person has still to judge.
    """

    text: str
    rounds: tuple[tuple[Diagnostic, ...], ...] = ()
    failures: tuple[Failure, ...] = ()
    unsettled: tuple[str, ...] = ()
    left: tuple[Diagnostic, ...] = ()

    @property
    def applied(self) -> tuple[Diagnostic, ...]:
        """The findings whose fixes were applied, round by round."""
        return tuple(chain.from_iterable(self.rounds))


def fix(  # noqa: PLR0913 all but two have defaults
    raw: str,
    lint: Lint,
    *,
    name: str = "-",
    date: dt.date | None = None,
    review: bool = False,
    read: Read | None = None,
) -> Fixed:
    """Apply the first fix of each finding, safe ones alone unless `review`, until the text settles.

    `date` is the paper's. `read` finds the documents in the text of an input that is no plain text. `lint` must report unfolded. Doubtful findings are never applied. Of fixes that touch, the gravest
    finding's goes first, then the one that stands first; the other waits for the next round. Fixes that go on for ever, as where
    rules undo each other's, are left out, and named in `unsettled`; all the others are made.
    """
    barred, names, failures = list[Span](), set[str](), dict[Failure, None]()
    for attempt in range(_ATTEMPTS):
        going = _Rounds(raw, lint, barred, read or (lambda text: (Document(text, name=name, date=date),)))
        going.run(review=review)
        failures |= going.failures
        if going.settled:
            done = Fixed(going.text, tuple(going.rounds), tuple(failures), tuple(sorted(names)), going.left)
            return (
                done if done.text != raw or not names else Fixed(raw, failures=done.failures, unsettled=done.unsettled)
            )
        late = going.rounds[ROUNDS // 2 :]
        names |= {d.rule for chosen in late for d in chosen}
        barred += _contested(raw, going.rounds, {d for chosen in late for d in chosen}, by_lines=attempt > 0)
    return Fixed(raw, failures=tuple(failures), unsettled=tuple(sorted(names)))


class _Rounds:
    """Fixes applied round by round, none that touches a barred span of the text as it was given."""

    def __init__(self, raw: str, lint: Lint, barred: Sequence[Span], read: Read) -> None:
        self.text, self.settled = raw, False
        self.rounds: list[tuple[Diagnostic, ...]] = []
        self.failures: dict[Failure, None] = {}
        self.left: tuple[Diagnostic, ...] = ()
        self._lint, self._barred, self._read = lint, list(barred), read

    def run(self, *, review: bool) -> None:
        """Go on until nothing is left to fix, or for so many rounds."""
        while len(self.rounds) < ROUNDS and not self.settled:
            reports = [self._lint(document) for document in self._read(self.text)]
            self.failures |= dict.fromkeys(failure for report in reports for failure in report.failures)
            found = [d for report in reports for d in report.diagnostics]
            chosen = tuple(choose((d for d in found if self._is_free(d)), review=review))
            self.left = tuple(d for d in found if not d.accepted)
            self.settled = not chosen
            if chosen:
                self._apply(chosen)

    def _apply(self, chosen: tuple[Diagnostic, ...]) -> None:
        edits = [edit for d in chosen for edit in d.fixes[0].edits]
        self.text = apply(self.text, edits)
        self._barred = [_moved(span, edits) for span in self._barred]
        self.rounds.append(chosen)

    def _is_free(self, found: Diagnostic) -> bool:
        edits = found.fixes[0].edits if found.fixes and self._barred else ()
        return not any(edit.span.touches(span) for edit in edits for span in self._barred)


def _moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Where a span stands that no edit touches."""
    by = sum(len(edit.text) - edit.span.end + edit.span.start for edit in edits if edit.span.end < span.start)
    return Span(span.start + by, span.end + by)


def _contested(
    raw: str, rounds: Sequence[tuple[Diagnostic, ...]], late: AbstractSet[Diagnostic], *, by_lines: bool
) -> Iterator[Span]:
    """What of the text the fixes of late rounds changed to and fro; with `by_lines` all of its line."""
    for most in range(len(rounds) - _CYCLE + 1, len(rounds) + 1):
        for change in changes(raw, rounds[:most]):
            if any(d in late for d in change.because):
                start, end = change.start, change.start + len(change.before)
                if by_lines:
                    start, stop = raw.rfind("\n", 0, start) + 1, raw.find("\n", end)
                    end = len(raw) if stop < 0 else stop
                yield Span(start, end)


def choose(diagnostics: Iterable[Diagnostic], *, review: bool) -> Iterator[Diagnostic]:
    """The findings whose first fix may be applied together, none touching another."""
    taken = NonOverlappingEdits(Span.touches)
    for diagnostic in sorted(diagnostics, key=lambda d: d.severity_order):
        edits = diagnostic.fixes[0].edits if _may_apply(diagnostic, review=review) else ()
        if edits and taken.take(edits):
            yield diagnostic


def _may_apply(diagnostic: Diagnostic, *, review: bool) -> bool:
    if not diagnostic.fixes or diagnostic.accepted or diagnostic.confidence is Confidence.DOUBTFUL:
        return False
    return review or diagnostic.fixes[0].safety is Safety.SAFE


def diff(before: str, after: str, name: str) -> str:
    """A unified diff that `patch -p1` takes, line ends included; a name with a space ends in a tab, as patch wants."""
    tab = "\t" * (" " in name)
    pieces = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}{tab}", f"b/{name}{tab}")
    return "".join(p if p.endswith("\n") else p + "\n\\ No newline at end of file\n" for p in pieces)


def _lines(text: str) -> Sequence[str]:
    """Lines with their ends, cut at \\n alone, as `patch` counts them."""
    *lines, last = text.split("\n")
    return [*(line + "\n" for line in lines), *([last] if last else [])]
