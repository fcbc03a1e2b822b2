"""The baseline: the findings in an archive on a certain day, so that later only new findings are reported.

One JSON object a line, sorted by path. A finding is recognized by its fingerprint, not by its line. Paths are
relative to the folder of the baseline, so that folder and archive can be moved together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from ..check.masking import masked_name
from ..model import LintNewsError, Message, Report
from ..system.reasons import why_failed
from ..system.regular import read_bytes
from ..system.writing import replace_bytes
from ..text.source import LARGEST
from .accepted import BASELINE

_VERSION = 1


class BaselineEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding in the baseline; private numbers in `words` are masked, as in a report."""

    path: str
    fingerprint: str
    rule: str
    words: str = ""


class _Head(msgspec.Struct, frozen=True):
    baseline: int


def read(path: str) -> Mapping[str, Mapping[str, BaselineEntry]]:
    """The findings by key of the document and fingerprint. Raises LintNewsError that names the file and line."""
    try:
        return _read(path, Path(path).resolve(), Path(path).stat().st_mtime_ns)
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error


@cache
def _read(path: str, _place: Path, _changed: int) -> Mapping[str, Mapping[str, BaselineEntry]]:
    found: dict[str, dict[str, BaselineEntry]] = {}
    line = 0
    try:
        for line, row in enumerate(read_bytes(Path(path), LARGEST).splitlines(), 1):
            if line == 1:
                _head(row)
            elif row.strip():
                entry = msgspec.json.decode(row, type=BaselineEntry)
                found.setdefault(entry.path, {})[entry.fingerprint] = entry
    except RecursionError as error:
        raise LintNewsError(_unreadable(f"{path}:{line}", Message("嵌套太深", "nested too deeply"))) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LintNewsError(_unreadable(f"{path}:{line}", why_failed(error))) from error
    if not line:
        raise LintNewsError(_unreadable(path, Message("空文件", "empty")))
    return found


def _head(row: bytes) -> None:
    if msgspec.json.decode(row, type=_Head).baseline != _VERSION:
        raise msgspec.ValidationError("baseline")


def key(name: str, document: str | None, path: str) -> str:
    """The key of a document in the baseline at `path`, with private numbers masked."""
    try:
        below = Path(os.path.relpath(Path(name).resolve(), Path(path).resolve().parent)).as_posix()
    except ValueError:  # another drive
        below = Path(name).resolve().as_posix()
    return masked_name(below if document is None else f"{below}#{document}")


def entries_of(path: str, name: str, document: str | None) -> Mapping[str, BaselineEntry]:
    """The findings of one document in the baseline, by fingerprint."""
    return read(path).get(key(name, document, path), {})


def write(path: str, reports: Iterable[Report]) -> int:
    """Write the findings of unfolded reports that are not accepted otherwise. Returns their number."""
    found = sorted((entry.path, at, entry) for report in reports for at, entry in enumerate(_present(report, path)))
    rows = [msgspec.json.encode(row) for row in ({"baseline": _VERSION}, *(entry for _, _, entry in found))]
    try:
        replace_bytes(Path(path), b"".join(row + b"\n" for row in rows))
    except OSError as error:
        zh, en = "{path}：写不了（{why}）", "{path}: cannot be written ({why})"
        raise LintNewsError(Message(zh, en, path=path, why=why_failed(error))) from error
    return len(found)


def _present(report: Report, path: str) -> Iterable[BaselineEntry]:
    name = key(report.path, report.document, path)
    for d in report.diagnostics:
        if d.accepted in (None, BASELINE):
            yield BaselineEntry(name, d.fingerprint, d.rule, d.excerpt.text[d.excerpt.start : d.excerpt.end])


def gone(path: str, report: Report, rules: Iterable[str]) -> list[BaselineEntry]:
    """The findings of a document in the baseline that the report no longer has; of rules that are on only."""
    here = {each for d in report.diagnostics for each in d.fingerprints}
    on = set(rules)
    before = entries_of(path, report.path, report.document)
    return [entry for fingerprint, entry in before.items() if fingerprint not in here and entry.rule in on]


def _unreadable(path: str, why: object) -> Message:
    return Message("{path}：不是基线文件（{why}）", "{path}: no baseline ({why})", path=path, why=why)
