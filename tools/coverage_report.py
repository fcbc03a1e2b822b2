"""What the tests run of each package: `python -m tools.coverage_report`, after tests that were measured by coverage.py.

Combines the data of all processes, lists the lines and branches that nothing runs, prints a table of packages, and
ends with status 1 below the limits: `fail_under` in pyproject.toml for everything, `ENGINE` for lint_news without the
rules.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath

from coverage import Coverage

ROOT = Path(__file__).parent.parent
OURS = [str(ROOT / "lint_news" / "*"), str(ROOT / "rules" / "*")]
"""The files that count; tests also build and import copies elsewhere, which are gone by then."""
ENGINE = 97.0
"""Percent of the lines and branches of the engine that tests must run."""
COUNTS = ("num_statements", "missing_lines", "covered_lines", "num_branches", "missing_branches", "covered_branches")


def main() -> int:
    """Print the report; the exit status."""
    measured = Coverage(config_file=str(ROOT / "pyproject.toml"))
    measured.combine()
    measured.save()
    total = measured.report(show_missing=True, skip_covered=True, include=OURS)
    kept = ROOT / "build" / "coverage" / "report.json"
    measured.json_report(outfile=str(kept), include=OURS)
    packages = by_package(json.loads(kept.read_text("utf-8"))["files"])
    print(f"\n{'package':<32}{'statements':>12}{'missed':>8}{'branches':>10}{'missed':>8}{'covered':>9}")
    for name, counts in sorted(packages.items()):
        print(row(name, counts))
    engine = percent(together(counts for name, counts in packages.items() if not name.startswith("rules")))
    least = float(str(measured.get_option("report:fail_under")))
    print(f"engine {engine:.1f}% (at least {ENGINE}), all {total:.1f}% (at least {least})")
    return int(engine < ENGINE or total < least)


def by_package(files: dict[str, dict[str, dict[str, int]]]) -> dict[str, Counter[str]]:
    """Counts of statements and branches, by the folder of a package."""
    packages: dict[str, Counter[str]] = {}
    for name, found in files.items():
        folder = PurePath(name).parent.as_posix()
        packages.setdefault(folder, Counter()).update({key: found["summary"][key] for key in COUNTS})
    return packages


def together(parts: Iterable[Counter[str]]) -> Counter[str]:
    """The sums of all counts."""
    total: Counter[str] = Counter()
    for counts in parts:
        total.update(counts)
    return total


def row(name: str, counts: Counter[str]) -> str:
    """One line of the table."""
    lines = f"{counts['num_statements']:>12}{counts['missing_lines']:>8}"
    branches = f"{counts['num_branches']:>10}{counts['missing_branches']:>8}"
    return f"{name:<32}{lines}{branches}{percent(counts):>8.1f}%"


def percent(counts: Counter[str]) -> float:
    """The share of lines and branches that were run."""
    run = counts["covered_lines"] + counts["covered_branches"]
    return 100 * run / max(1, counts["num_statements"] + counts["num_branches"])


if __name__ == "__main__":
    sys.exit(main())
