"""A PDF file: its text, and where each character of it is printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import chain

from ...model import Box, LintNewsError, Message, Place, Span
from ..container import Correction, Marking, Note, Written
from . import errors
from .boxes import Rectangle, rectangles
from .layout import laid
from .opening import file_glyphs
from .text import Char, text_of


class Pdf:
    """A PDF file that was read; see Container. Its text is never changed: a correction becomes a note."""

    def __init__(self, data: bytes, name: str) -> None:
        """Read the text. Raises LintNewsError."""
        self.data, self.name = data, name
        read = file_glyphs(data, name)
        found = text_of(laid(read.pages))
        unread = [number for number, page in enumerate(read.pages, 1) if page.unread]
        if not found.text.strip():
            raise LintNewsError(errors.no_font(name) if unread else errors.no_text(name))
        self.text, self.chars, self.hints = found.text, found.chars, found.hints
        self.sizes = tuple((page.width, page.height) for page in read.pages)
        """Width and height of each page as it is shown, in points."""
        self._starts = _starts(found.text)
        empty = [number for number, page in enumerate(read.pages, 1) if not page.glyphs]
        self.notices = _notices(name, empty, unread, has_scripts=read.has_scripts)

    def place(self, offset: int) -> Place | None:
        """Page, column, paragraph and box of the character at an offset, or of the next one that is printed."""
        char = self._printed(offset)
        return Place(
            page=char.page + 1,
            column=char.column,
            paragraph=max(1, bisect_right(self._starts, offset)),
            box=Box(*char.box),
        )

    def _printed(self, offset: int) -> Char:
        for at in chain(range(offset, len(self.chars)), range(min(offset, len(self.chars)) - 1, -1, -1)):
            if (char := self.chars[at]) is not None:
                return char
        raise AssertionError("a text without a printed character")  # the text is not blank

    def boxes(self, span: Span) -> Mapping[int, Sequence[Rectangle]]:
        """The rectangles that a span covers by page, from 1: one for each line of print, in points from the upper left
        corner of the page."""
        return {page + 1: found for page, found in rectangles(self.chars, span).items()}

    def write(self, corrections: Sequence[Correction], notes: Sequence[Note], marking: Marking) -> Written:
        """A copy with a highlight and a note at each place; the bytes of the file are its beginning."""
        from .marking import marked

        said = [Note(one.edit.span, one.comment) for one in corrections]
        data = marked(self.data, self.name, self.chars, sorted([*said, *notes], key=lambda note: note.span), marking)
        return Written(data, (), len(said) + len(notes))


def _starts(text: str) -> list[int]:
    """The offsets of the lines that have text."""
    starts, at = list[int](), 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    return starts


def _notices(name: str, empty: Sequence[int], unread: Sequence[int], *, has_scripts: bool) -> tuple[Message, ...]:
    without_text = [number for number in empty if number not in unread]
    notices = [errors.pages_without_text(name, without_text)] if without_text else []
    if unread:
        notices.append(errors.pages_with_unread(name, unread))
    return (*notices, *([errors.has_scripts(name)] if has_scripts else []))
