"""Tables as files: CSV and TSV (UTF-8, UTF-16 with a mark, GB18030), TOML, .xlsx."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from ..model import Message
from ..system.reasons import why_failed
from ..system.regular import read_bytes

_MARGIN = " \t\r\n\u3000\u00a0\ufeff"
_COMMENT = "#"
ROWS = 50_000
"""The most rows of a list: more than a newsroom has names, and read in seconds."""
UNPACKED, _STYLES = 32 * 1024 * 1024, 4 * 1024 * 1024
"""The most bytes of the tables and texts of a workbook, unpacked, and of its other files."""
SEPARATED = (".csv", ".tsv", ".txt")
SUFFIXES = (*SEPARATED, ".toml", ".xlsx")
"""The endings of names of tables that are text, and of all."""
_LAST_ROW, _COLUMNS = 1_048_576, 64
"""The last row of a spreadsheet, and how many columns are read."""


class Cells(Struct, frozen=True):
    """One row: its number and that of the headings (from 1, as a spreadsheet counts), and values by heading."""

    row: int
    head_row: int
    values: Mapping[str, Any]


class SheetError(Exception):
    """A file that is no table, with the number of the wrong row (0 for the file as a whole)."""

    def __init__(self, message: Message, row: int = 0) -> None:
        super().__init__(message.text("en"))
        self.message, self.row = message, row


def sheet(path: Path, name: str) -> Iterator[Cells]:
    """The rows of a file by their headings; rows that begin with # and empty ones are left out.

    `name` is the key of the rows in a TOML file. Raises OSError and SheetError.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise SheetError(_UNKNOWN)
    return sheet_of(read_bytes(path), suffix, name)


def sheet_of(data: bytes, suffix: str, name: str) -> Iterator[Cells]:
    """The same of the bytes of a file whose name ends in one of SUFFIXES."""
    return _limited(_toml(data, name) if suffix == ".toml" else _headed(records(data, suffix)))


def records(data: bytes, suffix: str) -> Iterator[tuple[int, Sequence[str]]]:
    """All rows of a table that is no TOML, with their numbers, as they are. Raises SheetError."""
    if suffix not in (*SEPARATED, ".xlsx"):
        raise SheetError(_UNKNOWN)
    return _xlsx(data) if suffix == ".xlsx" else _separated(data, suffix)


def is_filled(row: Sequence[str]) -> bool:
    """Whether a row is more than a comment or empty cells."""
    cells = [cell.strip(_MARGIN) for cell in row]
    return any(cells) and not cells[0].startswith(_COMMENT)


def _limited(rows: Iterable[Cells]) -> Iterator[Cells]:
    for count, cells in enumerate(rows):
        if count >= ROWS:
            raise SheetError(Message("行太多，最多 {most} 行", "too many rows, at most {most}", most=ROWS), cells.row)
        yield cells


_UNKNOWN = Message(
    "名单应是 .csv、.tsv、.toml 或 .xlsx；在 WPS 里另存为其中一种",
    "a list is .csv, .tsv, .toml or .xlsx: save it as one of these",
)


def _headed(rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Cells]:
    heads: list[str] = []
    head_row = 0
    for number, row in rows:
        if not is_filled(row):
            continue
        cells = [cell.strip(_MARGIN) for cell in row]
        if not heads:
            heads, head_row = cells, number
            continue
        if unheaded := next((n for n, cell in enumerate(cells, 1) if n > len(heads) and cell), 0):
            raise SheetError(_unheaded(unheaded), number)
        yield Cells(number, head_row, {h: c for h, c in zip(heads, cells, strict=False) if h or c})


def _unheaded(column: int) -> Message:
    return Message(
        "第 {n} 栏没有栏目名，却有内容；逗号要放在引号里",
        "column {n} has no heading but is filled; quote commas",
        n=column,
    )


def _separated(data: bytes, suffix: str) -> Iterator[tuple[int, Sequence[str]]]:
    import csv
    import io

    text = decoded(data)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text, suffix), strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise SheetError(
            Message("不是完整的表（{why}）", "not a table ({why})", why=why_failed(error)), line
        ) from error


def delimiter(text: str, suffix: str) -> str:
    """What stands between the cells of a table."""
    return "\t" if suffix == ".tsv" or "\t" in text.partition("\n")[0] else ","


def decoded(data: bytes) -> tuple[str, str]:
    """The text and the encoding of UTF-16 or UTF-8 with a mark or UTF-8 without, else of GB18030."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), "utf-16"
    stops = 0
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError as error:
            stops = max(stops, error.start)
    wrong = Message("既不是 UTF-8 也不是 GB18030", "neither UTF-8 nor GB18030")
    raise SheetError(wrong, data.count(b"\n", 0, stops) + 1)


def toml(data: bytes) -> dict[str, Any]:
    """The values of a TOML file in UTF-8. Raises ValueError with the position where it is not TOML."""
    import tomllib

    text = data.decode("utf-8-sig")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        lines = text.splitlines() or [""]
        end = f"(at line {len(lines)}, column {len(lines[-1]) + 1}, the end of document)"
        raise ValueError(str(error).replace("(at end of document)", end)) from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _toml(data: bytes, name: str) -> Iterator[Cells]:
    try:
        table = toml(data)
    except ValueError as error:
        raise SheetError(Message("不是 TOML（{why}）", "not TOML ({why})", why=why_failed(error))) from error
    rows: object = table.get(name)
    if not isinstance(rows, list):
        raise SheetError(Message("没有 [[{name}]]", "has no [[{name}]]", name=name))
    for number, row in enumerate(cast("list[object]", rows), 1):
        if not isinstance(row, dict):
            raise SheetError(Message("{name} 的一项不是表", "an item of {name} is no table", name=name), number)
        yield Cells(number, number, cast("dict[str, Any]", row))


def _xlsx(data: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of the first sheet, read by the optional dependency openpyxl."""
    try:
        import openpyxl
    except ImportError as error:
        raise SheetError(
            Message(
                "读 .xlsx 要先装 openpyxl：pip install openpyxl；或另存为 CSV",
                "to read .xlsx: pip install openpyxl; or save it as CSV",
            )
        ) from error
    import io
    import warnings

    try:
        _ask_unpacked(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            found = book.worksheets[0]
            found.reset_dimensions()  # counts the rows that there are; the sheet may declare any number
            values = found.iter_rows(values_only=True, max_col=_COLUMNS)
            rows = [(number, [_cell(value) for value in row]) for number, row in _filled(values)]
            book.close()
    except SheetError:
        raise
    except Exception as error:
        raise SheetError(
            Message("不是 .xlsx 工作簿（{why}）", "not an .xlsx workbook ({why})", why=type(error).__name__)
        ) from error
    yield from rows


def _ask_unpacked(data: bytes) -> None:
    """Raises SheetError for a workbook that is too large when unpacked."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = [part for part in book.infolist() if part.filename.lower().endswith((".xml", ".rels"))]
    text = [part for part in parts if part.filename.startswith(("xl/worksheets/", "xl/sharedStrings"))]
    size, rest = (sum(part.file_size for part in some) for some in (text, [p for p in parts if p not in text]))
    if size > UNPACKED or rest > _STYLES:
        raise SheetError(
            Message(
                "工作簿太大，解压后最多 {most} MB；请只留名单，另存为 CSV",
                "too large, at most {most} MB unpacked; keep the list alone and save it as CSV",
                most=UNPACKED >> 20,
            )
        )


def _filled(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows that are not empty, with their numbers. Raises SheetError for too many rows, empty ones included."""
    count = 0
    for number, row in enumerate(rows, 1):
        if row.count(None) < len(row):
            count += 1
            yield number, row
        if count > ROWS + 1 or number > _LAST_ROW:
            raise SheetError(Message("行太多，最多 {most} 行", "too many rows, at most {most}", most=ROWS), number)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
