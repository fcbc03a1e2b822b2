"""Paragraphs of print: put together over the ends of lines, columns and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from .lines import Line
from .measure import Edges, indent, is_flush, is_full, is_indented, is_nearly_full, is_set_apart

_LARGER, _SMALLER = 1.12, 0.93
_EXTRA_SPACE = 1.4
"""In steps from line to line: the distance that sets paragraphs apart on a page that does not indent them."""
_INDENTING = 0.3


class Kind(Enum):
    """What a paragraph is by its type: larger than the body, the body, smaller, or apart from the running text."""

    HEAD = "head"
    BODY = "body"
    SMALL = "small"
    APART = "apart"


class Placed(Struct, frozen=True, gc=False):
    """A line, and the edges of its column. `part` numbers the parts of all pages that have one column, in reading
    order; `column` is the column of the page, from 1 at the left."""

    line: Line
    edges: Edges
    part: int
    column: int
    kind: Kind


class Paragraph:
    """The lines of a paragraph in order, and whether its first line is indented."""

    __slots__ = ("is_indented", "kind", "lines")

    def __init__(self, first: Placed) -> None:
        self.lines = [first]
        self.kind = first.kind
        self.is_indented = first.kind is Kind.BODY and is_indented(first.line, first.edges)


def kind_of(line: Line, body: float) -> Kind:
    """The kind of a line on a page whose body type has this height."""
    if line.size >= body * _LARGER:
        return Kind.HEAD
    return Kind.SMALL if line.size <= body * _SMALLER else Kind.BODY


def paragraphs(lines: Sequence[Placed]) -> list[Paragraph]:
    """The paragraphs of all pages; captions and the like stand behind the paragraph that they interrupt."""
    found: list[Paragraph] = []
    indenting = indents(lines)
    pitch = _pitch(lines)
    body: Paragraph | None = None
    for number, placed in enumerate(lines):
        before = _before(found, body, placed)
        if before is not None and _joins(before.lines[-1], placed, lines[number + 1 : number + 2], indenting, pitch):
            before.lines.append(placed)
            continue
        found.append(Paragraph(placed))
        if placed.kind is Kind.BODY:
            body = found[-1]
        elif placed.kind is Kind.HEAD:
            body = None
    return found


def _before(found: Sequence[Paragraph], body: Paragraph | None, placed: Placed) -> Paragraph | None:
    """The paragraph that a line may belong to: the last one, or, behind something apart, the last of the body."""
    if found and found[-1].kind is placed.kind and found[-1].lines[-1].line.is_like(placed.line):
        return found[-1]
    if placed.kind is Kind.BODY and body is not None and body.lines[-1].line.is_like(placed.line):
        return body
    return None


def _joins(a: Placed, b: Placed, after: Sequence[Placed], indenting: bool, pitch: float) -> bool:
    """Whether two lines in reading order are of one paragraph."""
    if not _goes_on(a, b, indenting) or is_set_apart(b.line, b.edges):
        return False
    if is_indented(b.line, b.edges):
        return _hangs(a, b, after)
    is_next = a.part == b.part
    if a.kind is Kind.HEAD and not is_next:
        return False
    is_apart = is_next and b.line.base - a.line.base > _EXTRA_SPACE * pitch
    return indenting or not is_apart


def _goes_on(a: Placed, b: Placed, indenting: bool) -> bool:
    """Whether the first of two lines is as long as a line is that goes on, and neither is of a table."""
    if a.line.has_cells or b.line.has_cells:
        return False
    if a.kind is Kind.BODY:
        if indenting and is_nearly_full(a.line, a.edges):
            return True
        if not indenting and not a.edges.is_ragged:
            return is_flush(a.line, a.edges)
    return is_full(a.line, a.edges, b.line)


def _hangs(a: Placed, b: Placed, after: Sequence[Placed]) -> bool:
    """Whether the lines behind the first of an item are the indented ones."""
    first = a.line.text[:1]
    if a.part != b.part or not (first in "-–•·●■◆▪□（(" or first.isdigit()) or is_indented(a.line, a.edges):
        return False
    return not after or abs(indent(after[0].line, after[0].edges) - indent(b.line, b.edges)) < 0.2


def indents(lines: Iterable[Placed]) -> bool:
    """Whether the paragraphs of the pages begin with an indent."""
    body = [placed for placed in lines if placed.kind is Kind.BODY]
    begins = [b for a, b in pairwise(body) if not is_full(a.line, a.edges, b.line)]
    indented = sum(is_indented(placed.line, placed.edges) for placed in begins)
    return indented > 0 and indented >= _INDENTING * len(begins)


def _pitch(lines: Sequence[Placed]) -> float:
    """The usual distance from line to line."""
    steps = sorted(_steps(lines))
    return steps[len(steps) // 2] if steps else 0.0


def _steps(lines: Sequence[Placed]) -> Iterator[float]:
    for a, b in pairwise(lines):
        if a.kind is b.kind is Kind.BODY and a.part == b.part:
            yield b.line.base - a.line.base
