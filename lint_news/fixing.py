"""Choose fixes, apply them, and go on until nothing is left to apply."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from .document import Document
from .edits import Taken, apply
from .model import Confidence, Diagnostic, Failure, Report, Safety, Span

if TYPE_CHECKING:
    import datetime as dt

ROUNDS = 10
"""Rounds after which a text that still changes is left as it was."""

Lint = Callable[[Document], Report]


class Fixed(Struct, frozen=True):
    """What fixing made of a text. With `unsettled` rules the text is the one that was given.

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


def fix(raw: str, lint: Lint, *, name: str = "-", date: dt.date | None = None, review: bool = False) -> Fixed:
    """Apply the first fix of each finding, safe ones alone unless `review`, until the text settles.

    `date` is the paper's. `lint` must report unfolded. Doubtful findings are never applied. Of fixes that touch, the gravest
    finding's goes first, then the one that stands first; the other waits for the next round.
    """
    text, rounds, failures = raw, list[tuple[Diagnostic, ...]](), dict[Failure, None]()
    while len(rounds) < ROUNDS:
        report = lint(Document(text, name=name, date=date))
        failures |= dict.fromkeys(report.failures)
        chosen = tuple(choose(report.diagnostics, review=review))
        if not chosen:
            left = tuple(d for d in report.diagnostics if not d.accepted)
            return Fixed(text, tuple(rounds), tuple(failures), left=left)
        text = apply(text, (edit for d in chosen for edit in d.fixes[0].edits))
        rounds.append(chosen)
    late = {d.rule for chosen in rounds[ROUNDS // 2 :] for d in chosen}
    return Fixed(raw, failures=tuple(failures), unsettled=tuple(sorted(late)))


def choose(diagnostics: Iterable[Diagnostic], *, review: bool) -> Iterator[Diagnostic]:
    """The findings whose first fix may be applied together, none touching another."""
    taken = Taken(Span.touches)
    for diagnostic in sorted(diagnostics, key=lambda d: d.gravity):
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
