"""From the text of an input to the documents in it: one for plain text, HTML and Markdown, one a line for records."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from ..document import Document
from ..model import LintNewsError


class Fields(Struct, frozen=True):
    """The names of the fields of a record: its text, its id and the day of its paper."""

    text: str = "text"
    id: str = "id"
    date: str = "date"


class Reading(Struct, frozen=True):
    """The documents of an input, and what could not be read of it."""

    documents: tuple[Document, ...]
    errors: tuple[LintNewsError, ...] = ()


_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
RECORDS = (".jsonl", ".ndjson", ".jsonl.gz")


def is_html(name: str) -> bool:
    """True for the name of a page of HTML."""
    return name.lower().endswith(_HTML)


def documents(
    text: str, name: str, fields: Fields | None = None, date: dt.date | None = None, html_select: str = ""
) -> Reading:
    """Read the decoded text of an input by the end of its name. `date` is the paper's, where no record says better,
    `html_select` the CSS selector of what to read of HTML. Raises LintNewsError for a page that cannot be read so."""
    page = Document(text, name=name, date=date)
    lowered = name.lower()
    if lowered.endswith(_HTML):
        from .html import html

        return Reading((html(page, html_select),))
    if lowered.endswith(_MARKDOWN):
        from .markdown import markdown

        return Reading((markdown(page),))
    if lowered.endswith(RECORDS):
        from .records import records

        return records(page, fields or Fields())
    return Reading((page,))
