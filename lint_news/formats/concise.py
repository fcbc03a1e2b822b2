"""One line a finding, by position: what `grep` and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Diagnostic, Report
from ..plugins import Output


def concise(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`path:line:column: severity: message [rule]`; columns count code points from 1, or what --column-unit says. Without accepted ones."""
    for report in reports:
        for diagnostic in report.diagnostics:
            if diagnostic.accepted is None:
                yield _line(report.path, diagnostic, output)


def one_line(text: str) -> str:
    """A message on one line, line ends in words it quotes made visible."""
    return text.replace("\r", "").replace("\n", "⏎")


def _line(path: str, d: Diagnostic, output: Output) -> str:
    at, message = d.location.start, one_line(d.message.text(output.lang))
    return f"{path}:{at.line}:{at.column_in(output.column_unit)}: {d.severity.value}: {message} [{d.rule}]\n"
