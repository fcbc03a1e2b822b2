"""The differences between two runs over the same texts, by rule: findings that are new, gone or of another severity.

Two findings are the same when path, document, rule and fingerprint are the same, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from ..model import LintNewsError, Message
from ..system.reasons import why_failed


class _Position(msgspec.Struct, frozen=True):
    line: int
    column: int


class _Row(msgspec.Struct, frozen=True):
    """A record of jsonl: a run, a finding or a failure, each with some of the fields."""

    type: str
    ruleset: str = ""
    version: str = ""
    path: str = ""
    document: str | None = None
    rule: str = ""
    severity: str = ""
    message: str = ""
    fingerprint: str = ""
    start: _Position = _Position(0, 0)
    accepted: str | None = None
    who: str = ""
    error: str = ""


class Shown(msgspec.Struct, frozen=True, order=True):
    """A finding with the fields that are shown of it."""

    path: str
    line: int
    column: int
    severity: str
    message: str
    rule: str


class Run(msgspec.Struct, frozen=True):
    """The findings of one run by their keys, without accepted ones, and its failures."""

    version: str
    ruleset: str
    findings: Mapping[tuple[str, ...], Shown]
    failures: tuple[str, ...]


class Difference(msgspec.Struct, frozen=True):
    """The differences of one rule: new findings, findings that are gone, pairs of old and new of another severity."""

    rule: str
    came: tuple[Shown, ...]
    went: tuple[Shown, ...]
    changed: tuple[tuple[Shown, Shown], ...]


def read(path: str) -> Run:
    """A run, read from the output of `check --output-format jsonl`. Raises LintNewsError with the file and the line."""
    rows, number = list[_Row](), 1
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, 1):  # noqa: B007 used in the error
                rows.append(msgspec.json.decode(line, type=_Row))
    except OSError as error:
        raise LintNewsError(_unreadable(path, why_failed(error))) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LintNewsError(_unreadable(f"{path}:{number}", why_failed(error))) from error
    if not rows or rows[0].type != "run":
        raise LintNewsError(
            _unreadable(f"{path}:1", Message("第一行应是 run 记录", "the first line should be the run's"))
        )
    found = {_key(r): _shown(r) for r in rows if r.type == "finding" and r.accepted is None}
    failures = tuple(f"{r.who}: {r.error}" for r in rows if r.type == "failure")
    return Run(rows[0].version, rows[0].ruleset, found, failures)


def differences(old: Run, new: Run) -> Iterator[Difference]:
    """The differences by rule, in the order of their names; rules without differences are left out."""
    for rule in sorted({found.rule for run in (old, new) for found in run.findings.values()}):
        before = {k: s for k, s in old.findings.items() if s.rule == rule}
        after = {k: s for k, s in new.findings.items() if s.rule == rule}
        changed = [(s, after[k]) for k, s in before.items() if k in after and s.severity != after[k].severity]
        came = [s for k, s in after.items() if k not in before]
        went = [s for k, s in before.items() if k not in after]
        if came or went or changed:
            yield Difference(rule, tuple(sorted(came)), tuple(sorted(went)), tuple(sorted(changed)))


def _key(row: _Row) -> tuple[str, ...]:
    return (row.path, row.document or "", row.rule, row.fingerprint)


def _shown(row: _Row) -> Shown:
    name = row.path if row.document is None else f"{row.path}#{row.document}"
    return Shown(name, row.start.line, row.start.column, row.severity, row.message, row.rule)


def _unreadable(where: str, why: object) -> Message:
    return Message(
        "{where}：不是 check --output-format jsonl 的结果（{why}）",
        "{where}: not what check --output-format jsonl writes ({why})",
        where=where,
        why=why,
    )
