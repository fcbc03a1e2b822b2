"""JSON lines: one document for each line, whose text is a string of the record."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import partial
from json.decoder import JSONDecodeError
from typing import Any

from msgspec import Struct

from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..text.document import Document
from . import Fields, Reading, too_much
from .extracted import ExtractedDocument, Kind, Piece

_DECODER = json.JSONDecoder()
_SPACE = " \t\r"
_DATE = r"(?P<year>[0-9]{4})[-/.年](?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})(?![0-9])"
_PIECE = r"(?P<literal>[^\\]+)|(?P<line>\\r\\n|\\r|\\n)|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\."


class _Value(Struct):
    """A value of a record, and the span of its JSON in the line."""

    value: object
    start: int
    end: int


def records(page: Document, fields: Fields) -> Reading:
    """The documents of the lines that can be read, and an error with file and line for each other one."""
    good: list[Document] = []
    errors: list[LintNewsError] = []
    at = 0
    for number, line in enumerate(_lines(page.text), 1):
        try:
            if line.strip(_SPACE):
                if error := too_much(line, f"{page.name}:{number}"):
                    raise error
                good.append(_record(page, line, at, fields))
        except LintNewsError as error:
            errors.append(error)
        except (ValueError, RecursionError) as error:
            errors.append(LintNewsError(_bad_line(page.name, number, error)))
        at += len(line) + 1
    if not good and not errors:
        errors.append(LintNewsError(_empty(page.name)))
    return Reading(tuple(good), tuple(errors))


def _lines(text: str) -> Iterator[str]:
    """The lines one by one, without a list of them all in memory."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]


def _record(page: Document, line: str, at: int, fields: Fields) -> Document:
    values = _values(line)
    text = values.get(fields.text)
    if text is None or not isinstance(text.value, str):
        raise ValueError(f"no text in {fields.text!r}")
    if error := too_much(text.value, page.name):
        raise error
    raw = line[text.start : text.end]
    newline = r"\r\n" if r"\r\n" in raw else r"\n"
    spell = partial(_spelt, ascii_only=line.isascii() and "\\u" in line, newline=newline)
    pieces = tuple(_pieces(raw[1:-1], at + text.start + 1))
    return ExtractedDocument(
        page, pieces, spell, name=page.name, id=_id(values, fields), date=_date(values, fields) or page.date
    )


def _id(values: dict[str, _Value], fields: Fields) -> str | None:
    found = values.get(fields.id)
    return None if found is None or found.value is None else str(found.value)


def _date(values: dict[str, _Value], fields: Fields) -> dt.date | None:
    """The date of a record: 2026-03-19, 2026/3/19, 2026.3.19 or 2026年3月19日, with or without a time behind it."""
    found = values.get(fields.date)
    return day_of(found.value) if found and found.value else None


def day_of(value: object) -> dt.date:
    """The day that a value of a record names. Raises ValueError."""
    match = re.match(_DATE, str(value))
    if match is None:
        return dt.date.fromisoformat(str(value)[:10])
    return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))


def _values(line: str) -> dict[str, _Value]:
    """The values of the record by their names. Raises ValueError where the line is no JSON object."""
    record: Any = json.loads(line)
    if not isinstance(record, dict):
        raise ValueError("not an object")  # noqa: TRY004 one kind of error for a bad line
    values: dict[str, _Value] = {}
    at = _skip(line, line.index("{") + 1)
    while at < len(line) and line[at] == '"':
        name, at = _DECODER.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)
        value, end = _DECODER.raw_decode(line, start)
        values[name] = _Value(value, start, end)
        at = _skip(line, _skip(line, end) + 1)
    return values


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at] in _SPACE:
        at += 1
    return at


def _pieces(raw: str, at: int) -> Iterator[Piece]:
    """The pieces of a JSON string; half a surrogate pair is read as U+FFFD."""
    for match in re.finditer(_PIECE, raw):
        start, end = at + match.start(), at + match.end()
        if match["literal"]:
            yield Piece(match[0], start, end)
        elif match["line"]:
            yield Piece("\n", start, end, Kind.SPELT)
        else:
            char = json.loads(f'"{match[0]}"')
            yield Piece("\ufffd" if "\ud800" <= char <= "\udfff" else char, start, end, Kind.SPELT)


def _spelt(text: str, *, ascii_only: bool, newline: str) -> str:
    return json.dumps(text, ensure_ascii=ascii_only)[1:-1].replace(r"\n", newline)


def _empty(name: str) -> Message:
    return Message("{name}：里面没有一条记录", "{name}: there is no record in it", name=name)


def _bad_line(name: str, number: int, error: Exception) -> Message:
    why = why_failed(error)
    if isinstance(error, JSONDecodeError):
        why = Message("第 {n} 列处不是 JSON", "{said}, column {n}", n=error.colno, said=error.msg)
    return Message(
        "{name}:{number}：这一行读不了（{why}），其余照查",
        "{name}:{number}: this line cannot be read ({why}); the others are",
        name=name,
        number=number,
        why=why,
    )
