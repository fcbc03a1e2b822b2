"""The table of errors as a spreadsheet, written by the optional dependency openpyxl."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from ...model import Lang
from ..terminal import width
from .packing import FIXED_DAY, repacked

_WIDTHS = (28, 16, 7, 26, 26, 18, 54)
_LINE = 15
"""Points of a line."""
_LONGEST = 32_000
"""The characters of a cell; a spreadsheet takes 32,767."""


def workbook(heads: Sequence[str], rows: Sequence[Sequence[str | int]], lang: Lang) -> bytes:
    """The bytes of a workbook with one sheet, the same for the same rows. No cell is a formula."""
    import openpyxl

    book: Any = openpyxl.Workbook()
    book.properties.creator, book.properties.created = "lint-news", FIXED_DAY
    sheet = book.active
    sheet.title = "勘误表" if lang == "zh" else "errata"
    for number, row in enumerate([heads, *rows], 1):
        for column, value in enumerate(row, 1):
            _fill(sheet.cell(number, column), value, is_head=number == 1)
        sheet.row_dimensions[number].height = _LINE * max(map(_lines, row, _WIDTHS))
    _lay_out(sheet)
    file = BytesIO()
    book.save(file)
    return repacked(file.getvalue())


def _lines(value: str | int, columns: int) -> int:
    """How many lines a text takes in a column: not every program fits rows to their text."""
    return -(-width(str(value)) // columns) or 1


def _fill(cell: Any, value: str | int, *, is_head: bool) -> None:  # noqa: ANN401 openpyxl has no types
    from openpyxl.styles import Alignment, Border, Font, Side

    if isinstance(value, str):
        cell.value = value[:_LONGEST]
        cell.data_type = "s"  # text, also where it begins like a formula
        cell.quotePrefix = True  # and it stays text when somebody edits the cell
    else:
        cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_head)
    thin = Side("thin", "999999")
    cell.border = Border(thin, thin, thin, thin)


def _lay_out(sheet: Any) -> None:  # noqa: ANN401 as above
    """Widths of columns; on paper A4 across, with the heading on every page."""
    for letter, columns in zip("ABCDEFG", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = columns
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P / &N"
