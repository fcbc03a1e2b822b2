"""From the characters of pages to paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .glyphs import ACROSS, PageGlyphs
from .lines import Line, lines
from .measure import Edges, body_size, edges
from .order import Part, ordered
from .paragraphs import Kind, Paragraph, Placed, kind_of, paragraphs
from .sheet import Sheet, sheets

_LEAST_STEP = 5.0
"""In heights of the type: the least distance from column to column."""
_VERSE_LINES, _MARKED = 4, 0.8
_RUNNING = 3
"""The lines from which text that runs another way is body text, and no label."""


def laid(pages: Iterable[PageGlyphs]) -> list[Paragraph]:
    """The paragraphs of several pages in reading order; a paragraph may go on from page to page."""
    found = sheets(pages)
    body = body_size([segment for sheet in found for segment in sheet.main])
    return paragraphs(list(_placed(found, body)))


def _placed(found: Sequence[Sheet], body: float) -> Iterator[Placed]:
    """The lines of all pages in reading order."""
    parts = ordered(found)
    read = [lines(part.segments, part.page) for part in parts]
    known = _edges(parts, read, body)
    ranks = _ranks(parts, known, body)
    for number, (part, column, own) in enumerate(zip(parts, read, known, strict=True)):
        at = own if own and not _is_verse(column) else _extent(column)
        rank = sum(left <= part.left + body for left in ranks[part.page])
        for line in column:
            kind = kind_of(line, body)
            is_label = part.way != ACROSS and kind is Kind.BODY and len(column) < _RUNNING
            kind = Kind.FURNITURE if part.is_furniture else Kind.LABEL if is_label else kind
            yield Placed(line, at, number, max(1, rank), kind, line.size / (body or 1))


def _edges(parts: Sequence[Part], read: Sequence[Sequence[Line]], body: float) -> list[Edges | None]:
    """The edges of all columns; text that runs another way has its own."""
    known: list[Edges | None] = [None] * len(parts)
    for way in {part.way for part in parts}:
        chosen = [i for i, part in enumerate(parts) if part.way == way and not part.is_furniture]
        for i, found in zip(chosen, edges([read[i] for i in chosen], body), strict=True):
            known[i] = found
    return known


def _ranks(parts: Sequence[Part], known: Sequence[Edges | None], em: float) -> Mapping[int, list[float]]:
    """The left edges of the columns of each page, from the left."""
    ranks: defaultdict[int, list[float]] = defaultdict(list)
    across = [(part.page, found.left) for part, found in zip(parts, known, strict=True) if found and part.way == ACROSS]
    for page, left in sorted(across):
        if not ranks[page] or left - ranks[page][-1] > _LEAST_STEP * em:
            ranks[page].append(left)
    return ranks


def _is_verse(column: Sequence[Line]) -> bool:
    """Whether nearly all lines of a column end in marks."""
    return len(column) >= _VERSE_LINES and sum(line.ends_in_mark for line in column) >= _MARKED * len(column)


def _extent(part: Sequence[Line]) -> Edges:
    """The edges of a column without body text. Its lines are never full: somebody broke them where they end."""
    return Edges(min(line.left for line in part), max(line.right for line in part) + 1000.0, is_open=True)
