"""Paragraphs of print: put together over the ends of lines, columns and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from ...match.patterns import compiled
from ...model import LARGER, SMALLER
from .lines import Line
from .measure import Edges, ends_nearly_full, indent, is_flush, is_full, is_indented, is_nearly_full, is_set_apart

_EXTRA_SPACE = 1.4
"""In steps from line to line: the distance that sets paragraphs apart on a page that does not indent them."""
_INDENTING, _SPACING = 0.3, 0.8
_MARKERS, _KEY = "-–•·●■◆▪□", "^[一-龥]{1,6}[：:]"
"""What begins an item of a list: a marker, or a word and a colon."""


class Kind(Enum):
    """What a paragraph is by its type: larger than the body, the body, smaller; or by its place: a label, which runs
    another way than the text, or furniture around it."""

    HEAD = "head"
    BODY = "body"
    SMALL = "small"
    LABEL = "label"
    FURNITURE = "furniture"


class Placed(Struct, frozen=True, gc=False):
    """A line, and the edges of its column. `part` numbers the parts of all pages that have one column, in reading
    order; `column` is the column of the page, from 1 at the left; `size` is the height of the type in heights of the
    body type."""

    line: Line
    edges: Edges
    part: int
    column: int
    kind: Kind
    size: float


class _Setting(Struct, frozen=True):
    """How the paragraphs of the pages are set apart: by indents, by space; `pitch` is from line to line, in points."""

    indents: bool
    spaces: bool
    pitch: float


class Paragraph:
    """The lines of a paragraph in order, and whether its first line is indented. `space` is the white space above it
    beyond that between two lines of text, in steps from line to line; 0 where it begins its part."""

    __slots__ = ("is_indented", "kind", "lines", "space")

    def __init__(self, first: Placed, space: float = 0.0) -> None:
        self.space = space
        self.lines = [first]
        self.kind = first.kind
        self.is_indented = first.kind is Kind.BODY and is_indented(first.line, first.edges)


def kind_of(line: Line, body: float) -> Kind:
    """The kind of a line on a page whose body type has this height."""
    if line.size >= body * LARGER:
        return Kind.HEAD
    return Kind.SMALL if line.size <= body * SMALLER else Kind.BODY


def paragraphs(lines: Sequence[Placed]) -> list[Paragraph]:
    """The paragraphs of all pages; captions and the like stand behind the paragraph that they interrupt."""
    found: list[Paragraph] = []
    pitch = _pitch(lines)
    page = _Setting(indents(lines), _spaces(lines, pitch), pitch)
    body: Paragraph | None = None
    for number, placed in enumerate(lines):
        before = _before(found, body, placed)
        is_item = before is not None and not page.indents and _are_items(before.lines[0].line, placed.line)
        after = lines[number + 1 : number + 2]
        if before is not None and not is_item and _joins(before.lines[-1], placed, after, page):
            before.lines.append(placed)
            continue
        found.append(Paragraph(placed, _space(found[-1].lines[-1], placed, pitch) if found else 0.0))
        if placed.kind is Kind.BODY:
            body = found[-1]
        elif placed.kind is Kind.HEAD:
            body = None
    return found


def _are_items(a: Line, b: Line) -> bool:
    """Whether two lines begin as items of one list do: with the same marker, or with a word and a colon."""
    first, second = a.text, b.text
    if first[:1] in _MARKERS:
        return second[:1] == first[:1]
    return all(compiled(_KEY).match(words) is not None for words in (first, second))


def _before(found: Sequence[Paragraph], body: Paragraph | None, placed: Placed) -> Paragraph | None:
    """The paragraph that a line may belong to: the last one, or, behind something apart, the last of the body."""
    if found and found[-1].kind is placed.kind and found[-1].lines[-1].line.is_like(placed.line):
        return found[-1]
    if placed.kind is Kind.BODY and body is not None and body.lines[-1].line.is_like(placed.line):
        return body
    return None


def _joins(a: Placed, b: Placed, after: Sequence[Placed], page: _Setting) -> bool:
    """Whether two lines in reading order are of one paragraph."""
    if not _goes_on(a, b, page) or is_set_apart(b.line, b.edges):
        return False
    if is_indented(b.line, b.edges):
        return _hangs(a, b, after)
    is_next = a.part == b.part
    if a.kind is Kind.HEAD and not is_next:
        return False
    return page.indents or not (is_next and _is_apart(a, b, page.pitch))


def _is_apart(a: Placed, b: Placed, pitch: float) -> bool:
    """Whether more space stands between two lines of a part than between lines of a paragraph."""
    return b.line.base - a.line.base > _EXTRA_SPACE * pitch * max(1.0, a.size)


def _space(a: Placed, b: Placed, pitch: float) -> float:
    """The white space between two lines beyond that between lines of text, in steps from line to line."""
    if a.part != b.part or not pitch:
        return 0.0
    size = b.line.size / b.size
    return max(0.0, (b.line.top - a.line.bottom - (pitch - size)) / pitch)


def _goes_on(a: Placed, b: Placed, page: _Setting) -> bool:
    """Whether the first of two lines is as long as a line is that goes on, and neither is of a table."""
    if a.line.has_cells or b.line.has_cells:
        return False
    if a.kind is Kind.BODY and not a.edges.is_open:
        if a.edges.is_ragged and page.indents and ends_nearly_full(a.line, a.edges):
            return True
        if page.spaces and a.part == b.part:
            return is_nearly_full(a.line, a.edges)
        if not page.indents and not a.edges.is_ragged:
            return is_flush(a.line, a.edges)
    return is_full(a.line, a.edges, b.line)


def _hangs(a: Placed, b: Placed, after: Sequence[Placed]) -> bool:
    """Whether the lines behind the first of an item are the indented ones."""
    first = a.line.text[:1]
    if a.part != b.part or not (first in f"{_MARKERS}（(" or first.isdigit()) or is_indented(a.line, a.edges):
        return False
    return not after or abs(indent(after[0].line, after[0].edges) - indent(b.line, b.edges)) < 0.2


def indents(lines: Iterable[Placed]) -> bool:
    """Whether the paragraphs of the pages begin with an indent."""
    body = [placed for placed in lines if placed.kind is Kind.BODY]
    begins = [b for a, b in pairwise(body) if not is_full(a.line, a.edges, b.line)]
    indented = sum(is_indented(placed.line, placed.edges) for placed in begins)
    return indented > 0 and indented >= _INDENTING * len(begins)


def _spaces(lines: Sequence[Placed], pitch: float) -> bool:
    """Whether the paragraphs of the pages are set apart by space: most lines that are not full have it below them."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.kind is b.kind is Kind.BODY and a.part == b.part]
    ends = [(a, b) for a, b in pairs if not a.edges.is_open and not is_nearly_full(a.line, a.edges)]
    return len(ends) > 1 and sum(_is_apart(a, b, pitch) for a, b in ends) >= _SPACING * len(ends)


def _pitch(lines: Sequence[Placed]) -> float:
    """The usual distance from line to line."""
    steps = sorted(_steps(lines))
    return steps[len(steps) // 2] if steps else 0.0


def _steps(lines: Sequence[Placed]) -> Iterator[float]:
    for a, b in pairwise(lines):
        if a.kind is b.kind is Kind.BODY and a.part == b.part:
            yield b.line.base - a.line.base
