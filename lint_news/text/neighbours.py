"""Where a character of one class stands directly before one of another. Offsets are code points."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..kernels.names import IS_COMPILED, LAST, followed
from ..match.patterns import compiled

_MOST = 4
"""The most pairs of classes of one table."""


class _Table:
    """The bits of the characters of several pairs of classes, which one pass over a text looks for."""

    def __init__(self) -> None:
        self.pairs = 0
        self._bits = bytearray(LAST + 1)
        self._last: tuple[str, int, int, Sequence[tuple[int, int]]] | None = None

    def add(self, one: str, other: str) -> int:
        """Add a pair of classes. Returns the bit of the first one; that of the other is the next."""
        bit = 1 << 2 * self.pairs
        for chars, own in ((one, bit), (other, 2 * bit)):
            for char in chars:
                self._bits[ord(char)] |= own
        self.pairs, self._last = self.pairs + 1, None
        return bit

    def found(self, text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The places and bits of all pairs. They are kept for the text that was asked for last."""
        last = self._last
        if last and last[0] is text and last[1:3] == (start, end):
            return last[3]
        found = followed(text, start, end, self._bits)
        self._last = text, start, end, found
        return found


class Neighbours:
    """Two classes of characters, each as a string of them; none is beyond the Basic Multilingual Plane."""

    _table = _Table()

    def __init__(self, one: str, other: str) -> None:
        self._one, self._other = one, other
        if Neighbours._table.pairs == _MOST:
            Neighbours._table = _Table()
        self._own = Neighbours._table
        self._bit = self._own.add(one, other)

    def places(self, text: str, start: int, end: int) -> Sequence[int]:
        """The offset of each character of the first class in `text[start:end]` that one of the second follows there."""
        if IS_COMPILED:
            return [at for at, bits in self._own.found(text, start, end) if bits & self._bit]
        return [match.start() for match in compiled(self._pattern).finditer(text, start, end)]

    @cached_property
    def _pattern(self) -> str:
        from re import escape

        return f"[{escape(self._one)}](?=[{escape(self._other)}])"
