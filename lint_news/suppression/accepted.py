"""The file of accepted findings: a person has said that the text is right (对，不是错). They are recognized by
fingerprint.

Private numbers in it are masked, as in a report.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from re import escape, search
from time import sleep
from typing import TypeVar

from msgspec import Struct, ValidationError, convert

from ..model import Diagnostic, LintNewsError, Message
from ..system.reasons import line_of, why_failed
from ..system.regular import read_bytes
from ..system.writing import ChangedError, replace_bytes

FILE = ".lint-news-accepted.toml"
BASELINE = "baseline"
"""The reason in `Diagnostic.accepted` of a finding that is in the baseline."""
_ATTEMPTS = 9
T = TypeVar("T")
_HEAD = """\
# 对，不是错：lint-news accept 记下的；删去一段，就又会报。
# What lint-news accept was told; take an entry out to have it reported again.
"""


class Accepted(Struct, frozen=True, forbid_unknown_fields=True):
    """An accepted finding. It is recognized by `fingerprint`; the rest is for people."""

    fingerprint: str
    reason: str
    rule: str = ""
    words: str = ""
    date: object = None


class _Entries(Struct, frozen=True, forbid_unknown_fields=True):
    accepted: tuple[Accepted, ...] = ()


def bare(fingerprint: str) -> str:
    """The fingerprint without the number that distinguishes equal findings in one text."""
    return fingerprint.partition("-")[0]


def nearest(folder: str, cache: dict[str, Path | None] | None = None) -> Path | None:
    """The file in a folder or the nearest folder above it. `cache` keeps the answers, for a run over many folders."""
    cache = {} if cache is None else cache
    searched: list[str] = []
    while folder not in cache:
        searched.append(folder)
        path, parent = os.path.join(folder, FILE), os.path.dirname(folder)  # noqa: PTH118, PTH120 for speed
        if os.path.lexists(path):
            cache[folder] = Path(path)
        elif parent == folder:
            cache[folder] = None
        else:
            folder = parent
    cache.update(dict.fromkeys(searched, cache[folder]))
    return cache[folder]


def reasons(path: Path, cache: dict[Path, tuple[object, Mapping[str, str]]] | None = None) -> Mapping[str, str]:
    """The reasons in a file by bare fingerprint. `cache` keeps them until the file changes.

    Raises LintNewsError that names the file, and the line where it is known.
    """
    cache = {} if cache is None else cache
    try:
        status = path.stat()
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error
    state = status.st_mtime_ns, status.st_size
    if path not in cache or cache[path][0] != state:
        cache[path] = state, {entry.fingerprint: entry.reason or "-" for entry in _read(path)}
    return cache[path][1]


def _read(path: Path) -> tuple[Accepted, ...]:
    from ..readers.sheets import toml

    try:
        return convert(toml(read_bytes(path)), _Entries).accepted
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error
    except (ValueError, ValidationError, RecursionError) as error:
        raise LintNewsError(_unreadable(_place(path, error), why_failed(error))) from error


def _place(path: Path, error: Exception) -> str:
    """The file, and where it is known the line of the error: for a wrong entry, its first line."""
    line = line_of(error)
    if found := search(r"\$\.accepted\[(\d+)\]", str(error)):
        heads = [n for n, row in enumerate(path.read_text("utf-8-sig").split("\n"), 1) if row.startswith("[[")]
        line = heads[int(found[1])] if int(found[1]) < len(heads) else None
    return f"{path}:{line}" if line else str(path)


def _unreadable(path: Path | str, why: object) -> Message:
    return Message(
        "{path}：认可记录读不了（{why}）", "{path}: cannot read what was accepted ({why})", path=path, why=why
    )


def _unwritable(path: Path, error: OSError) -> Message:
    return Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=why_failed(error))


def add(path: Path, chosen: Sequence[Diagnostic], reason: str, day: str) -> list[Diagnostic]:
    """Add findings to the file, which is created when it is missing. Returns those that were not in it.

    A lock makes other processes wait, so that entries of all of them are kept. Raises LintNewsError.
    """
    return _changed(path, partial(_added, path, chosen, reason, day))


def _changed(path: Path, change: Callable[[], T]) -> T:
    """Change the file; try again when another process changed it, which happens where the file system has no locks."""
    try:
        from ..system.locking import locked

        with locked(path):
            for attempt in range(1, _ATTEMPTS):
                with suppress(ChangedError):
                    return change()
                sleep(attempt / _ATTEMPTS)
            return change()
    except OSError as error:
        raise LintNewsError(_unwritable(path, error)) from error


def _added(path: Path, chosen: Sequence[Diagnostic], reason: str, day: str) -> list[Diagnostic]:
    before = path.read_bytes() if path.exists() else None
    known = {entry.fingerprint for entry in _read(path)} if before is not None else set[str]()
    new = [d for d in chosen if bare(d.fingerprint) not in known]
    if new:
        text = _HEAD if before is None else before.decode("utf-8-sig").rstrip("\n") + "\n"
        replace_bytes(path, (text + "".join(dict.fromkeys(_entry(d, reason, day) for d in new))).encode(), before)
    return new


def _entry(d: Diagnostic, reason: str, day: str) -> str:
    shown = d.excerpt
    words = f"{shown.text[: shown.start]}【{shown.text[shown.start : shown.end]}】{shown.text[shown.end :]}"
    return _written(Accepted(bare(d.fingerprint), reason, d.rule, words, day))


def _written(entry: Accepted) -> str:
    """An entry as it stands in the file."""
    rows = {"fingerprint": entry.fingerprint, "rule": entry.rule, "words": entry.words, "reason": entry.reason}
    lines = (f"{key} = {_quoted(value)}\n" for key, value in rows.items())
    return "".join(["\n[[accepted]]\n", *lines, f"date = {entry.date}\n"])


def take_out(path: Path, fingerprint: str) -> Accepted | None:
    """Take the entry of a bare fingerprint out of the file: what it accepted is reported again. Returns it; None where
    there is none.

    Raises LintNewsError, also for an entry that a person has written: what stands around it may be about it."""
    return _changed(path, partial(_taken_out, path, fingerprint))


def _taken_out(path: Path, fingerprint: str) -> Accepted | None:
    if not path.exists():
        return None
    before, entry = path.read_bytes(), None
    text = f"{before.decode('utf-8-sig').rstrip()}\n"
    for entry in (one for one in _read(path) if one.fingerprint == fingerprint):
        rows = _written(entry).strip("\n").split("\n")
        found = search(r"(?m)(?:^\r?\n)?^" + r"\r?\n".join(map(escape, rows)) + r"\r?\n", text)
        if found is None:
            raise LintNewsError(_by_hand(path))
        text = text[: found.start()] + text[found.end() :]
    if entry is not None:
        replace_bytes(path, text.encode(), before)
    return entry


def _by_hand(path: Path) -> Message:
    return Message(
        "{path}：这一条不是 lint-news 写的，或有人改过写法；请在文件里删去",
        "{path}: lint-news has not written this entry as it stands; take it out in the file",
        path=path,
    )


def _quoted(text: str) -> str:
    """A TOML string: a JSON string with DEL escaped."""
    from json import dumps

    return dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
