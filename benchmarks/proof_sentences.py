"""What all rules of a family say of misspelt sentences: `python -m benchmarks.proof_sentences FILE.jsonl.gz [FAMILY
…]`.

Rows have `source` and `targets`. A report is right when its first fix brings the sentence nearer to a target (fewer
characters to change); a sentence is found when one of its reports is. Reports without a fix are counted apart. Prints
by rule as well.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

from lint_news import Document, lint
from lint_news.authoring.plugins import load
from lint_news.text.edits import apply

from .context_misspellings import rows


def distance(one: str, other: str) -> int:
    """Characters to change, put in or take out."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in steps if kind != "equal")


def main(name: str, families: Sequence[str]) -> None:
    """Judge every sentence; print the shares."""
    rules = [r for r in load().rules.values() if r.family in families and not r.preview and not r.lists]
    wrong = found = 0
    right, reports, bare = Counter[str](), Counter[str](), 0
    for row in rows(Path(name)):
        source, targets = row["source"], row["targets"]
        is_wrong = source not in targets
        hit = False
        for d in lint(Document(source), rules, fold=False).diagnostics:
            if not d.fixes:
                bare += 1
                continue
            fixed = apply(source, d.fixes[0].edits)
            is_right = any(distance(fixed, target) < distance(source, target) for target in targets)
            reports[d.rule] += 1
            right[d.rule] += is_right
            hit |= is_right
        wrong += is_wrong
        found += hit and is_wrong
    total, good = sum(reports.values()), sum(right.values())
    print(
        f"found {found} of {wrong} ({found / wrong:.3f}); right {good} of "
        f"{total} reports ({good / max(1, total):.2f}); without a fix {bare}"
    )
    for rule, count in reports.most_common():
        print(f"  {rule:<24} {right[rule]} of {count}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["wording"])
