"""False alarms and planted faults over whole issues: `python -m benchmarks.issues CORPUS [--faults N] [--show]`.

CORPUS is gzip JSON lines with `text`, `title` and an `id` that has day and page (20190201-03-01). The stories of a day
become an issue with mastheads, jumps and a guide; each report on it is a false alarm. Then N faults of each kind are
planted, one into an issue at a time, and those at or above warning that their rule reports are counted.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from random import Random

from lint_news.authoring.rule import Rule
from lint_news.check.engine import lint
from lint_news.check.issue import of_issues
from lint_news.model import Diagnostic, Severity
from lint_news.project.session import registry
from lint_news.testing.measure import share
from lint_news.text.document import Document

from .faults import FAULTS
from .issue import Issue, issues, text_of


def said_of(issue: Issue, rules: Sequence[Rule]) -> list[Diagnostic]:
    """What the rules report on an issue."""
    return list(lint(Document(text_of(issue)), rules).diagnostics)


def planted(kind: str, right: Sequence[Issue], number: int, rules: Sequence[Rule]) -> tuple[int, int]:
    """How many faults of a kind were planted, and how many are found."""
    name, plant = FAULTS[kind]
    random = Random(kind)
    done = found = 0
    for _ in range(10 * number):
        issue = deepcopy(random.choice(right))
        if done < number and plant(issue, random):
            done += 1
            found += any(d.rule == name and d.severity is not Severity.INFO for d in said_of(issue, rules))
    return done, found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.issues")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--faults", type=int, default=50)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    rules = of_issues(registry().rules.values())
    right = list(issues(options.corpus, 1))
    said = [d for issue in right for d in said_of(issue, rules)]
    pages, characters = sum(map(len, right)), sum(len(text_of(issue)) for issue in right)
    print(f"{len(right)} issues, {pages} pages, {characters:,} characters: {len(said)} reports")
    for d in said if options.show else ():
        print(f"  {d.severity.value} {d.rule}: {d.message.text('en')}: {d.excerpt.text}")
    for kind, (name, _) in FAULTS.items() if options.faults else ():
        done, found = planted(kind, right, options.faults, [rule for rule in rules if rule.name == name])
        _, low, high = share(found, done)
        print(f"{kind}: {found} of {done} found ({low:.2f} to {high:.2f}) by {name}")


if __name__ == "__main__":
    main()
