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
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

TABLES = ("knowledge/bodies", "knowledge/set_phrases", "knowledge/quotations")
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
    """The rows of all tables, by name. To ask for one, `phrase` is faster."""
    return {row.name: row for table in TABLES for row in (_row(table, line) for line in lines_of(table))}


@lru_cache(1 << 12)
def phrase(name: str) -> Phrase:
    """The row of a name. Raises KeyError where there is none."""
    for table in TABLES:
        for line in lines_with(table, f"\n{name}\t"):
            return _row(table, line)
    raise KeyError(name)


def is_right_form(text: str) -> bool:
    """Whether a text is a name, or a right form of one."""
    found = (_row(table, line) for table in TABLES for line in lines_with(table, text))
    return any(row.name == text or text in row.also for row in found)


def lines_with(table: str, part: str) -> Iterator[str]:
    """The lines of a file in which a text stands, which may begin with the line end before. Comments are left out."""
    text, at = text_of(table), -1
    while (at := text.find(part, at + 1)) >= 0:
        start = at + 1 if part[0] == "\n" else text.rindex("\n", 0, at) + 1
        line = text[start : text.index("\n", start)]
        if not line.startswith("#"):
            yield line


@cache
def text_of(table: str) -> str:
    """A file, with a line end before it and behind it."""
    return f"\n{(_FOLDER / f'{table}.tsv').read_text('utf-8')}\n"


def _row(table: str, line: str) -> Phrase:
    name, meaning, source, since, until, *forms = (*line.split("\t"), *[""] * _FIELDS)[:_FIELDS]
    also, wrong = (tuple(filter(None, several.split("|"))) for several in forms)
    return Phrase(table, name, meaning, source, since, until, also, wrong)


def lines_of(table: str) -> Iterator[str]:
    """The lines of a file that are neither empty nor comments."""
    for line in text_of(table).splitlines():
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
