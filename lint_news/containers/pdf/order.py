"""The parts of all pages in reading order; text that runs another way stands where its place on the page is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace as replaced

from .cutting import Cutter
from .glyphs import ACROSS
from .segments import Segment
from .sheet import Sheet

_MOST_CROSSED, _MOST_BLOCKS = 2, 200
_SPACE = 3.0
"""In heights of the type: the white space, such as that of a picture, behind which a column may have other edges."""


class Part(Struct, frozen=True):
    """Segments of one column from the top, the page, the way that they run, and where they begin on the page from the
    left, in points. `is_furniture` says that they stand around the text."""

    segments: Sequence[Segment]
    page: int
    way: int
    left: float
    is_furniture: bool = False


class _Block(Segment):
    """A part of text that runs another way, as an obstacle on the page."""

    __slots__ = ("part",)

    def __init__(self, part: Part) -> None:
        super().__init__(part.segments[0].glyphs)
        boxes = [glyph.box for segment in part.segments for glyph in segment.glyphs]
        self.part, self.glyphs = part, ()
        self.left, self.right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        self.top, self.bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        self.base = self.top


def ordered(found: Sequence[Sheet]) -> list[Part]:
    """The parts of all pages in reading order."""
    cutter = Cutter()
    return [part for number, sheet in enumerate(found) for part in _of_page(sheet, number, cutter)]


def _of_page(sheet: Sheet, number: int, cutter: Cutter) -> Iterator[Part]:
    blocks = [
        _Block(_part(column, number, way))
        for way, others in sheet.others.items()
        for column in Cutter().columns(others)
    ]
    if sheet.head:
        yield replaced(_part(sheet.head, number, ACROSS), is_furniture=True)
    is_strange = sheet.is_turned or len(blocks) > _MOST_BLOCKS
    apart = {id(block) for block in blocks if is_strange or _crosses(block, sheet.main)}
    for column in cutter.columns([*sheet.main, *(block for block in blocks if id(block) not in apart)]):
        yield from _parts(column, number)
    yield from (block.part for block in blocks if id(block) in apart)
    if sheet.foot:
        yield replaced(_part(sheet.foot, number, ACROSS), is_furniture=True)


def _crosses(block: Segment, main: Sequence[Segment]) -> bool:
    """Whether a part lies over the text, as a watermark does."""
    return sum(_overlap(block, one) for one in main) > _MOST_CROSSED


def _overlap(a: Segment, b: Segment) -> bool:
    return min(a.right, b.right) > max(a.left, b.left) and min(a.bottom, b.bottom) > max(a.top, b.top)


def _parts(column: Sequence[Segment], number: int) -> Iterator[Part]:
    """The parts of a column: the blocks in it, and what stands between them, apart where there is much space."""
    run: list[Segment] = []
    for segment in column:
        if run and (isinstance(segment, _Block) or segment.top - run[-1].bottom > _SPACE * segment.size):
            yield _part(run, number, ACROSS)
            run = []
        if isinstance(segment, _Block):
            yield segment.part
        else:
            run.append(segment)
    if run:
        yield _part(run, number, ACROSS)


def _part(column: Sequence[Segment], number: int, way: int) -> Part:
    return Part(tuple(column), number, way, min(glyph.box[0] for segment in column for glyph in segment.glyphs))
