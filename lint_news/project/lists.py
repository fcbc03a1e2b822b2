"""A house's own lists: rows of a table in CSV, TSV, TOML or .xlsx, each a value of the type that a rule asks for.

Errors name the file, the row as a spreadsheet counts it (from 1, the heading included), and the column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, TypeAlias, TypeVar, cast, get_type_hints

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import fields

from ..model import LintNewsError, Message
from ..readers.sheets import Cells, SheetError, sheet
from ..system.reasons import why_failed

NOTE = ("note", "备注")
"""A column that every list may have and nothing reads."""

_LONGEST_HEADING = 8
_PARTS = ("|", "｜", "；", ";", "\n")
R = TypeVar("R", bound="ListRow")


class ListRow(Struct, frozen=True, kw_only=True):
    """One line of a list. Fields are columns: `name: Annotated[str, Meta(title="姓名", description=…)]`.

    A column is headed by its field's name or its title. `where` says file and row, as messages give it.
    A `tuple[str, ...]` holds the parts of a cell, which | or ； separates.
    """

    where: str = ""
    example: ClassVar[tuple[str, ...]] = ()
    """Cells of the row that a template shows."""

    @classmethod
    def problems(cls, rows: Sequence[Any]) -> Iterator[ListProblem]:  # noqa: ARG003 for those that have some
        """What is wrong with rows beyond their types: the row, the field, and why."""
        return iter(())


ListProblem: TypeAlias = tuple[ListRow, str, Message]


class ListError(LintNewsError):
    """A list is wrong: the row, from 1 as a spreadsheet counts it (0 for the file), the title of the column, and why.
    `shown` is the file as messages name it."""

    def __init__(self, shown: str, row: int, column: str | None, why: Message) -> None:
        super().__init__(_place(shown, row, column, why))
        self.shown, self.row, self.column, self.why = shown, row, column, why

    def __reduce__(self) -> tuple[type[ListError], tuple[str, int, str | None, Message]]:  # pyright: ignore[reportIncompatibleMethodOverride] its own arguments
        return type(self), (self.shown, self.row, self.column, self.why)


class Column(Struct, frozen=True):
    """One column of a list, as templates and errors name it."""

    field: str
    title: str
    about: str
    required: bool


@cache
def columns(kind: type[ListRow]) -> tuple[Column, ...]:
    """The columns of a list: those that must not be empty first, otherwise in the order of the fields."""
    hints = get_type_hints(kind, include_extras=True)
    metas: dict[str, Meta] = {
        name: hint.__metadata__[0] for name, hint in hints.items() if hasattr(hint, "__metadata__")
    }
    needed = {field.name for field in fields(kind) if field.required}
    found = (Column(n, m.title or n, m.description or "", n in needed) for n, m in metas.items())
    return tuple(sorted(found, key=lambda column: not column.required))


def read(path: Path, shown: str, name: str, kind: type[R]) -> tuple[R, ...]:
    """The rows of a file. `shown` is its name in messages, `name` the list's, which a TOML file has as a key.

    A file is read once a process, again when it changed. Raises LintNewsError.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise LintNewsError(_unreadable(shown, error)) from error
    except ValueError as error:  # a NUL in the name
        raise LintNewsError(_unreadable(repr(shown), OSError(str(error)))) from error
    return cast("tuple[R, ...]", _read(path, shown, name, kind, (status.st_mtime_ns, status.st_size)))


@cache
def _read(path: Path, shown: str, name: str, kind: type[ListRow], _: tuple[int, int]) -> tuple[ListRow, ...]:
    try:
        found, errors = judged(sheet(path, name), shown, kind, most=1)
    except OSError as error:
        raise LintNewsError(_unreadable(shown, error)) from error
    except SheetError as error:
        raise _of_sheet(shown, error) from error
    if errors:
        raise errors[0]
    return tuple(found)


def judged(table: Iterator[Cells], shown: str, kind: type[ListRow], most: int) -> tuple[list[ListRow], list[ListError]]:
    """The rows of a table, and `most` of its errors in their order."""
    found, errors = list[ListRow](), list[ListError]()
    try:
        for cells in table:
            try:
                found.append(_row(cells, shown, kind))
            except ListError as error:
                errors.append(error)
                if len(errors) == most or error.row == cells.head_row != cells.row:
                    return found, errors
    except SheetError as error:
        errors.append(_of_sheet(shown, error))
    problems = () if errors and most == 1 else kind.problems(found)
    errors += (_problem(*one, shown, kind) for one in islice(problems, most - len(errors)))
    return found, errors


def _problem(row: ListRow, field: str, why: Message, shown: str, kind: type[ListRow]) -> ListError:
    title = next(c.title for c in columns(kind) if c.field == field)
    return ListError(shown, int(row.where.rpartition(":")[2]), title, why)


def _of_sheet(shown: str, error: SheetError) -> ListError:
    return ListError(shown, error.row, None, error.message)


def _row(cells: Cells, shown: str, kind: type[ListRow]) -> ListRow:
    known = {key: column for column in columns(kind) for key in (column.field, column.title)}
    values: dict[str, Any] = {}
    for number, (head, value) in enumerate(cells.values.items(), 1):
        if head not in known and head.lower() not in NOTE:
            said = head if _is_heading(head) else f"#{number}"
            raise ListError(shown, cells.head_row, said, _unknown_column(columns(kind)))
        if head in known and value not in ("", None):
            values[known[head].field] = _parts(value) if _is_tuple(kind, known[head].field) else value
    for column in columns(kind):
        if column.required and column.field not in values:
            raise ListError(shown, cells.row, column.title, Message("没有填", "nothing is given"))
    return _converted(values, cells, shown, kind)


def _is_heading(head: str) -> bool:
    """Whether a heading may be shown: a link or a wrong name may lead to any file, whose first line may be a secret."""
    return len(head) <= _LONGEST_HEADING and all("\u4e00" <= char <= "\u9fff" for char in head)


def _converted(values: Mapping[str, Any], cells: Cells, shown: str, kind: type[ListRow]) -> ListRow:
    where = f"{shown}:{cells.row}"
    try:
        return convert({**values, "where": where}, kind, strict=False)
    except ValidationError as error:
        field = str(error).rpartition("$.")[2].rstrip("`").partition("[")[0]
        title = next((c.title for c in columns(kind) if c.field == field), field)
        raise ListError(shown, cells.row, title, _wrong(why_failed(error))) from error


@cache
def _is_tuple(kind: type[ListRow], field: str) -> bool:
    return str(get_type_hints(kind)[field]).startswith("tuple")


def _parts(value: object) -> object:
    """The parts of a cell, without the white space around them; what is no text is left to the conversion."""
    if not isinstance(value, str):
        return value
    for mark in _PARTS[1:]:
        value = value.replace(mark, _PARTS[0])
    return [part for piece in value.split(_PARTS[0]) if (part := piece.strip())]


def _place(shown: str, row: int, column: str | None, why: Message) -> Message:
    where = f"{shown}:{row}" if row else shown
    if column is None:
        return Message("{where}：{why}", "{where}: {why}", where=where, why=why)
    return Message(
        "{where}：“{column}”一栏：{why}", "{where}, column {column}: {why}", where=where, column=column, why=why
    )


def _unknown_column(known: Sequence[Column]) -> Message:
    titles = "、".join([*(c.title for c in known), NOTE[1]])
    names = ", ".join([*(c.field for c in known), NOTE[0]])
    return Message("没有这一栏；可用：{titles}", "no such column; known: {fields}", titles=titles, fields=names)


def _wrong(why: Message) -> Message:
    return Message("值不对（{why}）", "wrong value ({why})", why=why)


def _unreadable(shown: str, error: OSError) -> Message:
    zh, en = "{where}：名单读不了（{why}）", "{where}: the list cannot be read ({why})"
    return Message(zh, en, where=shown, why=why_failed(error))
