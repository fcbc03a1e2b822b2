"""A document extracted from a page: clean text made of pieces of the page, each with its offsets on the page.

What stands between two pieces (a tag, the target of a link, the other fields of a record) is never checked and never
changed.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import Enum

from msgspec import Struct

from ..model import Edit, Position, Span
from ..text.document import Document


class Kind(Enum):
    """How the text of a piece is written on the page: as it is, in another spelling (`&amp;`, `\\n`), or not at all."""

    LITERAL = "literal"
    SPELT = "spelt"
    MADE = "made"


class Piece(Struct, frozen=True, gc=False):
    """Clean text, and where it stands on the page: `start` to `end`, in code points of the page's text."""

    text: str
    start: int
    end: int
    kind: Kind = Kind.LITERAL


Speller = Callable[[str], str | None]
"""Text in the spelling of the page; None where it cannot be written there."""


class ExtractedDocument(Document):
    """The text inside a page of HTML, Markdown or records.

    Spans count its clean text; positions and raw edits are the page's.
    """

    __slots__ = ("_pieces", "_spell", "_text_starts", "page")

    def __init__(  # noqa: PLR0913 those of Document, and three more
        self,
        page: Document,
        pieces: Sequence[Piece],
        spell: Speller,
        *,
        name: str = "-",
        id: str | None = None,  # noqa: A002 as in Document
        date: dt.date | None = None,
    ) -> None:
        super().__init__("".join(piece.text for piece in pieces), name=name, id=id, date=date)
        self.page, self._spell = page, spell
        self._pieces = [piece for piece in pieces if piece.text]
        self._text_starts: list[int] = []
        at = 0
        for piece in self._pieces:
            self._text_starts.append(at)
            at += len(piece.text)

    def position(self, offset: int) -> Position:
        """The place in the input of the character at `offset`."""
        return self.page.position(self._begin(offset))

    def positions(self, span: Span) -> tuple[Position, Position]:
        """Where a span begins and ends in the input; tags around it are outside."""
        start = self._begin(span.start)
        end = self._end(span.end) if span.end > span.start else start
        return self.page.position(start), self.page.position(max(start, end))

    def raw_offset(self, offset: int) -> int:
        """The offset in the input of the character at `offset`."""
        return self.page.raw_offset(self._begin(offset))

    def raw_offsets(self) -> Sequence[int]:
        """The offsets in the input of all offsets of the text, that of its end too."""
        return [self.raw_offset(offset) for offset in range(len(self.text) + 1)]

    def raw_edit(self, edit: Edit) -> Edit:
        """The same edit on the input. Raises ValueError where it would change markup."""
        if (inside := self._inside(edit)) is None:
            raise ValueError(f"{edit} crosses markup")
        return self.page.raw_edit(inside)

    def edit_positions(self, edit: Edit) -> tuple[Position, Position]:
        """Where an edit begins and ends in the input."""
        return self.page.positions((self._inside(edit) or edit).span)

    def raw_edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """The same edits on the input; empty where one of them would change markup."""
        inside = [self._inside(edit) for edit in edits]
        return tuple(self.page.raw_edit(edit) for edit in inside if edit) if all(inside) else ()

    def _piece_of(self, offset: int) -> tuple[Piece, int]:
        """The piece that has the character at `offset`, and how far into it the character stands."""
        at = bisect_right(self._text_starts, offset) - 1
        return self._pieces[at], offset - self._text_starts[at]

    def _begin(self, offset: int) -> int:
        """The page's offset where the character at `offset` begins; at the end of the text, where the last one ends."""
        if not self._pieces:
            return 0
        if offset >= len(self.text):
            return self._pieces[-1].end
        piece, inside = self._piece_of(offset)
        return piece.start + (inside if piece.kind is Kind.LITERAL else 0)

    def _end(self, offset: int) -> int:
        """The page's offset at which the character before `offset` ends."""
        piece, inside = self._piece_of(offset - 1)
        return piece.start + inside + 1 if piece.kind is Kind.LITERAL else piece.end

    def _inside(self, edit: Edit) -> Edit | None:
        """The edit on the page's text; None where it would change markup."""
        edit = _trimmed(edit, self.text)
        span = self._writable(edit.span) if edit.span.end > edit.span.start else self._gap(edit.span.start)
        spelt = self._spell(edit.text)
        return None if span is None or spelt is None else Edit(span, spelt)

    def _writable(self, span: Span) -> Span | None:
        """The page's span; None where markup stands in it or a piece of another spelling is only in part inside."""
        at, expected = span.start, None
        start = self._begin(span.start)
        while at < span.end:
            piece, inside = self._piece_of(at)
            begins = piece.start + inside if piece.kind is Kind.LITERAL else piece.start
            rest = len(piece.text) - inside
            cut = piece.kind is Kind.SPELT and (inside or at + rest > span.end)
            if piece.kind is Kind.MADE or cut or expected not in (None, begins):
                return None
            at, expected = at + rest, piece.end
        return Span(start, self._end(span.end))

    def _gap(self, offset: int) -> Span | None:
        """Where to insert: behind the character before, on the same line; else before the one after."""
        if offset and self.text[offset - 1] != "\n":
            piece, inside = self._piece_of(offset - 1)
            if piece.kind is not Kind.MADE and (piece.kind is Kind.LITERAL or inside == len(piece.text) - 1):
                return Span(self._end(offset), self._end(offset))
        if offset < len(self.text):
            piece, inside = self._piece_of(offset)
            if piece.kind is not Kind.MADE and (piece.kind is Kind.LITERAL or not inside):
                return Span(self._begin(offset), self._begin(offset))
        return None


def _trimmed(edit: Edit, text: str) -> Edit:
    """The edit without the characters at both ends that it does not change."""
    (start, end), new = (edit.span.start, edit.span.end), edit.text
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    return Edit(Span(start, end), new)
