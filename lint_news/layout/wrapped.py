"""Pages whose lines were all wrapped at the width of a column, and where their paragraphs go on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from ..match.patterns import compiled
from ..text.chars import COLON, DIGIT
from ..text.document import Document, raw_lines
from ..text.lines import Line
from ..text.views import view
from .breaks import indented, is_bare_line, reading_odds
from .shapes import ends_in_credit

_NARROWEST, _LEAST_LINES, _SAMPLE = 10, 6, 24
_LEAST_SHARE, _LEAST_ODDS = 0.5, 1.0
_SLACK, _START = 2, 2


class Wrap(Struct, frozen=True):
    """A column's width in characters and the pairs of lines that it cut apart."""

    width: int
    pairs: tuple[tuple[Line, Line], ...]


@view
def wrap(document: Document) -> Wrap | None:
    """How the page was wrapped; None for a page that was not.

    Most lines must be nearly of one width and end without a mark, and their sentences must go on in the next lines: in
    verse, tables and lists of names they do not.
    """
    lines = [line for line in raw_lines(document) if line.stripped]
    if len(lines) < _LEAST_LINES:
        return None
    bare = [
        line
        for line in lines
        if len(line.stripped) >= _NARROWEST and is_bare_line(line.stripped) and not ends_in_credit(line)
    ]
    if len(bare) < _LEAST_LINES or len(bare) < _LEAST_SHARE * len(lines):
        return None
    width = _width([len(line.stripped) for line in bare])
    full = [(a, b) for a, b in pairwise(lines) if len(a.stripped) >= width - _SLACK and not indented(b)]
    near = [(a, b) for a, b in full if b.number == a.number + 1]
    pairs = near if 2 * len(near) >= len(full) else full
    cut = [(a, b) for a, b in pairs if is_bare_line(a.stripped) and a.stripped[-1] not in COLON]
    if not width or len(cut) < max(_LEAST_LINES, _LEAST_SHARE * len(bare)) or _are_rows([b for _, b in cut]):
        return None
    from statistics import median

    step = max(1, len(cut) // _SAMPLE)
    if median(reading_odds(document, a, b) for a, b in cut[::step]) < _LEAST_ODDS:
        return None
    parted = any(map(indented, lines)) or (pairs is near and len(lines) < lines[-1].number - lines[0].number)
    return Wrap(width, tuple(pairs if parted else cut))


def is_wrapped(document: Document) -> bool:
    """Whether the page was wrapped at a column's width: then a line end says nothing."""
    return wrap(document) is not None


def _are_rows(lines: Sequence[Line]) -> bool:
    """Whether most lines begin alike but for digits, as those of a timetable or a forecast do: 3月10日, 3月11日."""
    starts = Counter(compiled(f"[{DIGIT}]+").sub("0", line.stripped)[:_START] for line in lines)
    return max(starts.values()) > _LEAST_SHARE * len(lines)


def _width(lengths: Sequence[int]) -> int:
    """The width that most lines have, give or take a mark or a figure; 0 when lines differ."""
    found = Counter(lengths)

    def about(width: int) -> int:
        return sum(found[width - i] for i in range(_SLACK + 1))

    best = max(found, key=lambda width: (about(width), -width))
    return best if about(best) >= _LEAST_SHARE * len(lengths) else 0
