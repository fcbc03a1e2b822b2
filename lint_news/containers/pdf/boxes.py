"""The rectangles on the pages that a span of the text covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import Span
from .text import Char

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the upper left corner of the page as it is shown."""


def rectangles(chars: Sequence[Char | None], span: Span) -> Mapping[int, Sequence[Rectangle]]:
    """A rectangle for each line of print that a span has, by page from 0, in reading order."""
    found = _printed(chars, span)
    pages = dict.fromkeys(char.page for char in found)
    return {page: list(_lines([char.box for char in found if char.page == page])) for page in pages}


def _printed(chars: Sequence[Char | None], span: Span) -> list[Char]:
    """The printed characters of a span; of one that has none, those on both sides of it."""
    found = [char for char in chars[span.start : span.end] if char]
    if found:
        return found
    before = next((chars[at] for at in range(span.start - 1, -1, -1) if chars[at]), None)
    after = next((chars[at] for at in range(span.end, len(chars)) if chars[at]), None)
    return [char for char in (before, after) if char]


def _lines(boxes: Sequence[Rectangle]) -> Iterator[Rectangle]:
    """A rectangle for each line of print."""
    run: list[Rectangle] = []
    for box in boxes:
        if run and not _are_beside(run[-1], box):
            yield _hull(run)
            run = []
        run.append(box)
    if run:
        yield _hull(run)


def _hull(boxes: Sequence[Rectangle]) -> Rectangle:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _are_beside(a: Rectangle, b: Rectangle) -> bool:
    """Whether two characters in reading order stand on one line, which may run down the page."""
    size = max(b[2] - b[0], b[3] - b[1])
    row, column = min(a[3], b[3]) - max(a[1], b[1]), min(a[2], b[2]) - max(a[0], b[0])
    is_across = row > (b[3] - b[1]) / 2 and column > -2 * size
    return is_across or (column > (b[2] - b[0]) / 2 and row > -size / 2)
