"""`lint-news summarize`."""

from __future__ import annotations

import csv
import sys
from argparse import Namespace
from collections.abc import Sequence
from html import escape
from io import BytesIO, StringIO
from pathlib import Path

from msgspec.structs import asdict, astuple

from .. import __version__
from ..batch.arrow import arrow, parquet
from ..batch.summary import HEADINGS, SummaryRow, summary
from ..model import Lang, LintNewsError, Message
from ..project.configurations import Configurations
from ..system.reasons import why_failed
from ..system.writing import replace_bytes
from .check import language_of
from .reports import all_apart


def summarize(options: Namespace) -> int:
    """Write the table: CSV on standard output, or what the ending of the output file says."""
    lang = language_of(options, Configurations().of("."))
    rows = summary(options.findings)
    output: str | None = options.output_file
    if output is None:
        sys.stdout.write(_csv(rows))
        return 0
    all_apart([output], [options.findings])
    try:
        replace_bytes(Path(output), _written(rows, output, lang))
    except OSError as error:
        raise LintNewsError(_unwritable(output, error)) from error
    return 0


def _written(rows: Sequence[SummaryRow], output: str, lang: Lang) -> bytes:
    suffix = Path(output).suffix.lower()
    if suffix == ".parquet":
        sink = BytesIO()
        parquet().write_table(arrow().Table.from_pylist(list(map(asdict, rows)), schema=_schema()), sink)
        return sink.getvalue()
    if suffix == ".html":
        return _html(rows, lang).encode("utf-8", "backslashreplace")
    if suffix == ".csv":
        return _csv(rows).encode("utf-8-sig", "backslashreplace")  # by the mark, spreadsheet programs know the encoding
    raise LintNewsError(_no_table(output))


def _schema() -> object:
    pa = arrow()
    return pa.schema([(name, pa.string() if name in ("rule", "year", "page") else pa.int64()) for name in HEADINGS])


def _csv(rows: Sequence[SummaryRow]) -> str:
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEADINGS)
    table.writerows(map(_cells, rows))
    return text.getvalue()


def _cells(row: SummaryRow) -> list[object]:
    """The cells; text that a spreadsheet program would take for a formula begins with an apostrophe."""
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell for cell in astuple(row)]


_NAMES = ("规则", "年", "版", "处", "篇", "字")


def _html(rows: Sequence[SummaryRow], lang: Lang) -> str:
    """A page with one table and no script."""
    title = "差错统计" if lang == "zh" else "Faults by rule, year and page"
    heads = "".join(f"<th>{name}</th>" for name in (_NAMES if lang == "zh" else HEADINGS))
    body = "\n".join(f"<tr>{''.join(map(_cell, astuple(row)))}</tr>" for row in rows)
    style = "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .6em}"
    head = f'<meta charset="utf-8">\n<meta name="generator" content="lint-news {__version__}">\n<title>{title}</title>'
    table = f"<h1>{title}</h1>\n<table>\n<tr>{heads}</tr>\n{body}\n</table>"
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n{head}\n<style>{style}</style>\n<main>\n{table}\n</main>\n</html>\n'


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _no_table(output: str) -> Message:
    return Message(
        "{path}：只能写成 .csv、.parquet 或 .html", "{path}: must end in .csv, .parquet or .html", path=output
    )


def _unwritable(path: str, error: OSError) -> Message:
    return Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=why_failed(error))
