"""How often rules speak on clean text, how much of what is injected they find, and what they cost.

Rates are per 100,000 characters with the exact 95 % interval of a Poisson count; shares have Wilson's.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from msgspec import Struct

from ..authoring.rule import Injector, Rule
from ..check.engine import lint
from ..model import RANK, Diagnostic, Edit, Severity, Span
from ..text.chars import FULL_WIDTH
from ..text.document import Document
from ..text.edits import apply
from .corpus import Text

PER = 100_000
_Z = 1.96
_CLAUSE = 8
"""Characters from which inserted text is a clause."""


class Row(Struct, frozen=True):
    """One rule at one severity on clean text."""

    rule: str
    severity: Severity
    count: int
    samples: tuple[Diagnostic, ...]


class Clean(Struct, frozen=True):
    """What was reported on clean text: characters read, rows, and by rule its cost in µs per 1,000 characters
    and whether it finds the same without its triggers."""

    characters: int
    rows: tuple[Row, ...]
    cost: Mapping[str, float]
    same_ungated: Mapping[str, bool]


class Recall(Struct, frozen=True):
    """One kind of injected fault: how many were injected, found at warning or above (at the rule's cap, if that is
    info), for how many of these a fix was offered, and for how many the first one gives the original back.

    A fix that mends a clause which the injector itself put in is not counted as offered: there is no original of it.
    """

    rule: str
    kind: str
    injected: int
    found: int
    offered: int
    restored: int


def extracted(text: str) -> str:
    """The text as it comes out of a PDF: no indents, a blank line between paragraphs."""
    return "\n\n".join(line.strip() for line in text.split("\n"))


def folded(text: str) -> str:
    """The text with the marks that NFKC folds made half-width."""
    return text.translate({ord(full): half for half, full in FULL_WIDTH.items()})


def clean(rules: Sequence[Rule], corpus: Iterable[Text], samples: int) -> Clean:
    """Run the rules one by one over clean texts; unfolded, so that every report counts."""
    found: defaultdict[tuple[Severity, str], list[Diagnostic]] = defaultdict(list)
    cost = dict.fromkeys((rule.name for rule in rules), 0.0)
    same = dict.fromkeys(cost, True)
    characters = 0
    for row in corpus:
        characters += len(row.text)
        document = Document(row.text, date=row.date)
        for rule in rules:
            started = time.process_time()
            diagnostics = lint(document, [rule], fold=False).diagnostics
            cost[rule.name] += time.process_time() - started
            same[rule.name] &= _ungated(document, rule, diagnostics)
            for diagnostic in diagnostics:
                found[diagnostic.severity, diagnostic.rule].append(diagnostic)
    rows = (
        Row(name, severity, len(hits), tuple(hits[:: max(1, len(hits) // max(1, samples))][:samples]))
        for (severity, name), hits in sorted(found.items(), key=lambda item: (RANK[item[0][0]], item[0][1]))
    )
    return Clean(characters, tuple(rows), {k: 1e9 * v / max(1, characters) for k, v in cost.items()}, same)


def _ungated(document: Document, rule: Rule, gated: Sequence[Diagnostic]) -> bool:
    if not rule.triggers and not rule.patterns:
        return True
    return len(lint(document, [rule.ungated()], fold=False).diagnostics) == len(gated)


def recall(rules: Sequence[Rule], corpus: Sequence[Text], number: int, seed: int = 1) -> Iterator[Recall]:
    """Inject `number` faults of each kind that the rules know of, one a text, and see which are found."""
    for rule in rules:
        for injector in rule.injectors if number else ():
            random = Random(f"{seed}/{rule.name}/{injector.__name__}")  # noqa: S311 nothing secret
            yield _recall(rule, injector, corpus, number, random)


def _recall(rule: Rule, injector: Injector, corpus: Sequence[Text], number: int, random: Random) -> Recall:
    injected = found = offered = restored = 0
    for _ in range(20 * number):
        if injected == number:
            break
        row = random.choice(corpus)
        fault = injector(row.text, random)
        if fault is None:
            continue
        injected += 1
        faulty = apply(row.text, [fault])
        span = Span(fault.span.start, fault.span.start + len(fault.text))
        said = lint(Document(faulty, date=row.date), [rule], fold=False).diagnostics
        hits = [d for d in said if _counts(d, rule) and _speaks_of(d, span)]
        found += bool(hits)
        fixed = [d.fixes[0].edits for d in hits if d.fixes and not _mends_clause(d.fixes[0].edits, fault, span)]
        offered += bool(fixed)
        restored += any(apply(faulty, edits) == row.text for edits in fixed)
    return Recall(rule.name, injector.__name__.strip("_"), injected, found, offered, restored)


def _mends_clause(edits: Sequence[Edit], fault: Edit, span: Span) -> bool:
    """Whether a fix changes a part of what the fault inserted, where that is a clause of its own."""
    is_clause = fault.span.start == fault.span.end and len(fault.text) >= _CLAUSE
    is_inside = all(span.start <= edit.span.start and edit.span.end <= span.end for edit in edits)
    return is_clause and is_inside and edits[0].span != span


def _counts(diagnostic: Diagnostic, rule: Rule) -> bool:
    """True at warning or above; of a rule that is capped at info, at its cap."""
    return diagnostic.severity is not Severity.INFO or rule.cap is Severity.INFO


def _speaks_of(diagnostic: Diagnostic, span: Span) -> bool:
    """True for a report whose place, or another place that it names, touches the span: a lost mark is reported at its partner."""
    places = (diagnostic.location, *diagnostic.related)
    return any(Span(place.start.offset, place.end.offset).touches(span) for place in places)


def rate(count: int, characters: int) -> tuple[float, float, float]:
    """Reports per 100,000 characters and the 95 % interval (Wilson and Hilferty's approximation)."""
    factor = PER / max(1, characters)
    low = count * (1 - 1 / (9 * count) - _Z / (3 * count**0.5)) ** 3 if count else 0.0
    high = (count + 1) * (1 - 1 / (9 * (count + 1)) + _Z / (3 * (count + 1) ** 0.5)) ** 3
    return count * factor, low * factor, high * factor


def share(part: int, whole: int) -> tuple[float, float, float]:
    """A share and its 95 % interval (Wilson)."""
    if not whole:
        return 0.0, 0.0, 1.0
    p, n, z = part / whole, whole, _Z
    middle, spread = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return p, (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)
