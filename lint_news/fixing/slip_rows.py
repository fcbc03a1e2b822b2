"""Reads the rows of a change log, as `change_log` writes them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..system.regular import read_bytes
from ..text.source import LARGEST
from .changes import Change

HEAD = ("时间", "文件", "行", "列", "原文", "改为", "规则", "理由", "位置", "改前", "改后")
"""Time, file, line, column, before, after, rule, reason, offset in code points, digests of the file before and
after."""
UNDECIDED = Message("（待核）", "(undecided)")
"""What stands in a table of errors where nobody has said yet what is right: such a row orders nothing."""
BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class LoggedChange(Struct, frozen=True):
    """What a row says of a change beside what is put for what: its row in the log, line and column, and the reason."""

    row: int
    line: int
    column: int
    reason: str


class LoggedFile(Struct, frozen=True):
    """The changes of one file in one run, in order: the name in the log, the digests before and after, and for each
    change what else its row says."""

    name: str
    before: str
    after: str
    changes: tuple[Change, ...]
    rows: tuple[LoggedChange, ...]

    @property
    def row(self) -> int:
        """The number of the first row."""
        return self.rows[0].row


def inert(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: with an apostrophe where it would begin one."""
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def without_apostrophe(cell: str) -> str:
    """The text that `inert` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def read_rows(path: Path) -> list[LoggedFile]:
    """The changes in a log by file and run, in its order. Raises LintNewsError that names the line that cannot be
    read."""
    try:
        text = read_bytes(path, LARGEST).decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        raise LintNewsError(_unreadable(path, error)) from error
    rows = csv.reader(StringIO(text, newline=""))
    try:
        return list(_files(_rows(rows, is_complete=text.endswith("\n"))))
    except (ValueError, csv.Error) as error:
        raise LintNewsError(no_log(path, max(1, rows.line_num))) from error


_Row: TypeAlias = tuple[int, list[str]]


def _rows(rows: Iterator[list[str]], *, is_complete: bool) -> list[_Row]:
    """The rows with their numbers, without heads: two runs that create a log at once may both write one.

    An incomplete last row is left out: its file was not written yet.
    """
    if tuple(next(rows, ())) != HEAD:
        raise ValueError("no head")
    written = [(number, row) for number, row in enumerate(rows, 2) if tuple(cell.lstrip(BOM) for cell in row) != HEAD]
    return written if is_complete else written[:-1]


def _files(rows: Iterable[_Row]) -> Iterator[LoggedFile]:
    """The changes by file and run: others begin with another time, file or digest, and where offsets start again."""
    key = ("", "", "", "")
    made: list[Change] = []
    told: list[LoggedChange] = []
    for number, (time, name, line, column, before, after, _, reason, start, was, now) in rows:
        change = Change(int(start), without_apostrophe(before), without_apostrophe(after), ())
        if made and ((time, name, was, now) != key or change.start <= made[-1].start):
            yield _file(key, made, told)
            made, told = [], []
        key = time, name, was, now
        made.append(change)
        told.append(LoggedChange(number, int(line), int(column), without_apostrophe(reason)))
    if made:
        yield _file(key, made, told)


def _file(key: tuple[str, str, str, str], made: Sequence[Change], told: Sequence[LoggedChange]) -> LoggedFile:
    _, name, before, after = key
    return LoggedFile(name, before, after, tuple(made), tuple(told))


def no_log(path: Path, line: int) -> Message:
    """The error of a file that is no change log."""
    return Message("{path}:{line}：不是改样单", "{path}:{line}: this is no change slip", path=path, line=line)


def _unreadable(path: Path, error: OSError) -> Message:
    return Message("{path}：读不了（{why}）", "{path}: cannot be read ({why})", path=path, why=why_failed(error))
