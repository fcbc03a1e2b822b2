"""The change slip (改样单): every change that `fix` made, for the desk to read and for `undo` to take back.

A CSV file in UTF-8 with a byte order mark, as spreadsheets read it. Rows of a file are on the disk before the file
is written, so that no change is ever without its row; a row of a change that was not made does no harm to `undo`.
"""

from __future__ import annotations

import csv
import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from io import StringIO
from pathlib import Path
from re import finditer

from msgspec import Struct

from .changes import Change, undone
from .model import Lang, LintNewsError, Message
from .reasons import reason
from .regular import read_bytes
from .source import LARGEST, Source
from .writing import append_bytes

HEAD = ("时间", "文件", "行", "列", "原文", "改为", "规则", "理由", "位置", "改前", "改后")
"""Time, file, line, column, before, after, rule, reason, offset in code points, digests of the file before and after."""
_MARK = "\ufeff"


class Sheet(Struct, frozen=True):
    """The changes of one file in one run, in order, and digests of its bytes before and after."""

    path: Path
    before: str
    after: str
    changes: tuple[Change, ...]


def digest(data: bytes) -> str:
    """What a slip knows a file's bytes by; never taken for a number by a spreadsheet."""
    return "#" + blake2b(data, digest_size=16).hexdigest()


class Slip:
    """A slip that is being written; rows are added to what the file has. Raises LintNewsError for a file that is no slip."""

    def __init__(self, path: Path, lang: Lang, time: str) -> None:
        self.path, self.time = path, time
        self.lang: Lang = lang
        self._starts = bool(not path.exists() or not path.stat().st_size)
        if not self._starts and sheets(path) and not path.read_bytes().endswith(b"\n"):
            raise LintNewsError(Message("{path}：改样单末尾不完整，请另给一个文件名", "{path}: the slip's last line is torn; give another name",
                                        path=path))  # fmt: skip

    def add(self, page: Path, read_in: Source, text: str, made: Sequence[Change]) -> None:
        """Write the rows of one file, whose bytes will be those of `text`. Raises LintNewsError when that fails."""
        digests = digest(read_in.data), digest(read_in.encode(text))
        rows = [(*row, *digests) for row in self._rows(_beside(page, self.path), read_in.text, made)]
        try:
            append_bytes(self.path, _table([HEAD, *rows] if self._starts else rows, _MARK if self._starts else ""))
        except OSError as error:
            raise LintNewsError(_unwritable(self.path, error)) from error
        self._starts = False

    def _rows(self, name: str, raw: str, made: Iterable[Change]) -> Iterator[tuple[object, ...]]:
        starts = [0, *(match.end() for match in finditer("\r\n|\r|\n", raw))]
        for change in made:
            line = bisect_right(starts, change.start)
            rules = dict.fromkeys(d.rule for d in change.because)
            reasons = dict.fromkeys(d.message.text(self.lang) for d in change.because)
            yield (self.time, name, line, change.start - starts[line - 1] + 1, change.before, change.after,
                   " ".join(rules), " ".join(reasons), change.start)  # fmt: skip


def _beside(page: Path, slip: Path) -> str:
    """The page as seen from the slip's folder: the two may be moved together."""
    try:
        return os.path.relpath(page.resolve(), slip.resolve().parent)
    except ValueError:  # another drive
        return str(page.resolve())


def _table(rows: Iterable[Sequence[object]], mark: str) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerows(rows)
    return (mark + out.getvalue()).encode("utf-8", "surrogateescape")


def sheets(path: Path) -> list[Sheet]:
    """What a slip says, in its order. Raises LintNewsError that names the line that is none of a slip."""
    try:
        text = read_bytes(path, LARGEST).decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        raise LintNewsError(Message("{path}：读不了（{why}）", "{path}: cannot be read ({why})",
                                    path=path, why=reason(error))) from error  # fmt: skip
    rows = csv.reader(StringIO(text, newline=""))
    try:
        return list(_sheets(rows, path.resolve().parent, is_torn=not text.endswith("\n")))
    except (ValueError, csv.Error) as error:
        raise LintNewsError(Message("{path}:{line}：不是改样单", "{path}:{line}: this is no change slip",
                                    path=path, line=max(1, rows.line_num))) from error  # fmt: skip


def _sheets(rows: Iterator[list[str]], folder: Path, *, is_torn: bool) -> Iterator[Sheet]:
    """The sheets of a slip: a new one for another time or file, and where places begin anew.

    A last row that is torn is left out: its file was not written yet.
    """
    if tuple(next(rows, ())) != HEAD:
        raise ValueError("no head")
    written = list(rows)
    if written and is_torn:
        written.pop()
    key = ("", "", "", "")
    made: list[Change] = []
    for time, name, _, _, before, after, _, _, start, was, now in written:
        change = Change(int(start), before, after, ())
        if made and ((time, name, was, now) != key or change.start <= made[-1].start):
            yield Sheet(folder / key[1], key[2], key[3], tuple(made))
            made = []
        key = time, name, was, now
        made.append(change)
    if made:
        yield Sheet(folder / key[1], key[2], key[3], tuple(made))


def taken_back(data: bytes, given: Sequence[Sheet]) -> bytes:
    """The bytes of a file before the changes of all its sheets. Raises LintNewsError when it changed since."""
    state = digest(data)
    if all(state not in (sheet.before, sheet.after) for sheet in given):
        raise LintNewsError(Message("{path}：改过之后又被改动，没有撤回", "{path}: changed since it was fixed, left as it is",
                                    path=given[0].path))  # fmt: skip
    for sheet in reversed(given):  # a sheet that does not lead here was never carried out, or is taken back already
        if digest(data) == sheet.after:
            data = _before(data, sheet)
    return data


def _before(data: bytes, sheet: Sheet) -> bytes:
    read_in = Source.decode(data, str(sheet.path))
    before = read_in.encode(undone(read_in.text, sheet.changes))
    if digest(before) != sheet.before:
        raise LintNewsError(Message("{path}：改样单被改动过，与原文对不上，没有撤回",
                                    "{path}: the slip was altered and does not give the old text back; left as it is",
                                    path=sheet.path))  # fmt: skip
    return before


def _unwritable(path: Path, error: OSError) -> Message:
    return Message("{path}：改样单写不了，原文未动（{why}）", "{path}: the slip cannot be written; nothing was changed ({why})",
                   path=path, why=reason(error))  # fmt: skip
