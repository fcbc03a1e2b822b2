"""The runs of characters of a page, apart by the way that they run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace as replaced

from .cleaning import printed
from .furniture import trimmed
from .glyphs import ACROSS, PageGlyphs
from .segments import Segment, segments
from .turning import VERTICAL, turned


class Sheet(Struct, frozen=True):
    """The runs of a page: those of the main text, and those that run another way, each on a page turned for it.

    `is_turned` says that the main text does not run across the page as it is shown. `head` and `foot` are lines of
    furniture, which `main` does not have.
    """

    main: Sequence[Segment]
    others: Mapping[int, Sequence[Segment]]
    is_turned: bool = False
    head: Sequence[Segment] = ()
    foot: Sequence[Segment] = ()


def sheets(pages: Iterable[PageGlyphs]) -> list[Sheet]:
    """The runs of each page."""
    found = [_sheet(page) for page in pages]
    parts = trimmed([sheet.main for sheet in found])
    return [replaced(a, main=b.text, head=b.head, foot=b.foot) for a, b in zip(found, parts, strict=True)]


def _sheet(page: PageGlyphs) -> Sheet:
    glyphs = printed(page)
    counts = Counter(glyph.way for glyph in glyphs)
    main = counts.most_common(1)[0][0] if counts else ACROSS
    across, vertical = turned(segments(glyph for glyph in glyphs if glyph.way == main))
    others = {way: segments(glyph for glyph in glyphs if glyph.way == way) for way in counts if way != main}
    if vertical:
        others[VERTICAL] = segments(vertical)
    return Sheet(across, others, main != ACROSS)
