"""What the rules find of faults that they do not know: `python -m benchmarks.independent CORPUS [--faults 200]
[--kinds …]`.

Plants faults of each kind into articles of CORPUS (JSON lines with `text`, as of `lint-news measure`), one an
article, with a fixed seed, and runs all rules. Found is a fault that a report of warning or above touches: its place,
a related place or an edit of a fix; where the same rule speaks of the same place without the fault, it does not
count. Infos are counted apart.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct

from lint_news.authoring.rule import Rule
from lint_news.check.engine import lint
from lint_news.model import Diagnostic, LintNewsError, Severity, Span
from lint_news.project.session import Session, registry
from lint_news.testing.corpus import Text, dated_texts
from lint_news.testing.measure import share
from lint_news.text.document import Document

from .articles import KINDS as ARTICLES
from .marks import KINDS as MARKS
from .numbers import KINDS as NUMBERS
from .phrases import KINDS as PHRASES
from .planting import Injector, Planted
from .sums import KINDS as SUMS
from .words import KINDS as WORDS

KINDS = {**PHRASES, **ARTICLES, **SUMS, **MARKS, **NUMBERS, **WORDS}
_SHORTEST, _LONGEST = 150, 1_500
_TRIES = 60
"""Articles drawn for a fault before its kind is given up as rare."""


class Tally(Struct):
    """Faults of one kind."""

    planted: int = 0
    found: int = 0
    infos: int = 0


def touching(said: Sequence[Diagnostic], place: Span) -> set[tuple[str, Severity]]:
    """The rules, with their severities, that speak of a place."""
    return {(d.rule, d.severity) for d in said if any(span.touches(place) for span in _spans(d))}


def _spans(diagnostic: Diagnostic) -> list[Span]:
    places = [Span(p.start.offset, p.end.offset) for p in (diagnostic.location, *diagnostic.related)]
    return places + [edit.span for fix in diagnostic.fixes for edit in fix.edits]


def found_by(planted: Planted, row: Text, rules: Sequence[Rule]) -> set[Severity]:
    """The severities of the reports that speak of the fault."""

    def said(text: str, place: Span) -> set[tuple[str, Severity]]:
        return touching(lint(Document(text, date=row.date), rules, fold=False).diagnostics, place)

    after = said(planted.after, planted.place)
    new = after - said(planted.before, planted.place_before) if after else after
    return {severity for _, severity in new}


class Bench(Struct, frozen=True):
    """What faults are planted into, what is to find them, how many of a kind, and how many missed ones are printed."""

    rows: Sequence[Text]
    rules: Sequence[Rule]
    number: int
    show: int

    def tally(self, injector: Injector, random: Random) -> Tally:
        """Plant faults of one kind and count what is found."""
        result = Tally()
        for row in self._drawn(random):
            planted = injector(row.text, random)
            if planted is None:
                continue
            severities = found_by(planted, row, self.rules)
            is_found = bool(severities - {Severity.INFO})
            result.planted += 1
            result.found += is_found
            result.infos += not is_found and Severity.INFO in severities
            if not is_found and result.planted - result.found <= self.show:
                print(f"    missed: {_near(planted)}")
            if result.planted == self.number:
                break
        return result

    def _drawn(self, random: Random) -> Iterator[Text]:
        for _ in range(_TRIES * self.number):
            yield random.choice(self.rows)


def _near(planted: Planted) -> str:
    text, place = planted.after, planted.place
    before, marked, behind = (
        text[max(0, place.start - 25) : place.start],
        text[place.start : place.end],
        text[place.end :],
    )
    near = f"{before}【{marked}】{behind[:25]}"
    return near.replace("\n", "⏎")


def main(argv: Sequence[str] | None = None) -> int:
    """Print a line a kind; the exit status, 2 for a wrong call."""
    options = _options(argv)
    if unknown := set(options.kinds or ()) - KINDS.keys():
        print(f"no kind {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}", file=sys.stderr)
        return 2
    try:
        rows = [row for row in dated_texts(Path(options.corpus)) if _SHORTEST <= len(row.text) <= _LONGEST]
    except LintNewsError as error:
        print(error, file=sys.stderr)
        return 2
    bench = Bench(rows, Session(registry()).rules("page.txt"), options.faults, options.show)
    print(f"{len(rows):,} articles\n{'kind':<36} planted  found                   infos alone")
    for kind in options.kinds or KINDS:
        result = bench.tally(KINDS[kind], Random(f"{options.seed}/{kind}"))
        part, low, high = share(result.found, result.planted)
        print(
            (
                f"{kind:<36} {result.planted:>7}  {result.found:>5}  "
                f"{part:>4.0%} ({low:.0%} to {high:.0%})  {result.infos:>5}"
            ),
            flush=True,
        )
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.independent", description=__doc__.split("\n")[0] if __doc__ else ""
    )
    parser.add_argument("corpus", help="articles: .jsonl, .jsonl.gz, or a folder")
    parser.add_argument("--faults", type=int, default=200, help="faults of a kind (default: 200)")
    parser.add_argument("--kinds", nargs="+", help="only these kinds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many missed faults of each kind")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
