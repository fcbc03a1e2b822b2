"""How many faults that others have corrected rules find, and what they say of the corrected text.

Only reports of warning or above count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct, field

from ..authoring.rule import Rule
from ..check.engine import lint
from ..model import Diagnostic, Severity, Span
from ..text.document import Document
from ..text.edits import apply
from .corrections import Pair


class Tally(Struct):
    """The pairs of one kind. `right` counts faulty texts where the first fix of a report brings the text nearer to a
    right one; `elsewhere` counts reports in a faulty text that touch nothing that was corrected; `on_right` counts
    reports in `characters` of right text.
    """

    faulty: int = 0
    found: int = 0
    offered: int = 0
    right: int = 0
    elsewhere: int = 0
    on_right: int = 0
    characters: int = 0
    missed: list[Pair] = field(default_factory=list[Pair])
    false: list[Diagnostic] = field(default_factory=list[Diagnostic])


def tallies(rules: Sequence[Rule], pairs: Iterable[Pair]) -> Mapping[str, Tally]:
    """What the rules find in the pairs, by kind, the commonest kind first."""
    counted: dict[str, Tally] = {}
    for pair in pairs:
        tally = counted.setdefault(pair.kind, Tally())
        if pair.before not in pair.after:
            _count_faulty(tally, rules, pair)
        _count_right(tally, rules, pair)
    return dict(sorted(counted.items(), key=lambda item: -item[1].faulty))


def _count_faulty(tally: Tally, rules: Sequence[Rule], pair: Pair) -> None:
    nearest = min(pair.after, key=lambda text: changes(pair.before, text))
    corrected = corrected_spans(pair.before, nearest)
    said = _said(rules, pair.before, pair)
    about = [d for d in said if any(place.touches(span) for place in places(d) for span in corrected)]
    fixed = [apply(pair.before, d.fixes[0].edits) for d in about if d.fixes]
    tally.faulty += 1
    tally.found += bool(about)
    tally.offered += bool(fixed)
    tally.right += any(changes(text, nearest) < changes(pair.before, nearest) for text in fixed)
    tally.elsewhere += len(said) - len(about)
    if not about:
        tally.missed.append(pair)


def _count_right(tally: Tally, rules: Sequence[Rule], pair: Pair) -> None:
    said = _said(rules, pair.after[0], pair)
    tally.on_right += len(said)
    tally.characters += len(pair.after[0])
    tally.false += said


def _said(rules: Sequence[Rule], text: str, pair: Pair) -> Sequence[Diagnostic]:
    found = lint(Document(text, date=pair.date), rules, fold=False).diagnostics
    return [d for d in found if d.severity is not Severity.INFO]


def places(diagnostic: Diagnostic) -> Iterator[Span]:
    """The place of a report, its related places, and those that its first fix changes."""
    for place in (diagnostic.location, *diagnostic.related):
        yield Span(place.start.offset, place.end.offset)
    for fix in diagnostic.fixes[:1]:
        yield from (edit.span for edit in fix.edits)


def corrected_spans(before: str, after: str) -> Sequence[Span]:
    """The spans of `before` that a correction to `after` changes; empty ones where text is put in."""
    return [Span(start, end) for start, end, _ in _steps(before, after)]


def changes(before: str, after: str) -> int:
    """Code points to change, put in or take out."""
    return sum(max(end - start, put_in) for start, end, put_in in _steps(before, after))


def _steps(before: str, after: str) -> Iterator[tuple[int, int, int]]:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    yield from ((start, end, b - a) for kind, start, end, a, b in steps if kind != "equal")
