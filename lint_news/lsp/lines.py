"""Offsets of a text to positions of the protocol and back.

Offsets count code points from 0. Lines end at \\n, \\r\\n and \\r and nowhere else, as the protocol says, not at
U+2028 as for str.splitlines. Columns count units of the encoding that was agreed upon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import attrgetter

from lsprotocol import types

from ..model import Location, Position, Span

_END = re.compile(r"\r\n|\r|\n")  # noqa: TID251 loaded by the server alone


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_WIDTHS: Mapping[str, Callable[[str], int]] = {"utf-8": _utf8, "utf-16": _utf16, "utf-32": len}
_COLUMNS: Mapping[str, Callable[[Position], int]] = {
    "utf-8": attrgetter("byte_column"),
    "utf-16": attrgetter("utf16_column"),
    "utf-32": attrgetter("column"),
}


def range_of(location: Location, encoding: str) -> types.Range:
    """The range of a location in a text that is no container: its columns were counted with those of the report."""
    column = _COLUMNS[encoding]
    start, end = location.start, location.end
    return _range(start.line - 1, column(start) - 1, end.line - 1, column(end) - 1)


@lru_cache(1 << 12)
def _range(start_line: int, start: int, end_line: int, end: int) -> types.Range:
    """A range. An editor is told of the same ranges at each keystroke."""
    return types.Range(types.Position(start_line, start), types.Position(end_line, end))


class Lines:
    """The lines of a text. Positions outside of it are taken for the nearest place in it."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text, self._width = text, _WIDTHS[encoding]
        ends = list(_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._width(self._text[self._starts[line] : offset]))

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; a column inside a character counts as its start, a column behind the end of the
        line as the end."""
        if position.line >= len(self._starts):
            return len(self._text)
        left = position.character
        for at in range(self._starts[position.line], self._stops[position.line]):
            left -= self._width(self._text[at])
            if left < 0:
                return at
        return self._stops[position.line]

    def span(self, given: types.Range) -> Span:
        """The span of a range; an end before the start is the start."""
        start = self.offset(given.start)
        return Span(start, max(start, self.offset(given.end)))
