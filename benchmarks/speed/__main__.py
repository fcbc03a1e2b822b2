"""How fast pages are checked and fixed, beside AutoCorrect and beside another environment.

usage: python -m benchmarks.speed --page PAGE [--corpus CORPUS.jsonl.gz] [--quick] [--peers FOLDER] [--other PYTHON]

Makes its inputs in a temporary folder: varied copies of the page, no two alike; articles of the corpus as files, and as
HTML; one large file of them, and the same text as ten files. Runs each command in turn, round by round, and prints
ratios (medians over the rounds), the median costs, and the share of each stage and rule. `--quick` takes small inputs
and two rounds: it ends within a minute, and the start of each process weighs more. `--other` runs the same with the
lint_news of another environment, in the same rounds. AutoCorrect is taken where it is found, on the PATH or in FOLDER
(node_modules/.bin); nothing is installed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from . import measures, tables
from .costs import interleaved
from .inputs import Sizes, write_inputs

_FULL, _QUICK = Sizes(300, 2_000, 20_000_000), Sizes(30, 150, 1_000_000)
_ROUNDS, _QUICK_ROUNDS = 3, 2
_COLD_ROUNDS, _QUICK_COLD_ROUNDS = 21, 7


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--peers", type=Path, default=Path("node_modules/.bin"))
    parser.add_argument("--other", metavar="PYTHON")
    return parser.parse_args()


def main() -> None:
    """Make the inputs, measure, print."""
    options = _options()
    rounds, cold_rounds = (_QUICK_ROUNDS, _QUICK_COLD_ROUNDS) if options.quick else (_ROUNDS, _COLD_ROUNDS)
    environments = {"this": sys.executable} | ({"other": options.other} if options.other else {})
    peer = shutil.which("autocorrect") or shutil.which("autocorrect", path=str(options.peers))
    with tempfile.TemporaryDirectory() as folder:
        page = options.page.read_text("utf-8")
        inputs = write_inputs(Path(folder), page, options.corpus, _QUICK if options.quick else _FULL)
        _measure(environments, inputs, peer, options.rounds or rounds, cold_rounds)


def _measure(
    environments: Mapping[str, str], inputs: Mapping[str, Path], peer: str | None, rounds: int, cold_rounds: int
) -> None:
    page = next(inputs["pages"].iterdir())
    starts = {name: measures.cold(python, page) for name, python in environments.items()}
    interleaved(starts, {}, 1)  # so that every module is compiled
    checks = {name: measures.ours(python, inputs) for name, python in environments.items()}
    costs = interleaved(checks, measures.peers(peer, inputs) if peer else {}, rounds)
    cold = interleaved(starts, {}, cold_rounds)
    tables.print_ratios(list(environments), costs, cold)
    tables.print_costs(list(environments), costs, inputs)
    for name in ("pages", "articles"):
        if name in inputs:
            tables.print_shares(environments, name, inputs[name])


if __name__ == "__main__":
    main()
