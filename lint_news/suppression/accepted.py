"""Findings that a person called right (对，不是错): kept in a readable file, known by their words and neighbours.

The file holds no more of a text than a report shows: private numbers are masked.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from re import search
from time import sleep

from msgspec import Struct, ValidationError, convert

from ..model import Diagnostic, LintNewsError, Message
from ..readers.sheets import toml
from ..system.reasons import line_of, why_failed
from ..system.regular import read_bytes
from ..system.writing import ChangedError, replace_bytes

FILE = ".lint-news-accepted.toml"
BASELINE = "baseline"
"""What an accepted finding says when it is the baseline that accepts it."""
_ATTEMPTS = 9
_HEAD = """\
# 对，不是错：lint-news accept 记下的；删去一段，就又会报。
# What lint-news accept was told; take an entry out to have it reported again.
"""


class Accepted(Struct, frozen=True, forbid_unknown_fields=True):
    """One finding that is right: `fingerprint` counts, the rest is for people."""

    fingerprint: str
    reason: str
    rule: str = ""
    words: str = ""
    date: object = None


class _Entries(Struct, frozen=True, forbid_unknown_fields=True):
    accepted: tuple[Accepted, ...] = ()


def bare(fingerprint: str) -> str:
    """The fingerprint without the number that tells the same words at several places of a text apart."""
    return fingerprint.partition("-")[0]


def nearest(folder: str, known: dict[str, Path | None] | None = None) -> Path | None:
    """The file in a folder or above it. `known` keeps what was found, for a run over many folders."""
    asked: list[str] = []
    found: Path | None = None
    while folder not in asked[-1:]:
        if known is not None and folder in known:
            found = known[folder]
            break
        asked.append(folder)
        if os.path.lexists(path := os.path.join(folder, FILE)):  # noqa: PTH118 thousands of folders are asked
            found = Path(path)
            break
        folder = os.path.dirname(folder)  # noqa: PTH120 as above
    if known is not None:
        known.update(dict.fromkeys(asked, found))
    return found


def reasons(path: Path) -> Mapping[str, str]:
    """Bare fingerprints to reasons, as a file says. Raises LintNewsError that names the file, and the line where known."""
    try:
        return _reasons(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error


@cache
def _reasons(path: Path, _changed: int) -> Mapping[str, str]:
    return {entry.fingerprint: entry.reason or "-" for entry in _read(path)}


def _read(path: Path) -> tuple[Accepted, ...]:
    try:
        return convert(toml(read_bytes(path)), _Entries).accepted
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error
    except (ValueError, ValidationError, RecursionError) as error:
        raise LintNewsError(_unreadable(_place(path, error), why_failed(error))) from error


def _place(path: Path, error: Exception) -> str:
    """The file with the line of what is wrong in it, where that is known: of an entry that is wrong its first."""
    line = line_of(error)
    if found := search(r"\$\.accepted\[(\d+)\]", str(error)):
        heads = [n for n, row in enumerate(path.read_text("utf-8-sig").split("\n"), 1) if row.startswith("[[")]
        line = heads[int(found[1])] if int(found[1]) < len(heads) else None
    return f"{path}:{line}" if line else str(path)


def _unreadable(path: Path | str, why: object) -> Message:
    return Message(
        "{path}：认可记录读不了（{why}）", "{path}: cannot read what was accepted ({why})", path=path, why=why
    )


def add(path: Path, chosen: Sequence[Diagnostic], reason: str, day: str) -> list[Diagnostic]:
    """Add findings to the file, which is made when there is none; those that were not in it come back.

    One at a time: whoever else is adding is waited for, and what they added is kept.
    """
    try:
        from ..system.locking import locked

        with locked(path):
            new = _added(path, chosen, reason, day)
    except OSError as error:
        raise LintNewsError(Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})",
                                    path=path, why=why_failed(error))) from error  # fmt: skip
    _reasons.cache_clear()
    return new


def _added(path: Path, chosen: Sequence[Diagnostic], reason: str, day: str) -> list[Diagnostic]:
    """Add to the file as it is now; once more when it changed meanwhile, where no lock could be had."""
    for attempt in range(1, _ATTEMPTS):
        with suppress(ChangedError):
            return _added_once(path, chosen, reason, day)
        sleep(attempt / _ATTEMPTS)
    return _added_once(path, chosen, reason, day)


def _added_once(path: Path, chosen: Sequence[Diagnostic], reason: str, day: str) -> list[Diagnostic]:
    was = path.read_bytes() if path.exists() else None
    known = {entry.fingerprint for entry in _read(path)} if was is not None else set[str]()
    new = [d for d in chosen if bare(d.fingerprint) not in known]
    if new:
        text = _HEAD if was is None else was.decode("utf-8-sig").rstrip("\n") + "\n"
        replace_bytes(path, (text + "".join(dict.fromkeys(_entry(d, reason, day) for d in new))).encode(), was)
    return new


def _entry(d: Diagnostic, reason: str, day: str) -> str:
    shown = d.excerpt
    words = f"{shown.text[: shown.start]}【{shown.text[shown.start : shown.end]}】{shown.text[shown.end :]}"
    rows = {"fingerprint": bare(d.fingerprint), "rule": d.rule, "words": words, "reason": reason}
    return "".join(["\n[[accepted]]\n", *(f"{key} = {_quoted(value)}\n" for key, value in rows.items()), f"date = {day}\n"])  # fmt: skip


def _quoted(text: str) -> str:
    """A TOML string: JSON's, which TOML reads, but for DEL."""
    from json import dumps

    return dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
