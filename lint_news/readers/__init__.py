"""The documents of an input: one for plain text, HTML and Markdown, one for each line of records (JSON lines).

An extracted document knows the offset in the input of each of its characters, so that fixes can be written there.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import LintNewsError, Message
from ..text.document import Document

if TYPE_CHECKING:
    from ..containers.container import Container


class Fields(Struct, frozen=True):
    """The names of the fields of a record: its text, its id, the day of its paper and the page (版次) there."""

    text: str = "text"
    id: str = "id"
    date: str = "date"
    page: str = "page"


class Reading(Struct, frozen=True):
    """The documents of an input, and the errors of the records that could not be read."""

    documents: tuple[Document, ...]
    errors: tuple[LintNewsError, ...] = ()


CHARACTERS, LINES = 8_000_000, 1_000_000
"""The most of one text (a page, a record, its line), so that a check takes at most 1.5 GB (docs/speed.md)."""
_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
RECORDS = (".jsonl", ".ndjson", ".jsonl.gz")


def is_html(name: str) -> bool:
    """Whether a file name is that of HTML."""
    return name.lower().endswith(_HTML)


def may_have_comments(name: str) -> bool:
    """Whether a file of this name is read as HTML or Markdown, which have comments."""
    return name.lower().endswith((*_HTML, *_MARKDOWN))


def documents(  # noqa: PLR0913 all but two have defaults
    text: str,
    name: str,
    fields: Fields | None = None,
    date: dt.date | None = None,
    html_select: str = "",
    *,
    container: Container | None = None,
) -> Reading:
    """The documents in the decoded text of an input, read by the suffix of its name.

    `date` is the date of the newspaper where a record has none, `html_select` the CSS selector of what to read of HTML,
    `container` the file that the text was extracted from, maybe changed by fixes since.
    Raises LintNewsError for a text that is too long or cannot be read.
    """
    lowered = name.lower()
    is_records = lowered.endswith(RECORDS)
    if error := too_much(text, name, by_line=is_records):
        raise error
    page = Document(text, name=name, date=date) if container is None else _extracted(text, name, date, container)
    if lowered.endswith(_HTML):
        from .html import html

        return Reading((html(page, html_select),))
    if lowered.endswith(_MARKDOWN):
        from .markdown import markdown

        return Reading((markdown(page),))
    if is_records:
        from .records import records

        return records(page, fields or Fields())
    return Reading((page,))


def _extracted(text: str, name: str, date: dt.date | None, container: Container) -> Document:
    """The text of a container; once it is changed, its characters have no place there."""
    from ..text.hints import hints_for

    is_read = text == container.text
    return Document(
        text, name=name, date=date, container=container if is_read else None, hints=hints_for(text, container)
    )


def too_much(text: str, name: str, *, by_line: bool = False) -> LintNewsError | None:
    """The error of a text that is too long, or None; `by_line` says that each line is read by itself.

    Then the lines count, and the characters of the whole text do not.
    """
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    if lines > LINES:
        return LintNewsError(
            Message(
                "{name}：行太多（{n}，上限 {most}）；请拆开",
                "{name}: too many lines ({n}, at most {most}); split it",
                name=name,
                n=lines,
                most=LINES,
            )
        )
    if not by_line and len(text) > CHARACTERS:
        return LintNewsError(
            Message(
                "{name}：一篇文字太长（{n} 字，上限 {most} 字）；请拆开",
                "{name}: one text is too long ({n} characters, at most {most}); split it",
                name=name,
                n=len(text),
                most=CHARACTERS,
            )
        )
    return None
