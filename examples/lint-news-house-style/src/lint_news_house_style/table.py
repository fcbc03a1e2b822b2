"""The format csv: a table for the desk's spreadsheet."""

from __future__ import annotations

import csv as csv_module
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from lint_news import Diagnostic, Message, Output, Report, Severity

_BOM = "\ufeff"
_HEAD = (
    Message("文件", "file"),
    Message("行", "line"),
    Message("列", "column"),
    Message("级别", "severity"),
    Message("规则", "rule"),
    Message("问题", "problem"),
    Message("原文", "text"),
    Message("建议", "fix"),
)
_LEVEL = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "info"),
}


def csv(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """A row a finding under a row of titles, as RFC 4180 has it.

    The byte order mark tells spreadsheet programs that this is UTF-8.
    """
    yield _BOM + _row([title.text(output.lang) for title in _HEAD])
    for report in reports:
        for diagnostic in report.diagnostics:
            yield _row(list(_cells(report.path, diagnostic, output)))


def _cells(path: str, d: Diagnostic, output: Output) -> Iterator[str]:
    at, fix = d.location.start, d.fixes[0] if d.fixes else None
    yield from (path, str(at.line), str(at.column), _LEVEL[d.severity].text(output.lang), d.rule)
    yield d.message.text(output.lang)
    yield d.excerpt.text
    yield fix.title.text(output.lang) if fix and fix.title else ""


def _row(cells: Sequence[str]) -> str:
    row = StringIO()
    csv_module.writer(row).writerow(map(_inert, cells))
    return row.getvalue()


def _inert(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula: a list item begins with a hyphen too."""
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
