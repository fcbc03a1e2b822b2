"""Where a character of one class stands directly before one of another. Offsets are code points."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..kernels.names import IS_COMPILED, LAST, ONE, OTHER, followed
from ..match.patterns import compiled


class Neighbours:
    """Two classes of characters, each as a string of them; none is beyond the Basic Multilingual Plane."""

    def __init__(self, one: str, other: str) -> None:
        self._one, self._other = one, other

    def places(self, text: str, start: int, end: int) -> Sequence[int]:
        """The offset of each character of the first class in `text[start:end]` that one of the second follows there."""
        if IS_COMPILED:
            return followed(text, start, end, self._table)
        return [match.start() for match in compiled(self._pattern).finditer(text, start, end)]

    @cached_property
    def _table(self) -> bytes:
        table = bytearray(LAST + 1)
        for chars, bit in ((self._one, ONE), (self._other, OTHER)):
            for char in chars:
                table[ord(char)] |= bit
        return bytes(table)

    @cached_property
    def _pattern(self) -> str:
        from re import escape

        return f"[{escape(self._one)}](?=[{escape(self._other)}])"
