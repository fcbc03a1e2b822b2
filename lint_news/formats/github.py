"""Annotations on a pull request: the workflow commands that GitHub reads from a job's output.

GitHub shows ten annotations of each kind for a step, so the most severe come first, in whatever file they are. Columns
count the unit of --column-unit, the end is exclusive; for a finding over several lines GitHub accepts no columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..authoring.plugins import Output
from ..model import Diagnostic, Failure, Message, Report, Severity
from .concise import one_line, with_places
from .paths import plain
from .terminal import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_DATA = str.maketrans(_IN_DATA)
_PROPERTY = str.maketrans({**_IN_DATA, ":": "%3A", ",": "%2C"})


def github(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`::error file=…,line=…,col=…,endLine=…,endColumn=…,title=rule::message；suggestion`, the most severe first."""
    found: list[tuple[str, Diagnostic]] = []
    failures: list[Failure] = []
    for report in reports:
        found += ((report.path, d) for d in report.diagnostics if d.accepted is None)
        failures += report.failures
    for failure in dict.fromkeys(failures):
        yield f"::error title={visible(failure.who.translate(_PROPERTY))}::{visible(failure.error.translate(_DATA))}\n"
    for path, diagnostic in sorted(found, key=lambda item: item[1].severity_order[:2]):
        yield _command(plain(path), diagnostic, output)


def _command(path: str, d: Diagnostic, output: Output) -> str:
    place = {"file": path, **_place(d, output), "title": d.rule}
    properties = ",".join(f"{key}={visible(str(value).translate(_PROPERTY))}" for key, value in place.items())
    cure = (Message("建议：{title}", "fix: {title}", title=fix.title) for fix in d.fixes[:1])
    message = one_line(with_places(d, output, *cure)).translate(_DATA)
    return f"::{_COMMANDS[d.severity]} {properties}::{message}\n"


def _place(d: Diagnostic, output: Output) -> dict[str, int]:
    start, end = d.location.start, d.location.end
    if start.line != end.line:
        return {"line": start.line, "endLine": end.line}
    columns = start.column_in(output.column_unit), end.column_in(output.column_unit)
    return {"line": start.line, "col": columns[0], "endLine": end.line, "endColumn": columns[1]}
