"""A table of errors (勘误表) as a Word document or a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import PurePath
from typing import TypeAlias

from ...authoring.plugins import Output
from ...model import LintNewsError, Message, Report
from .rows import heads, rows

SUFFIXES = (".docx", ".xlsx")
"""The endings of files that it can be written to."""
FileFormat: TypeAlias = Callable[[Iterable[Report], Output], bytes]
"""Turns reports into the bytes of a file."""


def errata(file: str | None) -> FileFormat:
    """The function that makes the bytes of a file. Raises LintNewsError where its name has another ending, and where
    what writes it is not installed."""
    suffix = PurePath(file or "").suffix.lower()
    if suffix not in SUFFIXES:
        raise LintNewsError(_wrong_name(file))
    if suffix == ".xlsx" and find_spec("openpyxl") is None:
        raise LintNewsError(_NO_OPENPYXL)
    return partial(_made, suffix)


def _made(suffix: str, reports: Iterable[Report], output: Output) -> bytes:
    found = [row.cells for report in reports for row in rows(report, output)]
    if suffix == ".xlsx":
        from .xlsx import workbook

        return workbook(heads(output.lang), found, output.lang)
    from .docx import document

    return document(heads(output.lang), found, output.lang)


def _wrong_name(file: str | None) -> Message:
    return Message(
        "errata 只写成 .docx 或 .xlsx 文件：{file}；如 --report errata=勘误表.docx",
        "errata is written to a .docx or .xlsx file: {file}; like --report errata=errata.docx",
        file=file or "-",
    )


_NO_OPENPYXL = Message(
    "写 .xlsx 要先装 openpyxl：pip install openpyxl；或写成 .docx",
    "to write .xlsx: pip install openpyxl; or write .docx",
)
