"""How often rules speak on clean text, how much of what is injected they find, and what they cost.

Rates are per 100,000 characters with the exact 95 % interval of a Poisson count; shares have Wilson's.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace as replaced

from .chars import FULL_WIDTH
from .declare import Injector, Rule
from .document import Document
from .edits import apply
from .engine import lint
from .model import GRAVITY, Diagnostic, LintNewsError, Message, Severity, Span
from .pages import Story
from .source import Source

PER = 100_000
_Z = 1.96


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
    """One kind of injected fault: how many were injected, found at warning or above, and put right by the first fix."""

    rule: str
    kind: str
    injected: int
    found: int
    restored: int


def texts(corpus: Path) -> Iterator[str]:
    """The texts of a folder, a .txt file, or a file of JSON lines (.jsonl, .jsonl.gz) with `text` and perhaps `title`.

    Raises LintNewsError that names the file and the line.
    """
    for story in stories(corpus):
        body = "\n".join(story.paragraphs)
        yield "\n".join((*story.heads, "", body)) if story.heads else body


def stories(corpus: Path) -> Iterator[Story]:
    """The articles of a corpus, apart from their headlines where it is a file of JSON lines; see `texts`."""
    if corpus.is_dir():
        for path in sorted(p for p in corpus.rglob("*") if p.suffix in (".txt", ".jsonl", ".gz")):
            yield from stories(path)
    elif corpus.name.endswith((".jsonl", ".jsonl.gz")):
        yield from _rows(corpus)
    else:
        yield Story((), tuple(Source.read(corpus).text.split("\n")))


def _rows(path: Path) -> Iterator[Story]:
    number = 0
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):  # noqa: B007 the number is for the error
                row = json.loads(line)
                title = row.get("title", "")
                yield Story(tuple(title.split(" / ")) if title else (), tuple(row["text"].split("\n")))
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise LintNewsError(_unreadable(path, number, error)) from error


def _unreadable(path: Path, line: int, error: Exception) -> Message:
    return Message(
        "{path}:{line}：不是带 text 的 JSON 行（{why}）",
        "{path}:{line}: not a JSON line with `text` ({why})",
        path=path,
        line=line,
        why=repr(error),
    )


def extracted(text: str) -> str:
    """The text as it comes out of a PDF: no indents, a blank line between paragraphs."""
    return "\n\n".join(line.strip() for line in text.split("\n"))


def folded(text: str) -> str:
    """The text with the marks that NFKC folds made half-width."""
    return text.translate({ord(full): half for half, full in FULL_WIDTH.items()})


def clean(rules: Sequence[Rule], corpus: Iterable[str], samples: int) -> Clean:
    """Run the rules one by one over clean texts; unfolded, so that every report counts."""
    found: defaultdict[tuple[Severity, str], list[Diagnostic]] = defaultdict(list)
    cost = dict.fromkeys((rule.name for rule in rules), 0.0)
    same = dict.fromkeys(cost, True)
    characters = 0
    for text in corpus:
        characters += len(text)
        document = Document(text)
        for rule in rules:
            started = time.process_time()
            diagnostics = lint(document, [rule], fold=False).diagnostics
            cost[rule.name] += time.process_time() - started
            same[rule.name] &= _ungated(document, rule, diagnostics)
            for diagnostic in diagnostics:
                found[diagnostic.severity, diagnostic.rule].append(diagnostic)
    rows = (
        Row(name, severity, len(hits), tuple(hits[:: max(1, len(hits) // max(1, samples))][:samples]))
        for (severity, name), hits in sorted(found.items(), key=lambda item: (GRAVITY[item[0][0]], item[0][1]))
    )
    return Clean(characters, tuple(rows), {k: 1e9 * v / max(1, characters) for k, v in cost.items()}, same)


def _ungated(document: Document, rule: Rule, gated: Sequence[Diagnostic]) -> bool:
    if not rule.triggers:
        return True
    return len(lint(document, [replaced(rule, triggers="")], fold=False).diagnostics) == len(gated)


def recall(rules: Sequence[Rule], corpus: Sequence[str], number: int, seed: int = 1) -> Iterator[Recall]:
    """Inject `number` faults of each kind that the rules know of, one a text, and see which are found."""
    for rule in rules:
        for injector in rule.injectors if number else ():
            random = Random(f"{seed}/{rule.name}/{injector.__name__}")  # noqa: S311 nothing secret
            yield _recall(rule, injector, corpus, number, random)


def _recall(rule: Rule, injector: Injector, corpus: Sequence[str], number: int, random: Random) -> Recall:
    injected = found = restored = 0
    for _ in range(20 * number):
        if injected == number:
            break
        text = random.choice(corpus)
        fault = injector(text, random)
        if fault is None:
            continue
        injected += 1
        faulty = apply(text, [fault])
        span = Span(fault.span.start, fault.span.start + len(fault.text))
        hits = [d for d in lint(Document(faulty), [rule], fold=False).diagnostics if _speaks_of(d, span)]
        found += bool(hits)
        restored += any(apply(faulty, d.fixes[0].edits) == text for d in hits if d.fixes)
    return Recall(rule.name, injector.__name__.strip("_"), injected, found, restored)


def _speaks_of(diagnostic: Diagnostic, span: Span) -> bool:
    place = Span(diagnostic.location.start.offset, diagnostic.location.end.offset)
    return diagnostic.severity is not Severity.INFO and place.touches(span)


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
