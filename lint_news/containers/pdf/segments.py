"""Runs of characters on one line of print, before columns are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .cleaning import is_space
from .glyphs import Glyph
from .units import CLOSERS, OPENERS

ASCENT, DESCENT = 0.88, 0.12
"""The parts of the height of the type above and below the baseline."""
_GAP, _BACK, _OFF_LINE = 0.75, 0.6, 0.35
"""In heights of the type: the gap and the step back that end a run, and how far a character may stand off the line."""


class Segment:
    """Characters that stand on one line without a wide gap; no white space at its ends.

    Lengths are points of the turned page, as in `Glyph`. `size` is that of most of its characters; `left` and `right`
    leave out the empty halves of marks.
    """

    __slots__ = ("base", "bottom", "glyphs", "left", "right", "size", "top")

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.glyphs = tuple(glyphs)
        sizes = sorted(glyph.size for glyph in glyphs)
        self.size = sizes[len(sizes) // 2]
        bases = sorted(glyph.base for glyph in glyphs)
        self.base = bases[len(bases) // 2]
        first, last = glyphs[0], glyphs[-1]
        self.left = first.left + (first.right - first.left) / 2 * (first.char in OPENERS)
        self.right = last.right - (last.right - last.left) / 2 * (last.char in CLOSERS)
        self.top, self.bottom = self.base - ASCENT * self.size, self.base + DESCENT * self.size

    @property
    def text(self) -> str:
        """The characters, without the spaces that only their places show."""
        return "".join(glyph.char for glyph in self.glyphs)


def segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """The runs of characters, in the order of the page's content."""
    found: list[Segment] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and _ends(run[-1], glyph):
            _add(found, run)
            run = []
        run.append(glyph)
    _add(found, run)
    return found


def _ends(last: Glyph, glyph: Glyph) -> bool:
    size = min(last.size, glyph.size)
    gap = glyph.left - last.right
    if gap > _GAP * size or glyph.left < last.left - _BACK * size:
        return True
    return abs(glyph.base - last.base) > _OFF_LINE * max(last.size, glyph.size)


def _add(found: list[Segment], run: Sequence[Glyph]) -> None:
    start, end = 0, len(run)
    while start < end and is_space(run[start]):
        start += 1
    while end > start and is_space(run[end - 1]):
        end -= 1
    if start < end:
        found.append(Segment(run[start:end]))
