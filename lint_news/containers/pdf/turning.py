"""Text that does not run from left to right: rotated lines, and lines of characters one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace as replaced

from .glyphs import Glyph
from .segments import ASCENT, Segment

VERTICAL = 4
"""The way of text whose characters stand upright one below the other."""
_LEAST = 3
_STEP, _MOST_STEP, _ASIDE = 0.8, 2.0, 0.3
"""In heights of the type: from character to character of a vertical line, and how far one may stand aside."""


def turned(found: Sequence[Segment]) -> tuple[list[Segment], list[Glyph]]:
    """The segments that run across, and the characters of vertical lines on a page that is turned for them."""
    across: list[Segment] = []
    vertical: list[Glyph] = []
    for run in _stacks(found):
        if len(run) >= _LEAST:
            vertical += [_turned(glyph) for segment in run for glyph in segment.glyphs]
        else:
            across += run
    return across, vertical


def _stacks(found: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Segments that stand right below each other, as the content of the page has them."""
    run: list[Segment] = []
    for segment in found:
        if run and not (_is_single(run[-1]) and _is_single(segment) and _is_below(run[-1], segment)):
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _is_single(segment: Segment) -> bool:
    """Whether a segment is one character, or two narrow ones side by side such as 12."""
    return segment.glyphs[-1].right - segment.glyphs[0].left <= 1.2 * segment.size


def _is_below(a: Segment, b: Segment) -> bool:
    size = max(a.size, b.size)
    aside = abs(_middle(a) - _middle(b))
    return _STEP * size <= b.base - a.base <= _MOST_STEP * size and aside <= _ASIDE * size


def _middle(segment: Segment) -> float:
    return (segment.glyphs[0].left + segment.glyphs[-1].right) / 2


def _turned(glyph: Glyph) -> Glyph:
    """The character on a page that is turned a quarter to the left: down is to the right, left is down."""
    top, middle = glyph.base - ASCENT * glyph.size, (glyph.left + glyph.right) / 2
    base = -middle + (ASCENT - 0.5) * glyph.size
    return replaced(glyph, left=top, right=top + glyph.size, base=base, way=VERTICAL)
