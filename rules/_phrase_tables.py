"""Names and set phrases that have one right form, and what stands for them in a text with one character wrong.

Each table is a file of lines `name, meaning, source, since, until, also, wrong`, separated by tabs; `also` has
right forms that differ from the name by one character, `wrong` forms that are wrong although they are in print, or
that differ by more.
A row whose meaning is LISTED is not compared: its name varies too much, only its wrong forms are searched.
training/phrase_parts.py makes two files from them and
from edited text: phrase_parts.tsv, the rare parts of each name that are searched, and phrase_counts.tsv, which right
variants and which ends the text has. training/phrase_slips.py makes a third, phrase_slips.tsv: forms with a word wrong,
which are searched as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

TABLES = ("knowledge/bodies", "knowledge/set_phrases")
_FOLDER = Path(__file__).parent
_FIELDS = 7
LISTED = "只查误写"


class Phrase(Struct, frozen=True):
    """A row of a table."""

    table: str
    name: str
    meaning: str
    source: str
    since: str
    until: str
    also: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def is_compared(self) -> bool:
        """Whether the name is looked for with one character wrong."""
        return self.meaning != LISTED


@cache
def phrases() -> Mapping[str, Phrase]:
    """The rows of all tables, by name."""
    return {row.name: row for table in TABLES for row in _rows(table)}


def _rows(table: str) -> Iterator[Phrase]:
    for line in lines_of(table):
        name, meaning, source, since, until, *forms = (*line.split("\t"), *[""] * _FIELDS)[:_FIELDS]
        also, wrong = (tuple(filter(None, several.split("|"))) for several in forms)
        yield Phrase(table, name, meaning, source, since, until, also, wrong)


def lines_of(table: str) -> Iterator[str]:
    """The lines of a file that are neither empty nor comments."""
    for line in (_FOLDER / f"{table}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def part_lines() -> Sequence[str]:
    """For each part that is searched, the part and the phrases it is of, with its offset in each."""
    return [*lines_of("phrase_parts")]


def listed_strings() -> Sequence[str]:
    """The parts of all phrases, for the table that is shared with other lists."""
    return [line[: line.index("\t")] for line in (*part_lines(), *slip_lines())]


@cache
def slip_lines() -> Sequence[str]:
    """Each form with a word wrong, and the phrase that it stands for."""
    return [*lines_of("phrase_slips")]
