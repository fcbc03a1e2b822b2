"""How many findings rules have in clean text, how many injected faults they find, and how much time they take.

Rates are per 100,000 characters, with a 95 % interval of a Poisson count; shares have Wilson's interval.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from msgspec import Struct

from ..authoring.metadata import Injector
from ..authoring.rule import Rule
from ..check.engine import lint
from ..model import RANK, Diagnostic, Edit, Severity, Span
from ..text.chars import FULL_WIDTH
from ..text.document import Document
from ..text.edits import apply
from .corpus import Text

PER = 100_000
_Z = 1.96
_CLAUSE = 8
"""The least length of inserted text that is a clause."""


class Row(Struct, frozen=True):
    """One rule at one severity on clean text."""

    rule: str
    severity: Severity
    count: int
    samples: tuple[Diagnostic, ...]


class Clean(Struct, frozen=True):
    """The findings in clean text.

    `cost` is the time of each rule in µs per 1,000 characters, `same_ungated` whether it finds the same without its
    triggers and patterns.
    """

    characters: int
    rows: tuple[Row, ...]
    cost: Mapping[str, float]
    same_ungated: Mapping[str, bool]


class Recall(Struct, frozen=True):
    """One kind of injected fault: how many were injected, found, offered a fix, and restored by the first fix.

    Found counts findings at warning or above, or at the cap of the rule if that is info. A fix inside a clause that the
    injector inserted is not counted as offered, since there is no original of it.
    """

    rule: str
    kind: str
    injected: int
    found: int
    offered: int
    restored: int


def extracted(text: str) -> str:
    """The text as extracted from a PDF: no indents, a blank line between paragraphs."""
    return "\n\n".join(line.strip() for line in text.split("\n"))


def folded(text: str) -> str:
    """The text with half-width marks in place of those that NFKC folds."""
    return text.translate({ord(full): half for half, full in FULL_WIDTH.items()})


def clean(rules: Sequence[Rule], corpus: Iterable[Text], samples: int) -> Clean:
    """Run the rules one by one over clean texts, unfolded, so that each finding counts."""
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
    if not (rule.triggers or rule.patterns or rule.requires):
        return True
    return len(lint(document, [rule.ungated()], fold=False).diagnostics) == len(gated)


def recall(rules: Sequence[Rule], corpus: Sequence[Text], number: int, seed: int = 1) -> Iterator[Recall]:
    """Inject `number` faults of each kind, one into a text at a time, and count how many are found."""
    for rule in rules:
        for injector in rule.injectors if number else ():
            random = Random(f"{seed}/{rule.name}/{injector.__name__}")  # noqa: S311 not for secrets
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
        found_all = lint(Document(faulty, date=row.date), [rule], fold=False).diagnostics
        hits = [d for d in found_all if _counts(d, rule) and _is_about(d, span)]
        found += bool(hits)
        fixed = [d.fixes[0].edits for d in hits if d.fixes and not _changes_clause(d.fixes[0].edits, fault, span)]
        offered += bool(fixed)
        restored += any(apply(faulty, edits) == row.text for edits in fixed)
    return Recall(rule.name, injector.__name__.strip("_"), injected, found, offered, restored)


def _changes_clause(edits: Sequence[Edit], fault: Edit, span: Span) -> bool:
    """Whether a fix changes only a part of an inserted clause."""
    is_clause = fault.span.start == fault.span.end and len(fault.text) >= _CLAUSE
    is_inside = all(span.start <= edit.span.start and edit.span.end <= span.end for edit in edits)
    return is_clause and is_inside and edits[0].span != span


def _counts(diagnostic: Diagnostic, rule: Rule) -> bool:
    """Whether a finding is at warning or above, or its rule has the cap info."""
    return diagnostic.severity is not Severity.INFO or rule.cap is Severity.INFO


def _is_about(diagnostic: Diagnostic, span: Span) -> bool:
    """Whether the position of a finding, or a related one, touches the span: a lost mark is reported at its partner."""
    places = (diagnostic.location, *diagnostic.related)
    return any(Span(place.start.offset, place.end.offset).touches(span) for place in places)


def rate(count: int, characters: int) -> tuple[float, float, float]:
    """Findings per 100,000 characters: the rate, and both ends of its 95 % interval (Wilson and Hilferty)."""
    factor = PER / max(1, characters)
    low = count * (1 - 1 / (9 * count) - _Z / (3 * count**0.5)) ** 3 if count else 0.0
    high = (count + 1) * (1 - 1 / (9 * (count + 1)) + _Z / (3 * (count + 1) ** 0.5)) ** 3
    return count * factor, low * factor, high * factor


def share(part: int, whole: int) -> tuple[float, float, float]:
    """A share, and both ends of its 95 % interval (Wilson)."""
    if not whole:
        return 0.0, 0.0, 1.0
    p, n, z = part / whole, whole, _Z
    middle, spread = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return p, max(0.0, middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)
