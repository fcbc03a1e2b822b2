"""Tables as files: CSV and TSV (UTF-8, UTF-16 with a mark, GB18030), TOML, .xlsx."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from .model import Message

_MARGIN = " \t\r\n\u3000\u00a0\ufeff"
_COMMENT = "#"


class Cells(Struct, frozen=True):
    """One row: its number and its heading's (from 1, as a spreadsheet counts), and values by heading."""

    row: int
    head_row: int
    values: Mapping[str, Any]


class SheetError(Exception):
    """A file that is no table, with the row at fault (0 for the file as a whole)."""

    def __init__(self, message: Message, row: int = 0) -> None:
        super().__init__(message.text("en"))
        self.message, self.row = message, row


def sheet(path: Path, name: str) -> Iterator[Cells]:
    """The rows of a file by their headings; rows that begin with # and empty ones are left out.

    `name` is the key of the rows in a TOML file. Raises OSError and SheetError.
    """
    suffix = path.suffix.lower()
    if suffix == ".toml":
        return _toml(path, name)
    if suffix == ".xlsx":
        return _headed(_xlsx(path))
    if suffix in (".csv", ".tsv", ".txt"):
        return _headed(_separated(path.read_bytes(), suffix))
    raise SheetError(Message("名单应是 .csv、.tsv、.toml 或 .xlsx；在 WPS 里另存为其中一种",
                           "a list is .csv, .tsv, .toml or .xlsx: save it as one of these"))  # fmt: skip


def _headed(rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Cells]:
    heads: list[str] = []
    head_row = 0
    for number, row in rows:
        cells = [cell.strip(_MARGIN) for cell in row]
        if not any(cells) or cells[0].startswith(_COMMENT):
            continue
        if not heads:
            heads, head_row = cells, number
            continue
        for place, cell in enumerate(cells[len(heads) :], len(heads) + 1):
            if cell:
                raise SheetError(Message("第 {n} 栏没有栏目名，却有“{cell}”；逗号要放在引号里", "column {n} has no heading but {cell}; quote commas", n=place, cell=cell), number)  # fmt: skip
        yield Cells(number, head_row, {h: c for h, c in zip(heads, cells, strict=False) if h or c})


def _separated(data: bytes, suffix: str) -> Iterator[tuple[int, Sequence[str]]]:
    import csv
    import io

    text = _decoded(data)
    tab = suffix == ".tsv" or "\t" in text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tab else ",", strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise SheetError(Message("不是完整的表（{why}）", "not a table ({why})", why=error), line) from error


def _decoded(data: bytes) -> str:
    """The text of UTF-16 or UTF-8 with a mark or UTF-8 without, else of GB18030."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    stops = 0
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            stops = max(stops, error.start)
    wrong = Message("既不是 UTF-8 也不是 GB18030", "neither UTF-8 nor GB18030")
    raise SheetError(wrong, data.count(b"\n", 0, stops) + 1)


def _toml(path: Path, name: str) -> Iterator[Cells]:
    import tomllib

    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SheetError(Message("不是 TOML（{why}）", "not TOML ({why})", why=error)) from error
    rows: object = table.get(name)
    if not isinstance(rows, list):
        raise SheetError(Message("没有 [[{name}]]", "has no [[{name}]]", name=name))
    for number, row in enumerate(cast("list[object]", rows), 1):
        if not isinstance(row, dict):
            raise SheetError(Message("{name} 的一项不是表", "an item of {name} is no table", name=name), number)
        yield Cells(number, number, cast("dict[str, Any]", row))


def _xlsx(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of the first sheet. openpyxl is an extra."""
    try:
        import openpyxl
    except ImportError as error:
        raise SheetError(Message("读 .xlsx 要先装 openpyxl：pip install 'lint-news[xlsx]'；或另存为 CSV",
                               "to read .xlsx: pip install 'lint-news[xlsx]'; or save it as CSV")) from error  # fmt: skip
    import warnings

    path.stat()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book: Any = openpyxl.load_workbook(path, read_only=True, data_only=True)
            rows = [[_cell(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]
            book.close()
    except OSError:
        raise
    except Exception as error:
        raise SheetError(
            Message("不是 .xlsx 工作簿（{why}）", "not an .xlsx workbook ({why})", why=repr(error))
        ) from error
    yield from enumerate(rows, 1)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
