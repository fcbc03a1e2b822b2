"""The extracted text of a document: a line for each paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ...model import PagePart, Place
from .story import Kind, Paragraph


class Line(Struct, frozen=True, eq=False):
    """A paragraph in the text: its offset there, the number of its part, and its place.

    `text` ends with \\n, unless the next paragraph continues it."""

    start: int
    part: int
    paragraph: Paragraph
    place: Place
    text: str


def lines(parts: Sequence[tuple[PagePart, Sequence[Paragraph]]]) -> Iterator[Line]:
    """The lines of all parts, with an empty one between two parts. The same header or footer counts once; empty
    paragraphs count in the body alone."""
    at, known = 0, set[tuple[PagePart, tuple[str, ...]]]()
    for number, (kind, paragraphs) in enumerate(parts):
        shown = list(_shown(paragraphs, kind))
        key = (kind, tuple(text for _, text in shown))
        if not shown or key in known:
            continue
        known.add(key)
        at += bool(at)
        for line in _of_part(shown, at, number):
            yield line
            at += len(line.text)


def _shown(paragraphs: Iterable[Paragraph], kind: PagePart) -> Iterator[tuple[Paragraph, str]]:
    for paragraph in paragraphs:
        _leave_out_page_breaks(paragraph)
        text = "".join(piece.text for piece in paragraph.pieces)
        if text.strip() or kind is PagePart.BODY:
            yield paragraph, text if paragraph.is_joined else f"{text}\n"


def _leave_out_page_breaks(paragraph: Paragraph) -> None:
    """Take page breaks away at both ends of a paragraph, where they end no line."""
    pieces = paragraph.pieces
    start, end = 0, len(pieces)
    while end and pieces[end - 1].kind is Kind.PAGE_BREAK:
        end -= 1
    while start < end and pieces[start].kind is Kind.PAGE_BREAK:
        start += 1
    paragraph.breaks_before, paragraph.breaks_behind = start > 0, end < len(pieces)
    paragraph.pieces = pieces[start:end]


def _of_part(shown: Iterable[tuple[Paragraph, str]], at: int, number: int) -> Iterator[Line]:
    counts: Counter[PagePart] = Counter()
    for paragraph, text in shown:
        counts[paragraph.part] += bool(text.strip())
        place = Place(paragraph=counts[paragraph.part] or None, part=paragraph.part, cell=paragraph.cell)
        yield Line(at, number, paragraph, place, text)
        at += len(text)
