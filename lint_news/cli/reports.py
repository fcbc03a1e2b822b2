"""The outputs of one run: a report on standard output or in a file, and further files with --report."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.plugins import Format, Output, Registry
from ..check.masking import masked_name
from ..formats.terminal import columns_of
from ..model import LintNewsError, Message, Report
from ..system.reasons import why_failed
from ..system.writing import replace_bytes

if TYPE_CHECKING:
    import datetime as dt

    from ..formats.errata import FileFormat

_ERRATA = "errata"
"""The format that only files can have: it is not text."""


class Target(Struct, frozen=True):
    """A format and the file that gets it; without a file it goes to standard output."""

    format: Format | FileFormat
    file: str | None = None


def targets(options: Namespace, default: str, loaded: Registry, names: Sequence[str]) -> list[Target]:
    """The outputs that the options ask for.

    Raises LintNewsError for an unknown format, and where a report would overwrite an input or another report.
    """
    file = options.output_file
    found = [Target(_format(options.output_format or default, loaded, file), file)]
    for given in options.report or ():
        name, equals, file = given.partition("=")
        if not (name and equals and file):
            raise LintNewsError(_no_file(given))
        found.append(Target(_format(name, loaded, file), file))
    all_apart([target.file for target in found if target.file], names)
    return found


def now() -> dt.datetime:
    """The time of a report: that of SOURCE_DATE_EPOCH (seconds) where it is set, so that reports can be made again."""
    import datetime as dt

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isascii() and given.isdigit() and len(given) <= 10:
        return dt.datetime.fromtimestamp(int(given), dt.UTC)
    return dt.datetime.now().astimezone()


def all_apart(files: Sequence[str], names: Sequence[str]) -> None:
    """Raises LintNewsError when a file to write is an input, or named twice."""
    taken = {Path(os.path.realpath(name)): _is_input for name in names if files}
    for file in files:
        path = Path(os.path.realpath(file))
        if said := taken.get(path):
            raise LintNewsError(said(file))
        taken[path] = _is_report


def write(reports: Iterable[Report], wanted: Sequence[Target], output: Output) -> None:
    """Write every report: to standard output piece by piece, to a file when the report is complete."""
    for target, stream in zip(wanted, tee(map(_named, reports), len(wanted)), strict=True):
        made = target.format(stream, output if target.file else _on_screen(output))
        if isinstance(made, bytes):
            _write(target.file or "", made)
        elif target.file:
            _write(target.file, "".join(made).encode("utf-8", "backslashreplace"))
        else:
            for piece in made:
                sys.stdout.write(piece)


def _on_screen(output: Output) -> Output:
    return replaced(output, colour=_wants_colour(), columns=columns_of(sys.stdout), ascii=not is_utf8())


def _named(report: Report) -> Report:
    """The report with private numbers masked in the names of files and records."""
    document = report.document and masked_name(report.document)
    return replaced(report, path=masked_name(report.path), document=document)


def _write(path: str, data: bytes) -> None:
    """Replace the file atomically; write directly to a device, and in a folder without write access."""
    target = Path(path)
    try:
        if target.exists() and not (target.is_file() and os.access(target.resolve().parent, os.W_OK)):
            target.write_bytes(data)
        else:
            replace_bytes(target, data)
    except OSError as error:
        raise LintNewsError(_unwritable(path, error)) from error


def _format(name: str, loaded: Registry, file: str | None) -> Format | FileFormat:
    if name == _ERRATA and name not in loaded.formats:
        from ..formats.errata import errata

        return errata(file)
    if name not in loaded.formats:
        known = ", ".join((*loaded.formats, _ERRATA))
        raise LintNewsError(_no_format(name, known))
    return loaded.formats[name]


def _no_format(name: str, known: str) -> Message:
    return Message(
        "没有 {name} 这种输出格式；可用：{known}", "no format {name}; known: {known}", name=name, known=known
    )


def _no_file(given: str) -> Message:
    return Message(
        "--report {given}：应写作 格式=文件，如 sarif=out.sarif",
        "--report {given}: write FORMAT=FILE, like sarif=out.sarif",
        given=given,
    )


def _is_input(path: str) -> Message:
    return Message(
        "{path}：是要查的文件，报告不能写在它上面", "{path}: is an input; the report must not overwrite it", path=path
    )


def _is_report(path: str) -> Message:
    return Message("{path}：两份报告不能写到同一个文件", "{path}: two reports cannot go to one file", path=path)


def _unwritable(path: str, error: OSError) -> Message:
    return Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=why_failed(error))


def is_utf8() -> bool:
    """Whether standard output takes every character; a stream without an encoding, such as StringIO, does."""
    encoding: str | None = getattr(sys.stdout, "encoding", None)
    return encoding is None or encoding.lower().replace("-", "") == "utf8"


def _wants_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
