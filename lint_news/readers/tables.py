"""Tables of text as they are, to be shown and written again."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence

from msgspec import Struct

from .sheets import decoded, delimiter, is_filled, records

Row = tuple[str, ...]
"""The cells of a row, as they are."""


class Table(Struct, frozen=True):
    """The rows of a table: those before the headings, the headings, and all behind them, comments and empty ones too.

    `lines` has the number of each of `rows`, as a spreadsheet counts it."""

    before: tuple[Row, ...]
    headings: Row
    rows: tuple[Row, ...]
    lines: tuple[int, ...] = ()


def table(data: bytes, suffix: str) -> Table:
    """The table in a file whose name ends in one of SUFFIXES but .toml. Raises SheetError."""
    found = [(line, tuple(row)) for line, row in records(data, suffix)]
    at = next((number for number, (_, row) in enumerate(found) if is_filled(row)), len(found))
    before, behind = [row for _, row in found[:at]], found[at + 1 :]
    headings = found[at][1] if at < len(found) else ()
    return Table(tuple(before), headings, tuple(row for _, row in behind), tuple(line for line, _ in behind))


def written(made: Table, data: bytes, suffix: str) -> bytes:
    """A table as the file is written that it replaces: with its encoding, mark, separator and line ends. Raises
    SheetError where the old file is no table."""
    text, encoding = decoded(data)
    out = io.StringIO(newline="")
    end = "\n" if "\n" in text and "\r\n" not in text else "\r\n"
    rows: Sequence[Row] = (*made.before, made.headings, *made.rows)
    csv.writer(out, delimiter=delimiter(text, suffix), lineterminator=end).writerows(rows)
    return _encoded(out.getvalue(), encoding, data)


def _encoded(text: str, encoding: str, data: bytes) -> bytes:
    if encoding == "utf-16":
        name = "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"
        return data[:2] + text.encode(name)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode("utf-8" if encoding == "utf-8-sig" else encoding)
