"""From the text of an input to the documents in it: one for plain text, HTML and Markdown, one a line for records."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from ..model import LintNewsError, Message
from ..text.document import Document


class Fields(Struct, frozen=True):
    """The names of the fields of a record: its text, its id and the day of its paper."""

    text: str = "text"
    id: str = "id"
    date: str = "date"


class Reading(Struct, frozen=True):
    """The documents of an input, and what could not be read of it."""

    documents: tuple[Document, ...]
    errors: tuple[LintNewsError, ...] = ()


CHARACTERS, LINES = 8_000_000, 1_000_000
"""What one text (a page, a record, the line that a record stands on) may have: then judging it takes about 1.5 GB at most (docs/speed.md)."""
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
    lowered = name.lower()
    is_records = lowered.endswith(RECORDS)
    if error := too_much(text, name, by_line=is_records):
        raise error
    page = Document(text, name=name, date=date)
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


def too_much(text: str, name: str, *, by_line: bool = False) -> LintNewsError | None:
    """Why a text is too long to be judged in the memory that is promised; its characters may be many where each line is read
    `by_line`, apart."""
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    if lines > LINES:
        return LintNewsError(Message("{name}：行太多（{n}，上限 {most}）；请拆开", "{name}: too many lines ({n}, at most {most}); split it",
                                     name=name, n=lines, most=LINES))  # fmt: skip
    if not by_line and len(text) > CHARACTERS:
        return LintNewsError(Message("{name}：一篇文字太长（{n} 字，上限 {most} 字）；请拆开", "{name}: one text is too long ({n} characters, at most {most}); split it",
                                     name=name, n=len(text), most=CHARACTERS))  # fmt: skip
    return None
