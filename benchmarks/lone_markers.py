"""Count the lone section numbers of published articles that a default run reports.

usage: python -m benchmarks.lone_markers CORPUS_FOLDER

Each row of natural-lone-markers-dev is a paragraph that is only a marker, with the ends of its neighbours. It is put
between them, indented and not, with and without blank lines, and everything reported on the marker is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lint_news import Diagnostic, Document, lint
from lint_news.project.selection import active
from lint_news.project.session import registry
from lint_news.project.settings import Settings
from lint_news.testing.measure import share

RULES = active(registry().rules, Settings())
_FORMS = ("{0}\n{1}\n{2}", "{0}\n\n{1}\n\n{2}", "\u3000\u3000{0}\n\u3000\u3000{1}\n\u3000\u3000{2}")


def reported(before: str, marker: str, after: str) -> Iterator[Diagnostic]:
    """What is reported on the marker, in any of the forms."""
    for form in _FORMS:
        text = form.format(before, marker, after)
        line = text[: form.index("{1}") - len("{0}") + len(before)].count("\n") + 1
        found = lint(Document(text), RULES, fold=False).diagnostics
        yield from (d for d in found if d.location.start.line <= line <= d.location.end.line)


def main() -> None:
    """Print how many markers of each label are reported, and what is said of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    path = parser.parse_args().corpus / "natural-lone-markers-dev.jsonl.gz"
    total, hits = Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            total[row["label"]] += 1
            said = {
                f"{d.severity.value} {d.rule}"
                for d in reported(row["prev"].strip(), row["marker"], row["next"].strip())
            }
            hits[row["label"]] += bool(said)
            if said:
                print(f"  {row['label']:<8}{row['id']:<8}{row['marker']:<8}{', '.join(sorted(said))}")
    for label, count in total.items():
        mean, low, high = share(hits[label], count)
        print(f"labelled {label}: {hits[label]} of {count} reported ({mean:.3f}; {low:.3f} to {high:.3f})")


if __name__ == "__main__":
    main()
