"""Make the statistics that find slips by context: python -m training.context CORPUS_FOLDER WORK_FOLDER [--step NAME].

Steps run in order; one that has left NAME.done in the work folder is not run again. With --step, that step alone is
run, anew. The last step, ship, copies what lint_news reads to lint_news/language/data. Seeds are fixed.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

from lint_news.language.tries import DATA

from . import (
    context_confused,
    context_confusions,
    context_counts,
    context_ends,
    context_extra_forests,
    context_extras,
    context_fits,
    context_forests,
    context_rows,
    context_sentences,
    context_text,
)
from .script import Say, clock

SHIPPED = (
    f"{context_counts.STRINGS}.bin",
    f"{context_counts.PAIRS}.bin",
    context_confusions.CONFUSIONS,
    context_fits.FITS,
    f"{context_forests.FIRST}.bin",
    f"{context_forests.SECOND}.bin",
    f"{context_extra_forests.FIRST}.bin",
    f"{context_extra_forests.SECOND}.bin",
    context_confused.CONFUSED,
    context_ends.ENDS,
)


FILES = (*context_text.HALVED, *context_rows.CLEAN, *context_sentences.FILES)
"""The files that the corpus must have; all other *-train.jsonl.gz are read as well."""


class Folders(NamedTuple):
    """The corpus, and where the results are kept."""

    corpus: Path
    work: Path


def text(given: Folders, _say: Say) -> None:
    """Read all texts as symbols: numbers.npy, halves.npy, han.txt."""
    context_text.write(context_text.encode(context_text.parts(given.corpus)), given.work)


def counts(given: Folders, _say: Say) -> None:
    """Count strings and pairs of words: filters, tables of pairs, tokens.npy."""
    context_counts.write(context_text.read(given.work), given.work)


def confusions(given: Folders, _say: Say) -> None:
    """List the characters that each may be typed or read for."""
    context_confusions.write(given.work)


def fits(given: Folders, _say: Say) -> None:
    """Learn vectors of words."""
    context_fits.write(given.work)


def rows(given: Folders, _say: Say) -> None:
    """Compute the features of places."""
    context_rows.write(given.corpus, given.work)


def forests(given: Folders, say: Say) -> None:
    """Fit both forests, print the curve."""
    context_forests.write(given.corpus, given.work, say)


def extras(given: Folders, say: Say) -> None:
    """The same for characters that are too many."""
    context_extras.write(given.corpus, given.work)
    context_extra_forests.write(given.corpus, given.work, say)


def confused(given: Folders, say: Say) -> None:
    """Learn which neighbours tell words apart that are taken for each other."""
    context_confused.write(given.work, say)


def ends(given: Folders, _say: Say) -> None:
    """List the pairs of characters that never end a clause."""
    context_ends.write(given.work)


def ship(given: Folders, _say: Say) -> None:
    """Copy what lint_news reads."""
    for name in SHIPPED:
        copyfile(given.work / name, DATA / name)


Step = Callable[[Folders, Say], None]
STEPS: tuple[Step, ...] = (text, counts, confusions, fits, rows, forests, extras, confused, ends, ship)


def run(step: Step, given: Folders, say: Say, *, anew: bool) -> None:
    """Run a step that is not done, or anew; one that was stopped may go on with what it has left."""
    done = given.work / f"{step.__name__}.done"
    if done.exists():
        if not anew:
            return
        done.unlink()
        for path in given.work.glob(f"{step.__name__}-*"):
            path.unlink()
    step(given, say)
    done.touch()
    say(step.__name__)


def main() -> None:
    """Run the steps."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--step", choices=[step.__name__ for step in STEPS])
    found, say = parser.parse_args(), clock()
    given = Folders(found.corpus, found.work)
    if missing := [name for name in FILES if not (given.corpus / f"{name}.jsonl.gz").is_file()]:
        parser.error(f"{given.corpus} has no {', '.join(missing)}")
    given.work.mkdir(parents=True, exist_ok=True)
    for step in STEPS:
        if found.step in {None, step.__name__}:
            run(step, given, say, anew=found.step is not None)


if __name__ == "__main__":
    main()
