"""The change log (改样单): every change that `fix` made, for people to read and for `undo` to revert.

A CSV file in UTF-8 with a byte order mark, which spreadsheets expect. The rows of a file are on the disk before the
file is written, so that no change is without its row; `undo` ignores the rows of a change that was not made."""

from __future__ import annotations

import csv
import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from re import finditer

from msgspec import Struct

from ..check.masking import masked_name
from ..model import Lang, LintNewsError, Message
from ..system.locking import locked
from ..system.reasons import why_failed
from ..system.writing import append_bytes
from ..text.source import Source
from .changes import Change
from .reverting import digest, page_of
from .slip_rows import BOM, HEAD, LoggedFile, inert, no_log, read_rows


class FileChanges(Struct, frozen=True):
    """The changes of one file in one run, in order, and the digests of its bytes before and after."""

    path: Path
    before: str
    after: str
    changes: tuple[Change, ...]


class ChangeLog:
    """A change log to write. Rows are added to an existing file; raises LintNewsError when it is not a change log."""

    def __init__(self, path: Path, lang: Lang, time: str) -> None:
        self.path, self.time = path, time
        self.lang: Lang = lang
        if path.exists() and path.stat().st_size and read_change_log(path):
            _ends_with_line_end(path)

    def add(self, page: Path, source: Source, text: str, made: Sequence[Change]) -> None:
        """Write the rows of one file, which will contain `text`. Raises LintNewsError when that fails.

        Several runs may write to one log: a lock keeps their rows apart, and the first writes the head.
        """
        digests = digest(source.data), digest(source.encode(text))
        name = _name_from(self.path, page)
        rows = [(*row, *digests) for row in log_rows(self.time, name, source.text, made, self.lang)]
        try:
            with locked(self.path):
                is_new = not self.path.exists() or not self.path.stat().st_size
                if not is_new:
                    _ends_with_line_end(self.path)
                append_bytes(self.path, table([HEAD, *rows] if is_new else rows, BOM if is_new else ""))
        except OSError as error:
            raise LintNewsError(_unwritable(self.path, error)) from error


def log_rows(time: str, name: str, raw: str, made: Iterable[Change], lang: Lang) -> Iterator[tuple[object, ...]]:
    """A row for each change of a text as it was read, without the digests. `name` is the file as the log names it."""
    starts = [0, *(match.end() for match in finditer("\r\n|\r|\n", raw))]
    for change in made:
        line = bisect_right(starts, change.start)
        rules = " ".join(dict.fromkeys(d.rule for d in change.because))
        reasons = " ".join(dict.fromkeys(d.message.text(lang) for d in change.because))
        where = time, inert(name), line, change.start - starts[line - 1] + 1
        yield (*where, *map(inert, (change.before, change.after, rules, reasons)), change.start)


def _ends_with_line_end(path: Path) -> None:
    """Raise LintNewsError for a log whose last row is incomplete."""
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        if file.read() != b"\n":
            raise LintNewsError(_incomplete(path))


def _incomplete(path: Path) -> Message:
    return Message(
        "{path}：改样单末尾不完整，请另给一个文件名",
        "{path}: the slip's last line is torn; give another name",
        path=path,
    )


def _name_from(log: Path, page: Path) -> str:
    """The path of a page from the folder of the log, so that both can be moved together; private numbers are masked."""
    try:
        name = os.path.relpath(page.resolve(), log.resolve().parent)
    except ValueError:  # another drive
        name = str(page.resolve())
    name = masked_name(name)
    if inert(name) == name:
        return name
    return str(Path(name)) if os.name == "nt" else f"./{name}"


def table(rows: Iterable[Sequence[object]], bom: str) -> bytes:
    """Rows as CSV."""
    out = StringIO(newline="")
    csv.writer(out).writerows(rows)
    return (bom + out.getvalue()).encode("utf-8", "surrogateescape")


def read_change_log(path: Path) -> list[FileChanges]:
    """The changes in a log, in its order. Raises LintNewsError that names the line that cannot be read, or that names a
    file that a log must not change."""
    return [FileChanges(_page_of(path, one), one.before, one.after, one.changes) for one in read_rows(path)]


def _page_of(path: Path, one: LoggedFile) -> Path:
    try:
        return page_of(path, one.row, one.name, (one.before, one.after))
    except ValueError as error:  # a NUL in the name
        raise LintNewsError(no_log(path, one.row)) from error


def _unwritable(path: Path, error: OSError) -> Message:
    return Message(
        "{path}：改样单写不了，原文未动（{why}）",
        "{path}: the slip cannot be written; nothing was changed ({why})",
        path=path,
        why=why_failed(error),
    )
