"""Tables of facts beside the rules: a row a line, tabs between the fields, comments that begin with #."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def table_rows(path: Path) -> Iterator[list[str]]:
    """The fields of each row, without comments and empty lines. Raises OSError where there is no such file."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
