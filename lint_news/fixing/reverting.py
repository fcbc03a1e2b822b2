"""What `undo` does for one file: find the page that a row of the change log names, and revert the changes of its
bytes."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from ..check.masking import masked_name
from ..model import LintNewsError, Message
from ..text.source import TEXT_SUFFIXES, Source
from .changes import undone

if TYPE_CHECKING:
    from .change_log import FileChanges


def digest(data: bytes) -> str:
    """Identifies the bytes of a file in a log; a spreadsheet does not take it for a number."""
    return "#" + blake2b(data, digest_size=16).hexdigest()


def page_of(log: Path, row: int, name: str, digests: Sequence[str]) -> Path:
    """The page that a row names. Raises LintNewsError, which names the row, for a file that a log must not change:
    outside of its folder and of the working folder, hidden, or of a kind that `fix` does not write."""
    folder = log.resolve().parent
    path = _with_private_numbers(folder / name, digests)
    resolved = path.resolve()
    inside = [resolved.relative_to(root) for root in (folder, Path.cwd().resolve()) if resolved.is_relative_to(root)]
    if not inside:
        raise LintNewsError(_outside(log, row, name))
    is_hidden = all(any(part.startswith(".") for part in one.parts) for one in inside)
    if is_hidden or (resolved.suffix and not resolved.name.lower().endswith(TEXT_SUFFIXES)):
        raise LintNewsError(_no_page(log, row, name))
    return path


def _outside(log: Path, row: int, name: str) -> Message:
    return Message(
        "{slip}：第 {row} 行的 {name} 不在改样单的文件夹里，也不在当前文件夹里，什么都没有撤回；"
        "确是自己改的，请到两者共同的上级文件夹里运行",
        "{slip}: row {row} names {name}, outside of the slip's folder and of this one; nothing was taken back. "
        "If it is yours, run it in a folder above both",
        slip=log,
        row=row,
        name=name,
    )


def _no_page(log: Path, row: int, name: str) -> Message:
    return Message(
        "{slip}：第 {row} 行的 {name} 不是稿件，什么都没有撤回",
        "{slip}: row {row} names {name}, which is no page; nothing was taken back",
        slip=log,
        row=row,
        name=name,
    )


def _with_private_numbers(path: Path, digests: Sequence[str]) -> Path:
    """The file for a path whose private numbers may be masked: the one with the same masked name and a known digest."""
    if "*" not in path.name or path.exists():
        return path
    alike = [other for other in path.parent.glob("*") if masked_name(other.name) == path.name and other.is_file()]
    known = [other for other in alike if digest(other.read_bytes()) in digests]
    return (known or alike or [path])[0]


def reverted(data: bytes, given: Sequence[FileChanges]) -> bytes:
    """The bytes of a file before all changes. Raises LintNewsError when the file has changed since it was fixed."""
    state = digest(data)
    if all(state not in (changes.before, changes.after) for changes in given):
        raise LintNewsError(_changed_since(given[0].path))
    for changes in reversed(given):  # changes that do not lead here were never made, or are reverted already
        if digest(data) == changes.after:
            data = _before(data, changes)
    return data


def _changed_since(path: Path) -> Message:
    zh, en = "{path}：改过之后又被改动，没有撤回", "{path}: changed since it was fixed, left as it is"
    return Message(zh, en, path=path)


def _before(data: bytes, changes: FileChanges) -> bytes:
    source = Source.decode(data, str(changes.path))
    before = source.encode(undone(source.text, changes.changes))
    if digest(before) != changes.before:
        raise LintNewsError(_altered(changes.path))
    return before


def _altered(path: Path) -> Message:
    return Message(
        "{path}：改样单被改动过，与原文对不上，没有撤回",
        "{path}: the slip was altered and does not give the old text back; left as it is",
        path=path,
    )
