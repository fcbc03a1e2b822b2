"""Count what is reported on edited text, where nearly every report is a false alarm.

usage: python -m benchmarks.false_alarms CORPUS.jsonl.gz … [--select NAME] [--show N] [--extracted] [--folded]

CORPUS holds JSON lines with `text` and perhaps `title`. Prints, by rule and severity, the reports, how
many that is for 100,000 characters with its 95 % interval (Poisson, exact), and samples to read.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from lint_news import Diagnostic, Document, Rule, lint
from lint_news.chars import FULL_WIDTH
from lint_news.config import Config, active
from lint_news.model import GRAVITY
from lint_news.run import registry

UNIT = 100_000


def extracted(text: str) -> str:
    """The text as it comes out of a PDF: no indents, a blank line between paragraphs."""
    return "\n\n".join(line.strip() for line in text.split("\n"))


def folded(text: str) -> str:
    """The text with the marks that NFKC folds made half-width."""
    return text.translate({ord(full): half for half, full in FULL_WIDTH.items()})


def pages(path: Path) -> Iterator[str]:
    """The articles of a file, headline first where there is one."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            title = row.get("title", "").replace(" / ", "\n")
            yield f"{title}\n\n{row['text']}" if title else row["text"]


def interval(count: int, factor: float) -> str:
    """The 95 % interval of a Poisson rate, by the chi-square approximation of Wilson and Hilferty."""
    low = count * (1 - 1 / (9 * count) - 1.96 / (3 * count**0.5)) ** 3 if count else 0.0
    high = (count + 1) * (1 - 1 / (9 * (count + 1)) + 1.96 / (3 * (count + 1) ** 0.5)) ** 3
    return f"{low * factor:.2f}-{high * factor:.2f}"


def measure(path: Path, rules: tuple[Rule, ...], show: int, *change: Callable[[str], str]) -> None:
    """Check every article of a file and print the table."""
    found: defaultdict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    characters = 0
    for text in pages(path):
        characters += len(text)
        for step in change:
            text = step(text)  # noqa: PLW2901 each step takes what the one before made
        for diagnostic in lint(Document(text), rules, fold=False).diagnostics:
            found[diagnostic.severity.value, diagnostic.rule].append(diagnostic)
    print(f"{path.name}: {characters:,} characters")
    order = {severity.value: rank for severity, rank in GRAVITY.items()}
    for (severity, rule), hits in sorted(found.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        factor = UNIT / characters
        print(f"  {severity:<8}{rule:<28}{len(hits):>6}{len(hits) * factor:>8.2f}  ({interval(len(hits), factor)})")
        for hit in hits[:: max(1, len(hits) // show)][:show] if show else ():
            print(f"      {hit.excerpt.text[: hit.excerpt.start]}【{hit.excerpt.text[hit.excerpt.start : hit.excerpt.end]}】"
                  f"{hit.excerpt.text[hit.excerpt.end :]}")  # fmt: skip
    counts = Counter(severity for severity, _ in found for _ in found[severity, _])
    print("  all", {severity: f"{count * UNIT / characters:.2f}" for severity, count in counts.items()})


def main() -> None:
    """Measure each file that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--select", action="append", default=[], help="a rule or a family; all when none is named")
    parser.add_argument("--show", type=int, default=0, help="samples by rule and severity")
    parser.add_argument("--extracted", action="store_true", help="as taken out of a PDF: no indents, blank lines")
    parser.add_argument("--folded", action="store_true", help="with half-width marks")
    options = parser.parse_args()
    steps = [step for step in (extracted, folded) if getattr(options, step.__name__)]
    rules = active(registry().rules, Config(select=tuple(options.select)))
    for path in options.corpus:
        measure(path, rules, options.show, *steps)


if __name__ == "__main__":
    main()
