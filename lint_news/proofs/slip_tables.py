"""Reads orders from a table that people write: 误 and 正 in each row, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..fixing.slip_rows import UNDECIDED
from ..model import LintNewsError, Message, Span
from ..readers.sheets import Cells, SheetError, sheet
from ..system.reasons import why_failed
from . import slip_errors as errors
from .orders import Order
from .words import Words

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "page": ("版（文件）", "文件", "版", "page (file)", "page", "file"),
    "wrong": ("误", "原文", "wrong", "before"),
    "right": ("正", "改为", "right", "after"),
    "line": ("行", "line"),
    "column": ("列", "column"),
    "reason": ("说明", "理由", "reason", "note"),
}


_UNDECIDED = (UNDECIDED.zh, UNDECIDED.en)


def read_table(slip: Path, page: str, words: Words) -> list[tuple[int, Order]]:
    """The orders for a page with the numbers of their rows.

    Raises LintNewsError for a file that is no such table, and for a row that does not fit the old proof.
    """
    try:
        rows = list(sheet(slip, "corrections"))
    except SheetError as error:
        said = errors.in_row(slip, error.row, error.message) if error.row else errors.unreadable(slip, error.message)
        raise LintNewsError(said) from error
    except OSError as error:
        raise LintNewsError(errors.unreadable(slip, why_failed(error))) from error
    if not rows:
        raise LintNewsError(errors.no_rows(slip))
    for name in ("wrong", "right"):
        if all(_cell(cells.values, _COLUMNS[name]) is None for cells in rows):
            raise LintNewsError(errors.no_slip(slip))
    return list(_orders(slip, _of_page(slip, rows, page), words))


def _orders(slip: Path, rows: Sequence[Cells], words: Words) -> Iterator[tuple[int, Order]]:
    for cells in rows:
        row = {name: _cell(cells.values, heads) or "" for name, heads in _COLUMNS.items()}
        if row["right"] in _UNDECIDED:
            continue
        try:
            span = _place(words, row["wrong"], _number("行", row["line"]), _number("列", row["column"]))
        except _WrongRowError as error:
            raise LintNewsError(errors.in_row(slip, cells.row, error.message)) from error
        yield cells.row, Order(span, row["right"], row["reason"])


def _of_page(slip: Path, rows: Sequence[Cells], page: str) -> list[Cells]:
    """The rows for this page; all where the table names no page, or only one."""
    named = [(_cell(cells.values, _COLUMNS["page"]) or "", cells) for cells in rows]
    found = [cells for name, cells in named if Path(name).name == Path(page).name]
    if found or len({name for name, _ in named}) <= 1:
        return found or list(rows)
    raise LintNewsError(errors.which_page(slip, page))


class _WrongRowError(Exception):
    """What is wrong with a row."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


def _cell(values: Mapping[str, Any], heads: tuple[str, ...]) -> str | None:
    """The text of the first of the columns that the table has; None where it has none."""
    return next((str(values[head]) for head in heads if head in values), None)


def _number(name: str, given: str | None) -> int | None:
    if not given:
        return None
    if not (given.isascii() and given.isdigit() and len(given) < 10):
        raise _WrongRowError(errors.no_number(name, errors.shortened(given)))
    return int(given)


def _place(words: Words, wrong: str, line: int | None, column: int | None) -> Span:
    if line is not None and column is not None:
        if span := words.at(wrong, line, column):
            return span
        raise _WrongRowError(errors.missing(line, wrong))
    if not wrong:
        raise _WrongRowError(errors.no_place())
    found = words.all(wrong, line)
    if not found:
        raise _WrongRowError(errors.missing(line, wrong))
    if len(found) > 1:
        raise _WrongRowError(errors.several(line, wrong, len(found)))
    return found[0]
