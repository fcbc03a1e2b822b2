"""The documents of an archive, one after the other, and why one cannot be read. Text is never changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import get_args

from msgspec import Struct

from ..authoring.metadata import ProfileName
from ..model import LintNewsError, Message
from ..readers import Fields, too_much
from ..readers.records import day_of
from ..system.reasons import why_failed


class Row(Struct, frozen=True):
    """A document of an archive, or the error why it is none.

    `number` counts rows of its file from 1, for JSON lines the lines; None where that is not known. `page` is the
    number or name of the page of the paper (版次), `profile` the name of a profile, in place of the configuration's.
    """

    text: str = ""
    id: str | None = None
    date: dt.date | None = None
    page: str | None = None
    profile: str | None = None
    number: int | None = None
    error: LintNewsError | None = None


NUMBER, PROFILE = "row", "profile"
"""Columns whose names no setting changes: the number of the row, the name of a profile."""


def columns(fields: Fields) -> tuple[str, ...]:
    """The names of all columns that are read; only that of the text must be there."""
    return (fields.text, fields.id, fields.date, fields.page, PROFILE, NUMBER)


def row_of(values: Mapping[str, object], fields: Fields, name: str, number: int | None) -> Row:
    """The row that values by column make. `name` and `number` say in errors which it is."""
    known = _text(values.get(fields.id)), _text(values.get(fields.page)), number
    try:
        text = values.get(fields.text)
        if not isinstance(text, str):
            raise ValueError(f"no text in {fields.text!r}")  # noqa: TRY004, TRY301 one kind of error for a bad row
        if error := too_much(text, name if number is None else f"{name}:{number}"):
            raise error
        return Row(text, known[0], _day(values.get(fields.date)), known[1], _profile(values.get(PROFILE)), number)
    except (LintNewsError, ValueError) as error:
        return broken(name, number, error, id=known[0], page=known[1])


def broken(name: str, number: int | None, error: Exception, **known: str | None) -> Row:
    """The row that cannot be read, with what is known of it."""
    where = f"{name}:{number}" if number is not None else f"{name}#{known['id']}" if known.get("id") else name
    return Row(error=LintNewsError(_unreadable(where, error)), number=number, **known)  # pyright: ignore[reportArgumentType] id and page


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> dt.date | None:
    """None for no value, as in JSON lines. Raises ValueError."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return day_of(value) if value else None


def _profile(value: object) -> str | None:
    """Raises ValueError for a name that no profile has."""
    if value in (None, "", *get_args(ProfileName)):
        return _text(value) or None
    raise ValueError(f"no profile {value!r}; known: {', '.join(get_args(ProfileName))}")


def _unreadable(where: str, error: Exception) -> Message:
    if isinstance(error, LintNewsError):
        return error.message
    return Message(
        "{where}：这一行读不了（{why}），其余照查",
        "{where}: this row cannot be read ({why}); the others are",
        where=where,
        why=why_failed(error),
    )
