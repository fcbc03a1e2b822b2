"""What the rules find on pages of county papers: `python -m benchmarks.county [--show]`.

The pages of the papers and their faults (`faults.tsv`: page, kind, line, what is wrong, what is right, a note) were
written by hands who had not seen the rules. A fault is found when a report of warning or above touches it: its place,
a related place, or an edit of its first fix. Then the faults are corrected, and each report on the right pages is
printed: it is a false alarm until it has been read. --show prints the faults that are missed.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from lint_news.authoring.rule import Rule
from lint_news.check.engine import lint
from lint_news.model import Diagnostic, Severity, Span
from lint_news.project.session import registry
from lint_news.testing.corrected import places
from lint_news.testing.measure import rate, share
from lint_news.text.document import Document

_HERE = Path(__file__).parent
_DAYS = {
    "zhangxi": date(2026, 3, 19),
    "gaoling": date(2026, 4, 23),
    "chengling": date(2026, 9, 10),
    "yaohe": date(2026, 10, 22),
    "weiyuan": date(2026, 8, 13),
}
"""The papers and their days."""
PAGES = tuple(f"{paper}-{number}" for paper in _DAYS for number in (1, 2, 3))


class Fault(Struct, frozen=True):
    """A fault, as faults.tsv has it. Lines count from 1."""

    page: str
    kind: str
    line: int
    wrong: str
    right: str
    note: str


def faults(page: str) -> list[Fault]:
    """The faults of a page, in order."""
    with (_HERE / "faults.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["page"] == page]
    return [Fault(page, row["kind"], int(row["line"]), row["wrong"], row["right"], row["note"]) for row in rows]


def text_of(page: str) -> str:
    """The page with its faults."""
    return (_HERE / f"{page}.txt").read_text(encoding="utf-8")


def span_of(fault: Fault, text: str) -> Span:
    """The place of a fault on its page. Raises LookupError where its line has the wrong string not once."""
    lines = text.split("\n")
    line = lines[fault.line - 1]
    if line.count(fault.wrong) != 1:
        raise LookupError(f"{fault.page}:{fault.line} has {fault.wrong} {line.count(fault.wrong)} times")
    start = sum(len(before) + 1 for before in lines[: fault.line - 1]) + line.index(fault.wrong)
    return Span(start, start + len(fault.wrong))


def corrected(page: str) -> str:
    """The page without its faults."""
    text = text_of(page)
    for fault in sorted(faults(page), key=lambda fault: -span_of(fault, text_of(page)).start):
        span = span_of(fault, text_of(page))
        text = text[: span.start] + fault.right + text[span.end :]
    return text


def said_of(page: str, text: str, rules: Sequence[Rule]) -> list[Diagnostic]:
    """The warnings and errors, each place apart."""
    found = lint(Document(text, date=_DAYS[page.split("-", maxsplit=1)[0]]), rules, fold=False).diagnostics
    return [said for said in found if said.severity is not Severity.INFO]


def judged(page: str, rules: Sequence[Rule]) -> Iterator[tuple[Fault, bool]]:
    """Each fault, and whether it is found."""
    text = text_of(page)
    said = [list(places(one)) for one in said_of(page, text, rules)]
    for fault in faults(page):
        span = span_of(fault, text)
        yield fault, any(place.overlaps(span) for spans in said for place in spans)


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line a kind, then the reports on the right pages; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.county")
    parser.add_argument("--show", action="store_true", help="print the faults that are missed")
    show: bool = parser.parse_args(argv).show
    rules = [rule for rule in registry().rules.values() if not rule.preview and not rule.lists]
    result = [row for page in PAGES for row in judged(page, rules)]
    for paper in _DAYS:
        print(f"{paper}:")
        _print_kinds([row for row in result if row[0].page.startswith(paper)])
    _print_false(rules)
    for fault, found in result if show else ():
        if not found:
            print(f"missed {fault.page}:{fault.line} {fault.kind}: {fault.wrong} → {fault.right} ({fault.note})")
    return 0


def _print_kinds(result: Sequence[tuple[Fault, bool]]) -> None:
    planted = Counter(fault.kind for fault, _ in result)
    found = Counter(fault.kind for fault, is_found in result if is_found)
    for kind, number in sorted(planted.items()):
        print(f"{kind:<12} {found[kind]:>3} of {number:>3}")
    mean, low, high = share(found.total(), planted.total())
    print(f"{'all':<12} {found.total():>3} of {planted.total():>3}: {mean:.2f} ({low:.2f} to {high:.2f})")


def _print_false(rules: Sequence[Rule]) -> None:
    said = [(page, one) for page in PAGES for one in said_of(page, corrected(page), rules)]
    characters = sum(len(corrected(page)) for page in PAGES)
    mean, low, high = rate(len(said), characters)
    print(f"reports on the right pages: {len(said)}; {mean:.1f} ({low:.1f} to {high:.1f}) in 100,000 characters")
    for page, one in said:
        print(f"  {page}:{one.location.start.line} {one.rule} {one.excerpt.text}")


if __name__ == "__main__":
    sys.exit(main())
