"""Applies fixes in rounds until no fix is left to apply."""

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
"""Rounds in one attempt; a text that still changes after them counts as not settled."""
_ATTEMPTS = 4
"""Times that fixing starts again, without the fixes that did not settle."""
_CYCLE = 3
"""Rounds after which fixes may return to an earlier text."""

Lint = Callable[[Document], Report]
Read = Callable[[str], Sequence[Document]]


class Fixed(Struct, frozen=True):
    """The result of fixing a text.

    `rounds` are the findings whose fixes were applied; the offsets of a round count in the result of the round
    before. `unsettled` are the rules whose fixes undo each other; such fixes were left out. `left` are the findings
    that remain."""

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
    """Apply the first fix of each finding until the text settles: safe fixes only, with `review` also the others.

    `date` is the date of the paper. `read` returns the documents in the text of an input that is not plain text. `lint`
    must report without folding. Fixes of doubtful findings are not applied. Of fixes that touch, that of the most
    severe finding is applied, then the first in the text; the others wait for the next round. Fixes that never settle,
    such as those of rules that undo each other, are left out and their rules named in `unsettled`; all other fixes are
    applied."""
    barred, unsettled, failures = list[Span](), set[str](), dict[Failure, None]()
    for attempt in range(_ATTEMPTS):
        rounds = _Rounds(raw, lint, barred, read or (lambda text: (Document(text, name=name, date=date),)))
        rounds.run(review=review)
        failures |= rounds.failures
        if rounds.settled:
            return _fixed(raw, rounds, tuple(failures), tuple(sorted(unsettled)))
        late = {d for chosen in rounds.rounds[ROUNDS // 2 :] for d in chosen}
        unsettled |= {d.rule for d in late}
        barred += _contested(raw, rounds.rounds, late, by_lines=attempt > 0)
    return Fixed(raw, failures=tuple(failures), unsettled=tuple(sorted(unsettled)))


def _fixed(raw: str, rounds: _Rounds, failures: tuple[Failure, ...], unsettled: tuple[str, ...]) -> Fixed:
    if unsettled and rounds.text == raw:
        return Fixed(raw, failures=failures, unsettled=unsettled)
    return Fixed(rounds.text, tuple(rounds.rounds), failures, unsettled, rounds.left)


class _Rounds:
    """Rounds of fixes, without fixes that touch a barred span of the given text."""

    def __init__(self, raw: str, lint: Lint, barred: Sequence[Span], read: Read) -> None:
        self.text, self.settled = raw, False
        self.rounds: list[tuple[Diagnostic, ...]] = []
        self.failures: dict[Failure, None] = {}
        self.left: tuple[Diagnostic, ...] = ()
        self._lint, self._barred, self._read = lint, list(barred), read

    def run(self, *, review: bool) -> None:
        """Apply fixes until none is left, for ROUNDS rounds at most."""
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
    """The span after the edits, none of which touches it."""
    by = sum(len(edit.text) - edit.span.end + edit.span.start for edit in edits if edit.span.end < span.start)
    return Span(span.start + by, span.end + by)


def _contested(
    raw: str, rounds: Sequence[tuple[Diagnostic, ...]], late: AbstractSet[Diagnostic], *, by_lines: bool
) -> Iterator[Span]:
    """The spans of the text that late rounds changed again and again; with `by_lines`, the whole lines."""
    for most in range(len(rounds) - _CYCLE + 1, len(rounds) + 1):
        for change in changes(raw, rounds[:most]):
            if any(d in late for d in change.because):
                span = Span(change.start, change.start + len(change.before))
                yield _whole_lines(raw, span) if by_lines else span


def _whole_lines(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def choose(diagnostics: Iterable[Diagnostic], *, review: bool) -> Iterator[Diagnostic]:
    """The findings whose first fixes can be applied together: no two of them touch."""
    taken = NonOverlappingEdits(Span.touches)
    fixable = [diagnostic for diagnostic in diagnostics if _may_apply(diagnostic, review=review)]
    for diagnostic in sorted(fixable, key=lambda d: d.severity_order):
        edits = diagnostic.fixes[0].edits
        if edits and taken.add(edits):
            yield diagnostic


def _may_apply(diagnostic: Diagnostic, *, review: bool) -> bool:
    if not diagnostic.fixes or diagnostic.accepted or diagnostic.confidence is Confidence.DOUBTFUL:
        return False
    return review or diagnostic.fixes[0].safety is Safety.SAFE


def diff(before: str, after: str, name: str) -> str:
    """A unified diff for `patch -p1`, which keeps line ends. A name with a space is followed by a tab, as patch
    requires."""
    tab = "\t" * (" " in name)
    pieces = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}{tab}", f"b/{name}{tab}")
    return "".join(p if p.endswith("\n") else p + "\n\\ No newline at end of file\n" for p in pieces)


def _lines(text: str) -> Sequence[str]:
    """Lines with their ends. Like `patch`, it splits at \\n only."""
    *lines, last = text.split("\n")
    return [*(line + "\n" for line in lines), *([last] if last else [])]
