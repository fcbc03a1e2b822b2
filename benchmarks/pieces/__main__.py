"""What the rules find in short pieces of local papers: `python -m benchmarks.pieces [--show]`.

Line n of right.txt and of wrong.txt is piece n; faults.tsv says what is wrong in it. All were written by hands who had
not seen the rules; the paper's day is 13 August 2026. Authors of rules work from the odd numbers alone, so the even
ones say what the rules are worth on text that they do not know. A fault is found when a report of warning or above
touches it. Each report on the right pieces and on the look-alikes is printed. --show prints the odd faults that are
missed.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from lint_news.authoring.rule import Rule
from lint_news.check.engine import lint
from lint_news.model import Diagnostic, Severity, Span
from lint_news.project.session import registry
from lint_news.testing.corrected import places
from lint_news.text.document import Document

_HERE = Path(__file__).parent
_DAY = date(2026, 8, 13)


class Fault(Struct, frozen=True):
    """The fault of a piece; pieces count from 1."""

    piece: int
    kind: str
    wrong: str
    right: str
    note: str


def faults() -> list[Fault]:
    """All faults, in order."""
    with (_HERE / "faults.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Fault(int(row["n"]), row["kind"], row["wrong"], row["right"], row["note"]) for row in rows]


def pieces(name: str) -> list[str]:
    """The pieces of a file: right, wrong or look-alikes."""
    return (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def said_of(text: str, rules: Sequence[Rule]) -> list[Diagnostic]:
    """The warnings and errors about a piece."""
    found = lint(Document(text, date=_DAY), rules, fold=False).diagnostics
    return [said for said in found if said.severity is not Severity.INFO]


def is_found(fault: Fault, text: str, rules: Sequence[Rule]) -> bool:
    """Whether a report touches the fault. Raises ValueError where the piece does not have it."""
    start = text.index(fault.wrong)
    span = Span(start, start + len(fault.wrong))
    return any(place.overlaps(span) for said in said_of(text, rules) for place in places(said))


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line a kind, for odd and for even numbers, then the reports on right text; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pieces")
    parser.add_argument("--show", action="store_true", help="print the odd faults that are missed")
    show: bool = parser.parse_args(argv).show
    rules = [rule for rule in registry().rules.values() if not rule.preview and not rule.lists]
    wrong, planted, found = pieces("wrong"), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for fault in faults():
        key = (fault.kind, "odd" if fault.piece % 2 else "even")
        planted[key] += 1
        if is_found(fault, wrong[fault.piece - 1], rules):
            found[key] += 1
        elif show and key[1] == "odd":
            print(f"missed {fault.piece} {fault.kind}: {fault.wrong} → {fault.right} ({fault.note})")
    for (kind, half), number in sorted(planted.items()):
        print(f"{kind:<12} {half:<4} {found[kind, half]:>3} of {number:>3}")
    for name in ("right", "look-alikes"):
        _print_false(name, rules)
    return 0


def _print_false(name: str, rules: Sequence[Rule]) -> None:
    said = [(number, one) for number, text in enumerate(pieces(name), 1) for one in said_of(text, rules)]
    print(f"reports on {name}: {len(said)} in {sum(map(len, pieces(name)))} characters")
    for number, one in said:
        print(f"  {number} {one.rule} {one.excerpt.text}")


if __name__ == "__main__":
    sys.exit(main())
