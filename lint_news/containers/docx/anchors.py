"""Where a comment stands: around the characters themselves, or around the paragraph that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from ...model import PagePart, Span
from .edits import Placed, Text
from .story import Paragraph, Run

_NOTES = {PagePart.FOOTNOTE: b"footnoteReference", PagePart.ENDNOTE: b"endnoteReference"}


class Anchor(Struct, frozen=True):
    """The bytes in the main part where a comment begins and ends, each with its run; without runs the paragraph is
    anchored: then the comment has to say what it is about."""

    start: int
    end: int
    first: Run | None = None
    last: Run | None = None


class Anchors:
    """The anchors of comments. Headers, footers, notes and text boxes can have none: the paragraph that they belong to
    has them."""

    def __init__(self, text: Text, main: int, paragraphs: Sequence[Paragraph], xml: bytes) -> None:
        self._text, self._main, self._paragraphs, self._xml = text, main, paragraphs, xml

    def of(self, span: Span) -> Anchor | None:
        """The anchor of a span; None in a document that has no place for one."""
        found = self._text.over(span) or self._near(span)
        if not found:
            return None
        first = found[0]
        if first.line.part != self._main or first.line.paragraph.part is not PagePart.BODY:
            return self._around(self._host(first.line.paragraph))
        last = [placed for placed in found if _are_together(first, placed)][-1]
        start = self._text.byte_before(first, max(span.start, first.start))
        end = self._text.byte_behind(last, min(max(span.end, last.start + 1), last.end))
        return Anchor(start, end, first.piece.run, last.piece.run)

    def _near(self, span: Span) -> list[Placed]:
        """The next piece, else the last one before, of a span without characters."""
        pieces = self._text.pieces
        return [one for one in pieces if one.start >= span.start][:1] or pieces[-1:]

    def _host(self, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph of the body that a text box or a note belongs to; the first one for headers and footers."""
        if paragraph.host and any(one is paragraph for one in self._paragraphs):
            return paragraph.host
        reference = _NOTES.get(paragraph.part) if paragraph.note else None
        if reference and (found := self._referring(reference, paragraph.note)):
            return found
        usable = [one for one in self._paragraphs if one.part is PagePart.BODY and not self._is_empty(one)]
        return next((one for one in usable if one.pieces), usable[0] if usable else None)

    def _referring(self, reference: bytes, note: str) -> Paragraph | None:
        """The paragraph that refers to a note."""
        pattern = rb"<[^\s>]*" + reference + rb"\b[^>]*\bid\s*=\s*[\"']" + re.escape(note.encode()) + rb"[\"']"
        if (match := re.search(pattern, self._xml)) is None:
            return None
        around = [one for one in self._paragraphs if one.span.start < match.start() < one.span.end]
        return (around[0].host or around[0]) if around else None

    def _is_empty(self, paragraph: Paragraph) -> bool:
        return paragraph.opened == paragraph.span

    def _around(self, paragraph: Paragraph | None) -> Anchor | None:
        if paragraph is None:
            return None
        start = paragraph.properties.end if paragraph.properties else paragraph.opened.end
        return Anchor(start, self._xml.rindex(b"<", start, paragraph.span.end))


def _are_together(one: Placed, other: Placed) -> bool:
    """Whether a comment may begin in one and end in the other."""
    a, b = one.line, other.line
    same_part = a.part == b.part and a.paragraph.part is b.paragraph.part
    return same_part and a.paragraph.host is b.paragraph.host and a.place.cell == b.place.cell
