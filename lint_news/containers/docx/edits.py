"""Where corrections and comments go: spans of the text become spans of bytes in runs, and ends of paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...model import Edit, Span
from .lines import Line
from .story import Kind, Paragraph, Piece, Run

_BETWEEN = re.compile(  # noqa: TID251 used for documents alone
    rb"(?:\s|<[^\s:/>]+:(?:bookmark(?:Start|End)|commentRange(?:Start|End)|perm(?:Start|End)|proofErr)\b[^>]*/>)*"
)
"""What may stand between two paragraphs that are joined."""


class Placed(Struct, frozen=True, eq=False):
    """A piece in the text: the offset where it begins, and its line."""

    start: int
    piece: Piece
    line: Line

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.piece.text)


class Deletion(Struct, frozen=True):
    """Bytes of a run that are deleted."""

    run: Run
    span: Span


class Joint(Struct, frozen=True):
    """Two paragraphs that become one. The first is emptied where all of its text is deleted too."""

    first: Paragraph
    second: Paragraph
    is_emptied: bool


class Insertion(Struct, frozen=True):
    """The byte of a run where text is inserted, and the paragraph of the run."""

    run: Run
    at: int
    paragraph: Paragraph


class Plan(Struct, frozen=True):
    """A correction in one part: bytes to delete, paragraphs that become one, and text to insert in a run."""

    part: int
    deletions: tuple[Deletion, ...]
    joints: tuple[Joint, ...]
    where: Insertion | None = None
    text: str = ""


class Text:
    """The pieces of the text by their offsets."""

    def __init__(self, lines: Sequence[Line], parts: Sequence[bytes], text: str) -> None:
        self._lines, self._parts, self._text = lines, parts, text
        self._line_starts = [line.start for line in lines]
        self.pieces = list(_placed(lines))
        self._starts = [placed.start for placed in self.pieces]

    def line_number(self, offset: int) -> int:
        """The number, from 0, of the line that has an offset."""
        return max(0, bisect_right(self._line_starts, offset) - 1)

    def line(self, offset: int) -> Line:
        """The line that has an offset."""
        return self._lines[self.line_number(offset)]

    def over(self, span: Span) -> list[Placed]:
        """The pieces that share a code point with a span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = list[Placed]()
        for placed in self.pieces[first:]:
            if placed.start >= span.end:
                break
            if placed.end > span.start:
                found.append(placed)
        return found

    def plan(self, edit: Edit) -> Plan | None:
        """How an edit is made; None where it cannot be."""
        edit = trimmed(edit, self._text)
        touched = self.over(edit.span)
        joints = self._joints(edit.span)
        if joints is None or any(placed.piece.is_locked for placed in touched):
            return None
        if sum(_shared(placed, edit.span) for placed in touched) + len(joints) < edit.span.end - edit.span.start:
            return None  # the empty line between two parts
        part, deletions = self.line(edit.span.start).part, tuple(self._deletions(touched, edit.span))
        if not edit.text:
            return Plan(part, deletions, joints)
        where = self._insertion(edit.span, touched)
        if where is None or ("\n" in edit.text and not self._may_split(where, part, edit.text)):
            return None
        return Plan(part, deletions, joints, where, edit.text)

    def _may_split(self, where: Insertion, part: int, text: str) -> bool:
        """Whether one paragraph can become two where text is inserted."""
        paragraph = where.paragraph
        if text.count("\n") > 1 or paragraph.is_locked or paragraph.has_section or not where.run.is_direct:
            return False
        properties = paragraph.properties or paragraph.opened
        return b"Change" not in self._parts[part][properties.start : properties.end]

    def _joints(self, span: Span) -> tuple[Joint, ...] | None:
        """The paragraphs whose ends a span holds; None where one of them cannot be deleted."""
        found = list[Joint]()
        for number in range(self.line_number(span.start), self.line_number(span.end) + 1):
            line = self._lines[number]
            end = line.start + len(line.text) - 1
            if line.paragraph.is_joined or not span.start <= end < span.end:
                continue
            if number + 1 >= len(self._lines) or not self._may_join(line, self._lines[number + 1]):
                return None
            is_emptied = span.start <= line.start
            found.append(Joint(line.paragraph, self._lines[number + 1].paragraph, is_emptied))
        return tuple(found)

    def _may_join(self, one: Line, other: Line) -> bool:
        """Whether two lines are paragraphs of which the second follows the first directly, and nothing forbids it."""
        a, b = one.paragraph, other.paragraph
        if a.is_locked or a.has_section or a.breaks_behind or b.breaks_before:
            return False
        if one.part != other.part or other.start != one.start + len(one.text):
            return False
        return _BETWEEN.fullmatch(self._parts[one.part], a.span.end, b.span.start) is not None

    def _deletions(self, touched: Sequence[Placed], span: Span) -> Iterator[Deletion]:
        """The bytes to delete; what counts as no character, such as a soft hyphen, goes with those on both sides."""
        last: Deletion | None = None
        for placed in touched:
            new = Deletion(placed.piece.run, self._bytes(placed, span))
            data = self._parts[placed.line.part]
            if last and last.run is new.run and b"<" not in data[last.span.end : new.span.start]:
                new = Deletion(new.run, Span(last.span.start, new.span.end))
            elif last:
                yield last
            last = new
        if last:
            yield last

    def _bytes(self, placed: Placed, span: Span) -> Span:
        """The bytes of the characters of a piece that are inside a span."""
        piece = placed.piece
        if piece.kind is not Kind.CHARACTERS:
            return piece.span
        first, last = max(0, span.start - placed.start), min(len(piece.text), span.end - placed.start)
        start = piece.span.start + len(piece.text[:first].encode())
        return Span(start, start + len(piece.text[first:last].encode()))

    def _insertion(self, span: Span, touched: Sequence[Placed]) -> Insertion | None:
        """Where to insert: behind what is replaced; else behind the character before, on the same line; else before
        the one after."""
        if touched:
            last = touched[-1]
            return Insertion(last.piece.run, self._bytes(last, span).end, last.line.paragraph)
        before, behind = self.over(Span(span.start - 1, span.start)), self.over(Span(span.end, span.end + 1))
        line = self.line(span.start)
        for placed in before:
            if placed.line is line and not placed.piece.is_locked:
                return Insertion(placed.piece.run, self.byte_behind(placed, span.start), line.paragraph)
        for placed in behind:
            if placed.line is line and not placed.piece.is_locked:
                return Insertion(placed.piece.run, self.byte_before(placed, span.end), line.paragraph)
        return None

    def byte_before(self, placed: Placed, offset: int) -> int:
        """The byte of a piece where the character at an offset begins."""
        return self._bytes(placed, Span(offset, offset + 1)).start

    def byte_behind(self, placed: Placed, offset: int) -> int:
        """The byte of a piece where the character before an offset ends."""
        return self._bytes(placed, Span(offset - 1, offset)).end


def _shared(placed: Placed, span: Span) -> int:
    return min(placed.end, span.end) - max(placed.start, span.start)


def _placed(lines: Sequence[Line]) -> Iterator[Placed]:
    for line in lines:
        at = line.start
        for piece in line.paragraph.pieces:
            yield Placed(at, piece, line)
            at += len(piece.text)


def trimmed(edit: Edit, text: str) -> Edit:
    """The edit without the characters at both ends that it does not change."""
    (start, end), new = (edit.span.start, edit.span.end), edit.text
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Edit(Span(start, end), new)
