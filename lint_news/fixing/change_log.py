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

from ..check.masking import masked_name
from ..model import Lang, LintNewsError, Message
from ..system.locking import locked
from ..system.reasons import why_failed
from ..system.regular import read_bytes
from ..system.writing import append_bytes
from ..text.source import LARGEST, SUFFIXES, Source
from .changes import Change, undone

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


class ChangeLog:
    """A slip that is being written; rows are added to what the file has. Raises LintNewsError for a file that is no slip."""

    def __init__(self, path: Path, lang: Lang, time: str) -> None:
        self.path, self.time = path, time
        self.lang: Lang = lang
        if path.exists() and path.stat().st_size and sheets(path):
            _whole(path)

    def add(self, page: Path, read_in: Source, text: str, made: Sequence[Change]) -> None:
        """Write the rows of one file, whose bytes will be those of `text`. Raises LintNewsError when that fails.

        Other runs may write to the same slip: each waits for its turn, and the first writes the head.
        """
        digests = digest(read_in.data), digest(read_in.encode(text))
        rows = [(*row, *digests) for row in self._rows(_beside(page, self.path), read_in.text, made)]
        try:
            with locked(self.path):
                starts = not self.path.exists() or not self.path.stat().st_size
                if not starts:
                    _whole(self.path)
                append_bytes(self.path, _table([HEAD, *rows] if starts else rows, _MARK if starts else ""))
        except OSError as error:
            raise LintNewsError(_unwritable(self.path, error)) from error

    def _rows(self, name: str, raw: str, made: Iterable[Change]) -> Iterator[tuple[object, ...]]:
        starts = [0, *(match.end() for match in finditer("\r\n|\r|\n", raw))]
        for change in made:
            line = bisect_right(starts, change.start)
            rules = dict.fromkeys(d.rule for d in change.because)
            reasons = dict.fromkeys(d.message.text(self.lang) for d in change.because)
            yield (self.time, name, line, change.start - starts[line - 1] + 1, inert(change.before), inert(change.after),
                   inert(" ".join(rules)), inert(" ".join(reasons)), change.start)  # fmt: skip


def _whole(path: Path) -> None:
    """Raises LintNewsError for a slip whose last line was never finished."""
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        if file.read() != b"\n":
            raise LintNewsError(Message("{path}：改样单末尾不完整，请另给一个文件名", "{path}: the slip's last line is torn; give another name",
                                        path=path))  # fmt: skip


def _beside(page: Path, slip: Path) -> str:
    """The page as seen from the slip's folder: the two may be moved together. Private numbers in it are masked."""
    try:
        name = os.path.relpath(page.resolve(), slip.resolve().parent)
    except ValueError:  # another drive
        name = str(page.resolve())
    name = masked_name(name)
    return name if inert(name) == name else str(Path(name)) if os.name == "nt" else f"./{name}"


def inert(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: an apostrophe before what would begin one."""
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def _alive(cell: str) -> str:
    """What `inert` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
                                    path=path, why=why_failed(error))) from error  # fmt: skip
    rows = csv.reader(StringIO(text, newline=""))
    try:
        return list(_sheets(rows, path, is_torn=not text.endswith("\n")))
    except (ValueError, csv.Error) as error:
        raise LintNewsError(Message("{path}:{line}：不是改样单", "{path}:{line}: this is no change slip",
                                    path=path, line=max(1, rows.line_num))) from error  # fmt: skip


def _sheets(rows: Iterator[list[str]], slip: Path, *, is_torn: bool) -> Iterator[Sheet]:
    """The sheets of a slip: a new one for another time or file, and where places begin anew.

    A last row that is torn is left out: its file was not written yet. Two runs that began it at once may both have written the head.
    """
    if tuple(next(rows, ())) != HEAD:
        raise ValueError("no head")
    written = [(number, row) for number, row in enumerate(rows, 2) if tuple(cell.lstrip(_MARK) for cell in row) != HEAD]
    if written and is_torn:
        written.pop()
    key = ("", "", "", "")
    made: list[Change] = []
    line = 0
    for number, (time, name, _, _, before, after, _, _, start, was, now) in written:
        change = Change(int(start), _alive(before), _alive(after), ())
        if made and ((time, name, was, now) != key or change.start <= made[-1].start):
            yield _sheet(slip, line, key, made)
            made = []
        if not made:
            line = number
        key = time, name, was, now
        made.append(change)
    if made:
        yield _sheet(slip, line, key, made)


def _sheet(slip: Path, row: int, key: tuple[str, str, str, str], made: Sequence[Change]) -> Sheet:
    _, name, before, after = key
    return Sheet(_page(slip, row, name, (before, after)), before, after, tuple(made))


def _page(slip: Path, row: int, name: str, digests: Sequence[str]) -> Path:
    """The page that a row names. Raises LintNewsError, which names the row, for one that no slip may change: outside of
    its folder and of the working folder, or none that `fix` writes."""
    folder = slip.resolve().parent
    path = _named(folder / name, digests)
    resolved = path.resolve()
    inside = [resolved.relative_to(root) for root in (folder, Path.cwd().resolve()) if resolved.is_relative_to(root)]
    if not inside:
        raise LintNewsError(_outside(slip, row, name))
    is_hidden = all(any(part.startswith(".") for part in one.parts) for one in inside)
    if is_hidden or (resolved.suffix and not resolved.name.lower().endswith(SUFFIXES)):
        raise LintNewsError(_no_page(slip, row, name))
    return path


def _outside(slip: Path, row: int, name: str) -> Message:
    return Message(
        "{slip}：第 {row} 行的 {name} 不在改样单的文件夹里，也不在当前文件夹里，什么都没有撤回；确是自己改的，请到两者共同的上级文件夹里运行",
        "{slip}: row {row} names {name}, outside of the slip's folder and of this one; nothing was taken back. If it is yours, run it in a folder above both",
        slip=slip, row=row, name=name,
    )  # fmt: skip


def _no_page(slip: Path, row: int, name: str) -> Message:
    return Message("{slip}：第 {row} 行的 {name} 不是稿件，什么都没有撤回",
                   "{slip}: row {row} names {name}, which is no page; nothing was taken back",
                   slip=slip, row=row, name=name)  # fmt: skip


def _named(path: Path, digests: Sequence[str]) -> Path:
    """The file of a name in which private numbers may be masked: the one of that form whose bytes the row knows."""
    if "*" not in path.name or path.exists():
        return path
    alike = [other for other in path.parent.glob("*") if masked_name(other.name) == path.name and other.is_file()]
    known = [other for other in alike if digest(other.read_bytes()) in digests]
    return (known or alike or [path])[0]


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
                   path=path, why=why_failed(error))  # fmt: skip
