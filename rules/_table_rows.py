"""Tables of facts beside the rules: a row a line, tabs between the fields, comments that begin with #."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path


def table_rows(path: Path) -> Iterator[list[str]]:
    """The fields of each row, without comments and empty lines. Raises OSError where there is no such file."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def several_by_name(path: Path) -> Mapping[str, tuple[str, ...]]:
    """The second field of each row, several values separated by `|`, by the first. A table is read once for all rules.

    Raises OSError where there is no such file, ValueError where a row has not two fields.
    """
    return {name: tuple(values.split("|")) for name, values in table_rows(path)}


def alternatives(names: Iterable[str]) -> str:
    """A pattern for one of some names, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
