"""How right misspelling-in-context is: `python -m benchmarks.context_misspellings CORPUS_FOLDER [--limit CHARACTERS]`.

Prints, for each least score, recall and precision on csc-hard-newspaper-dev and textproof-dev (a sentence is
found when one of its wrong characters is given its right one; a report is right when some key has it) and reports for
a million characters of clean-paper-dev and clean-broadcast-dev.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lint_news import Document, Rule, lint
from lint_news.authoring.plugins import load
from lint_news.testing.corpus import texts

_LIMITS = (2.0, 2.5, 3.0, 3.5, 4.0)


class Reports(NamedTuple):
    """Sentences with a fault; of those reported, found, and reports that are right."""

    wrong: int
    found: int
    reports: int
    right: int


def rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of a file of sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def judged(rule: Rule, path: Path) -> Reports:
    """What the rule says of the sentences of a file."""
    wrong = found = reports = right = 0
    for row in rows(path):
        source: str = row["source"]
        targets: Sequence[str] = row["targets"]
        said = [
            (d.location.start.offset, d.fixes[0].edits[0].text)
            for d in lint(Document(source), [rule], fold=False).diagnostics
        ]
        hits = [any(len(t) == len(source) and t[at] == new != source[at] for t in targets) for at, new in said]
        wrong += source not in targets
        found += any(hits)
        reports += len(said)
        right += sum(hits)
    return Reports(wrong, found, reports, right)


def alarms(rule: Rule, path: Path, limit: int) -> tuple[int, int]:
    """Reports on clean text, and its characters."""
    count = characters = 0
    for text in texts(path):
        count += len(lint(Document(text), [rule], fold=False).diagnostics)
        characters += len(text)
        if characters >= limit:
            break
    return count, characters


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, default=1_000_000)
    options = parser.parse_args()
    plain = load().rules["misspelling-in-context"]
    for least in _LIMITS:
        rule = plain.configured({"least": least}, str)
        parts = [f"from {least:3.1f}"]
        for name in ("csc-hard-newspaper-dev", "textproof-dev"):
            got = judged(rule, options.corpus / f"{name}.jsonl.gz")
            parts.append(
                f"{name}: found {got.found / got.wrong:.3f} ({got.found} of {got.wrong}), "
                f"right {got.right / max(1, got.reports):.2f} ({got.right} of {got.reports})"
            )
        for name in ("clean-paper-dev", "clean-broadcast-dev"):
            count, characters = alarms(rule, options.corpus / f"{name}.jsonl.gz", options.limit)
            parts.append(f"{name}: {1e6 * count / characters:.1f} a million ({count})")
        print("; ".join(parts), flush=True)


if __name__ == "__main__":
    main()
