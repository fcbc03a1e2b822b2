"""Which inputs of a run are pages of one issue: the files in one folder."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import LintNewsError
from ..readers import RECORDS
from .configurations import STDIN

if TYPE_CHECKING:
    from .session import Session

MOST = 128
"""The most pages of an issue; a folder with more files is taken for an archive."""
HELD = 512
"""An issue whose pages stand among more inputs of the run is not checked: the results of all would be held back."""


class Pages(Struct, frozen=True):
    """The inputs of one issue, by their numbers in the run, sorted. `files` has them by file, in the order of the names
    of files; a file may be an input more than once."""

    numbers: tuple[int, ...]
    files: tuple[tuple[int, ...], ...]

    @property
    def last(self) -> int:
        """The number of the input that completes the issue."""
        return self.numbers[-1]


class Plan(Struct, frozen=True):
    """The issue of each input that is a page of one, and folders with too many files, each with its first input."""

    of: Mapping[int, Pages]
    too_large: tuple[tuple[int, str], ...] = ()


def plan(names: Sequence[str], session: Session) -> Plan:
    """The issues among the inputs of a run."""
    of: dict[int, Pages] = {}
    too_large: list[tuple[int, str]] = []
    for folder, files in _folders(names, session).items():
        numbers = tuple(sorted(chain.from_iterable(files.values())))
        if len(files) > MOST or numbers[-1] - numbers[0] >= HELD:
            too_large.append((numbers[0], folder))
        elif len(files) > 1:
            by_file = tuple(tuple(files[path]) for path in sorted(files, key=_with_numbers))
            of |= dict.fromkeys(numbers, Pages(numbers, by_file))
    return Plan(of, tuple(too_large))


def _folders(names: Sequence[str], session: Session) -> Mapping[str, Mapping[str, list[int]]]:
    """The numbers of the inputs that may be pages, by folder and file; links are followed."""
    folders: dict[str, dict[str, list[int]]] = {}
    for number, name in enumerate(names):
        if _may_be_page(name, session):
            path = session.configurations.real(name)
            folders.setdefault(os.path.dirname(path), {}).setdefault(path, []).append(number)  # noqa: PTH120 thousands
    return folders


def _may_be_page(name: str, session: Session) -> bool:
    """Whether a rule of issues looks at an input: one is on for it, and it is neither standard input nor records."""
    if name == STDIN or name.lower().endswith(RECORDS):
        return False
    try:
        return session.config(name).issue and bool(session.issue_rules(name))
    except LintNewsError:
        return False  # said when the file is read


def _with_numbers(path: str) -> list[tuple[int, str]]:
    """A key that sorts page 10 behind page 9."""
    parts = re.split("([0-9]{1,9})", path)
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
