"""Lines of print in one column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .cleaning import is_space
from .glyphs import Glyph
from .segments import Segment
from .units import CLOSERS, OPENERS

_WORD_GAP, _HAN_GAP, _WIDE, _WIDER = 0.15, 0.2, 0.9, 2.5
"""In heights of the type: what a gap has more than others of the line where it is a space between words in letters,
between Chinese characters, between any characters, and where it parts columns of a table."""
_ON_LINE, _FULL_WIDTH = 0.4, 0.7
_SAME_SIZE = 0.08

Shown = tuple[str, Glyph | None]
"""A character of the text, and the printed one that it stands for; None for a space that only a gap shows."""


_BETWEEN_CELLS: Shown = ("\u3000", None)


class Line:
    """A line of one column. Lengths are points of the turned page; `page` counts from 0.

    `has_cells` says that the line has columns of a table, `is_marked` that it ends with a full-width closing mark;
    `least_right` is where it ends when that mark has half its width."""

    __slots__ = (
        *("base", "bottom", "ends_in_mark", "glyphs", "has_cells", "is_marked", "least_right", "left", "page"),
        *("right", "shown", "size", "top", "way"),
    )

    def __init__(self, segments: Sequence[Segment], page: int) -> None:
        ordered = sorted(segments, key=lambda s: s.left)
        self.page = page
        self.glyphs = [glyph for segment in ordered for glyph in segment.glyphs]
        main = max(ordered, key=lambda s: len(s.glyphs))
        self.size, self.base, self.way = main.size, main.base, main.glyphs[0].way
        self.top, self.bottom = min(s.top for s in ordered), max(s.bottom for s in ordered)
        self.left = self.glyphs[0].left
        self.right = max(glyph.right for glyph in self.glyphs)
        last = self.glyphs[-1]
        self.ends_in_mark = last.char in CLOSERS
        self.is_marked = last.char in CLOSERS and last.right - last.left > _FULL_WIDTH * last.size
        self.least_right = last.left + last.size / 2 if self.is_marked else self.right
        self.shown = list(_shown(self.glyphs))
        self.has_cells = _BETWEEN_CELLS in self.shown

    @property
    def text(self) -> str:
        """The text of the line."""
        return "".join(char for char, _ in self.shown)

    def is_like(self, other: Line) -> bool:
        """Whether two lines have one height of type and run the same way."""
        return self.way == other.way and abs(self.size - other.size) <= _SAME_SIZE * self.size

    def begins_with_opener(self) -> bool:
        """Whether the line begins with an opening mark, which may stand half a width to the left."""
        return self.glyphs[0].char in OPENERS


def lines(segments: Sequence[Segment], page: int) -> list[Line]:
    """The lines of one column from the top."""
    rows: list[list[Segment]] = []
    main: list[Segment] = []
    for segment in sorted(segments, key=lambda s: s.base):
        near = next((i for i in range(len(rows) - 1, max(-1, len(rows) - 4), -1) if _is_on(segment, main[i])), None)
        if near is None:
            rows.append([segment])
            main.append(segment)
        else:
            rows[near].append(segment)
            main[near] = max(main[near], segment, key=lambda s: len(s.glyphs))
    return [Line(row, page) for row in rows]


def _is_on(segment: Segment, main: Segment) -> bool:
    """Whether a segment stands on the line of another."""
    return abs(segment.base - main.base) <= _ON_LINE * max(segment.size, main.size)


def _shown(glyphs: Sequence[Glyph]) -> list[Shown]:
    shown: list[Shown] = []
    usual = _usual_gap(glyphs)
    last: Glyph | None = None
    for glyph in glyphs:
        if is_space(glyph):
            shown.append(("\u3000" if glyph.char == "\u3000" else " ", glyph))
        else:
            if last is not None and not is_space(last):
                shown += [(char, None) for char in _space_between(last, glyph, usual)]
            shown.append((glyph.char, glyph))
        last = glyph
    return shown


def _usual_gap(glyphs: Sequence[Glyph]) -> float:
    """The gap between most characters (Chinese ones, where there are any), which justification widens."""
    inside = [(a, b) for a, b in pairwise(glyphs) if not is_space(a) and not is_space(b)]
    wide = [(a, b) for a, b in inside if not a.char.isascii() and not b.char.isascii()] or inside
    gaps = sorted(b.left - a.right for a, b in wide)
    return max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0


def _space_between(a: Glyph, b: Glyph, usual: float) -> str:
    """The space that a gap between two characters shows; columns of a table have two wide ones between them."""
    size = min(a.size, b.size)
    gap = (b.left - a.right - usual) / size if size else 0.0
    if gap >= _WIDER:
        return "\u3000\u3000"
    ascii_count = a.char.isascii() + b.char.isascii()
    if ascii_count == 1:
        return " " if gap >= _WIDE else ""
    if ascii_count == 0:
        return " " if (gap >= _HAN_GAP and (_stands_in_words(a) and _stands_in_words(b))) or gap >= _WIDE else ""
    is_word = a.char not in "([/'\"@" and b.char.isalnum()
    return " " if is_word and gap >= _WORD_GAP else ""


def _stands_in_words(glyph: Glyph) -> bool:
    return glyph.char.isalnum()
