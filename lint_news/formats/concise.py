"""One line a finding, by position: what `grep` and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Diagnostic, Lang, Report
from ..plugins import Output


def concise(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """`path:line:column: severity: message [rule]`; columns count code points from 1. Without accepted ones."""
    for report in reports:
        for diagnostic in report.diagnostics:
            if diagnostic.accepted is None:
                yield _line(report.path, diagnostic, output.lang)


def one_line(text: str) -> str:
    """A message on one line, line ends in words it quotes made visible."""
    return text.replace("\r", "").replace("\n", "⏎")


def _line(path: str, d: Diagnostic, lang: Lang) -> str:
    at = d.location.start
    return f"{path}:{at.line}:{at.column}: {d.severity.value}: {one_line(d.message.text(lang))} [{d.rule}]\n"
