"""Characters that are on a page more than once, or outside of it, are read once or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .glyphs import Glyph, PageGlyphs

_SPACES = " \u00a0\u3000\u2002\u2003\u2009\t"
_SAME_PLACE = 0.2
"""The part of the height of the type within which a character painted twice (as a shadow or for bold) is one."""
_MOST_NEAR = 64


def printed(page: PageGlyphs) -> list[Glyph]:
    """The characters that stand on the page, each once: none that is outside, none that is painted over itself.

    One glyph that is copied as the same character twice has one box for both, so it is one character too.
    """
    return list(_once([glyph for glyph in page.glyphs if _is_inside(glyph, page)]))


def is_space(glyph: Glyph) -> bool:
    """Whether a character is white space."""
    return glyph.char in _SPACES


def _is_inside(glyph: Glyph, page: PageGlyphs) -> bool:
    left, top, right, bottom = glyph.box
    return 0 <= (left + right) / 2 <= page.width and 0 <= (top + bottom) / 2 <= page.height


def _once(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        size = glyph.size or 1
        column, row = round(glyph.left / size), round(glyph.base / size)
        around = (seen.get((glyph.char, column + i, row + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        if any(_is_same(glyph, other) for near in around for other in near):
            continue
        kept = seen.setdefault((glyph.char, column, row), [])
        if len(kept) < _MOST_NEAR:
            kept.append(glyph)
        yield glyph


def _is_same(glyph: Glyph, other: Glyph) -> bool:
    near = min(glyph.size, 2 * (glyph.right - glyph.left)) * _SAME_PLACE
    return abs(glyph.left - other.left) <= near and abs(glyph.base - other.base) <= near and glyph.way == other.way
