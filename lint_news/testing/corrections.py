"""Corrections to measure on: texts as they were and as they were corrected, one pair a line.

JSON lines (.jsonl, .jsonl.gz) with `before` and `after`, or `source` and `targets` (any of them is right), or `wrong`
and `right`, with `context`, the text around `wrong`, where there is one; beside them `kind` and `date`, the date of the
newspaper. Any other file has a text, a tab and the corrected text in each line, then perhaps a tab and the kind.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

from msgspec import MsgspecError, Struct, json

from ..model import LintNewsError, Message
from ..system.reasons import why_failed

_FEWEST, _MOST = 2, 3
"""Columns of a line that is not JSON."""


class Pair(Struct, frozen=True):
    """A text, and the texts that are right in its place. They may contain the text itself: then nothing is wrong."""

    before: str
    after: tuple[str, ...]
    kind: str = ""
    date: date | None = None


class _Row(Struct, frozen=True):
    """A line of JSON; the fields of one of the three forms are there."""

    before: str | None = None
    after: str | None = None
    source: str | None = None
    targets: tuple[str, ...] = ()
    wrong: str | None = None
    right: str | None = None
    context: str | None = None
    kind: str = ""
    date: date | None = None


def pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file. Raises LintNewsError with the file and the line."""
    number = 0
    is_json = ".jsonl" in path.suffixes
    try:
        with _opened(path) as lines:
            for number, line in enumerate(lines, 1):  # noqa: B007 used in the error
                if line.strip():
                    yield _of_row(json.decode(line, type=_Row)) if is_json else _of_columns(line)
    except (OSError, EOFError, ValueError, MsgspecError) as error:
        raise LintNewsError(_unreadable(path, number, error)) from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig")
    return path.open(encoding="utf-8-sig")


def _of_columns(line: str) -> Pair:
    columns = line.rstrip("\r\n").split("\t")
    if not _FEWEST <= len(columns) <= _MOST:
        raise ValueError(f"{len(columns)} columns, 2 or 3 are needed")
    before, after, *kind = columns
    return Pair(before, (after,), "".join(kind))


def _of_row(row: _Row) -> Pair:
    if row.before is not None and row.after is not None:
        return Pair(row.before, (row.after,), row.kind, row.date)
    if row.source is not None and row.targets:
        return Pair(row.source, row.targets, row.kind, row.date)
    if not row.wrong or row.right is None:
        raise ValueError("needs before and after, source and targets, or wrong and right")
    before = row.context if row.context and row.wrong in row.context else row.wrong
    return Pair(before, (before.replace(row.wrong, row.right, 1),), row.kind, row.date)


def _unreadable(path: Path, line: int, error: Exception) -> Message:
    return Message(
        "{path}:{line}：读不出一对文字（{why}）",
        "{path}:{line}: not a pair of texts ({why})",
        path=path,
        line=line,
        why=why_failed(error),
    )
