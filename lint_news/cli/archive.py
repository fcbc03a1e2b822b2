"""`lint-news check` of archives: Parquet and JSON lines of any size, checked chunk by chunk, and taken up again where
an earlier run was ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .. import __version__
from ..authoring.plugins import Output
from ..authoring.ruleset import ruleset
from ..batch.outputs import json_records, write_parquet
from ..batch.parts import Part, Parts
from ..batch.run import Done, checked
from ..formats.records import writer
from ..model import Failure, LintNewsError, Message, Severity
from ..project.session import Session
from ..system.reasons import why_failed
from ..system.writing import replace_by
from .dispatch import complain
from .progress import Progress
from .reports import is_utf8
from .screen import tell

if TYPE_CHECKING:
    from .check import Run

_TOLD = 20
"""Rows that cannot be read, of which each is told on standard error; all are in the output."""


class Archives:
    """One run over archives; what is found, and what cannot be read, is counted in `run`."""

    def __init__(self, session: Session, names: Sequence[str], run: Run) -> None:
        self._session, self._names, self._run = session, names, run
        self._documents = self._kept = self._wrong_rows = self._unread = 0

    def print(self) -> None:
        """Print JSON lines as they come; nothing is kept."""
        for line in self._lines(self._parts(None), in_ascii=not is_utf8()):
            sys.stdout.write(line)
        self._say()

    def write(self, output: Path, *, is_table: bool) -> None:
        """Write a file of Parquet or JSON lines, made of parts that are kept beside it. Raises LintNewsError where that
        cannot be done."""
        parts = Parts(output)
        with parts.held():
            keys = [key for done in self._checked(parts) if (key := done.key)]
            found = filter(None, map(parts.read, keys))
            try:
                replace_by(output, lambda file: self._write(found, file, is_table=is_table))
            except OSError as error:
                raise LintNewsError(_unwritable(str(output), error)) from error
            if not self._unread:  # a file that cannot be read now may be there next time
                parts.drop_others(set(keys))
        self._say()

    def _write(self, found: Iterable[Part], file: BinaryIO, *, is_table: bool) -> None:
        if is_table:
            write_parquet(found, file, self._ruleset(), __version__)
            return
        file.writelines(line.encode("utf-8", "backslashreplace") for line in self._lines(found))

    def _lines(self, found: Iterable[Part], *, in_ascii: bool = False) -> Iterator[str]:
        written = writer(Output(ascii=in_ascii))
        yield written({"type": "run", "version": __version__, "ruleset": self._ruleset()}) + "\n"
        for part in found:
            yield from (written(record) + "\n" for record in json_records(part))

    def _ruleset(self) -> str:
        return ruleset(self._session.rules(self._names[0] if self._names else "."))

    def _parts(self, parts: Parts | None) -> Iterator[Part]:
        yield from (done.part for done in self._checked(parts) if done.part)

    def _checked(self, parts: Parts | None) -> Iterator[Done]:
        """All chunks, in order, counted; what is wrong is told."""
        jobs = self._session.settings.jobs or os.cpu_count() or 1
        with Progress(None, self._run.lang) as progress:
            for done in checked(self._names, self._session, self._run.lang, jobs, parts):
                progress.clear()
                self._count(done)
                yield done
                progress.show(self._documents)

    def _count(self, done: Done) -> None:
        if done.error:
            self._unread += 1
            self._run.errors += 1
            complain(done.error, self._run.lang)
        if done.part:
            documents = sum(documents for documents, _ in done.part.counts.values())
            self._documents += documents
            self._kept += 0 if done.is_new else documents
            self._count_records(done.part)

    def _count_records(self, part: Part) -> None:
        columns = ("type", "severity", "rule", "accepted", "message")
        for row in part.found.select(columns).to_pylist():
            if row["type"] == "finding" and row["accepted"] is None:
                self._run.counts[Severity(row["severity"]), row["rule"]] += 1
            elif row["type"] == "failure":
                self._run.broke((Failure(row["rule"], row["message"]),))
            elif row["type"] == "error":
                self._run.errors += 1
                self._wrong_rows += 1
                if self._wrong_rows <= _TOLD:
                    tell(row["message"], self._run.lang, is_error=True)

    def _say(self) -> None:
        """Say on standard error how much was checked."""
        if (more := self._wrong_rows - _TOLD) > 0:
            tell(_more(more), self._run.lang, is_error=True)
        found = sum(self._run.counts.values())
        tell(_summary(self._documents, found, self._kept), self._run.lang, is_error=True)


def _more(count: int) -> Message:
    return Message(
        "还有 {n} 行读不了，都在结果里（type 为 error）",
        "{n} more rows cannot be read; all are in the output, with type error",
        n=count,
    )


def _summary(documents: int, found: int, kept: int) -> Message:
    before = Message("，其中 {n} 篇是上次查的", ", {n} of them in an earlier run", n=kept) if kept else ""
    return Message(
        "查了 {documents} 篇{before}：{found} 处",
        "{documents} documents checked{before}: {found} findings",
        documents=documents,
        before=before,
        found=found,
    )


def _unwritable(path: str, error: OSError) -> Message:
    return Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=why_failed(error))
