"""The documents in a record batch of Arrow, and in lines of JSON: the same text makes the same row of both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from ..model import LintNewsError, Message
from ..readers import Fields
from .arrow import RecordBatch, Schema, arrow
from .rows import NUMBER, Row, broken, columns, row_of

_SPACE = b" \t\r"
_HALF_PAIR = "[\ud800-\udfff]"


def in_batch(batch: RecordBatch, fields: Fields, name: str, first: int | None = None) -> Iterator[Row]:
    """The rows of a batch. `first` is the number of the first; without it the column `row` has the numbers, if any."""
    arrays = {column: _readable(batch.column(column)) for column in columns(fields) if column in batch.schema.names}
    for at in range(batch.num_rows):
        number = None if first is None else first + at
        try:
            values: dict[str, object] = {column: array[at].as_py() for column, array in arrays.items()}
        except (ValueError, OverflowError) as error:
            yield broken(name, number, error)
        else:
            given = values.get(NUMBER)
            yield row_of(values, fields, name, given if number is None and isinstance(given, int) else number)


def _readable(array: Any) -> Any:  # noqa: ANN401 an array of Arrow
    """The array; without nanoseconds, which Python's times do not have."""
    pa = arrow()
    if not pa.types.is_timestamp(array.type):
        return array
    return array.cast(pa.timestamp("us", array.type.tz), safe=False)


def require_text(schema: Schema, fields: Fields, name: str) -> None:
    """Raises LintNewsError where no column, or more than one, has the text, or where it has none."""
    pa, names = arrow(), list(schema.names)
    twice = [column for column in columns(fields) if names.count(column) > 1]
    if twice:
        raise LintNewsError(_twice(name, twice[0]))
    if fields.text not in names:
        raise LintNewsError(_no_column(name, fields.text, names))
    kind = schema.field(fields.text).type
    held = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not any(is_text(held) for is_text in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)):
        raise LintNewsError(_no_text(name, fields.text, str(kind)))


def in_lines(data: bytes, fields: Fields, name: str, first: int) -> Iterator[Row]:
    """The rows of lines of JSON in UTF-8; `first` is the number of the first line. Blank lines are none."""
    for number, line in enumerate(data.split(b"\n"), first):
        if not line.strip(_SPACE):
            continue
        try:
            values = _record(line, fields)
        except (ValueError, RecursionError) as error:
            yield broken(name, number, error)
        else:
            yield row_of(values, fields, name, number)


def _record(line: bytes, fields: Fields) -> dict[str, object]:
    """The values of a line; half a surrogate pair in the text is read as U+FFFD. Raises ValueError."""
    values: object = json.loads(line.decode())
    if not isinstance(values, dict):
        raise ValueError("not an object")  # noqa: TRY004 one kind of error for a bad line
    record = cast("dict[str, object]", values)
    text = record.get(fields.text)
    if isinstance(text, str):
        record[fields.text] = re.sub(_HALF_PAIR, "\ufffd", text)
    return record


_SHOWN = 12


def _no_column(name: str, column: str, names: list[str]) -> Message:
    known = ", ".join(names[:_SHOWN]) + " …" * (len(names) > _SHOWN)
    return Message(
        "{name}：没有 {column} 这一列；有的是：{known}；--text-field 可指定正文所在的列",
        "{name}: no column {column}; there are: {known}; --text-field names the column of the text",
        name=name,
        column=column,
        known=known,
    )


def _twice(name: str, column: str) -> Message:
    return Message(
        "{name}：{column} 这一列有两个，不知读哪个", "{name}: there are two columns {column}", name=name, column=column
    )


def _no_text(name: str, column: str, kind: str) -> Message:
    return Message(
        "{name}：{column} 这一列不是文字，是 {kind}；--text-field 可指定正文所在的列",
        "{name}: the column {column} is no text but {kind}; --text-field names the column of the text",
        name=name,
        column=column,
        kind=kind,
    )
