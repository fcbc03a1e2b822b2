"""The length of a part of a text in UTF-8 bytes and in UTF-16 units, for the columns of reports and editors.

Offsets count code points. In a long line the cost does not depend on the offset.
"""

from __future__ import annotations

from itertools import accumulate

_STEP = 1024
"""Code points between two stored lengths."""
_PART = 1_000_000
"""Code points that are encoded at a time."""

Lengths = tuple[int, int]
"""UTF-8 bytes and UTF-16 units."""


class Columns:
    """The lengths of parts of one text. The first part of more than 1,024 code points reads the whole text once."""

    __slots__ = ("_has_astral", "_stored", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._stored: list[Lengths] = []
        self._has_astral = any(map(_has_astral, (text[i : i + _PART] for i in range(0, len(text), _PART))))

    def between(self, start: int, end: int) -> Lengths:
        """The lengths of `text[start:end]`."""
        if end - start <= _STEP:
            part = self._text[start:end]
            return _lengths(part) if self._has_astral else (len(part.encode("utf-8", "surrogatepass")), end - start)
        before, whole = self._from_start(start), self._from_start(end)
        return whole[0] - before[0], whole[1] - before[1]

    def _from_start(self, offset: int) -> Lengths:
        if not self._stored:
            steps = (_lengths(self._text[i : i + _STEP]) for i in range(0, len(self._text), _STEP))
            self._stored = list(accumulate(steps, _sum, initial=(0, 0)))
        step = offset // _STEP
        return _sum(self._stored[step], _lengths(self._text[step * _STEP : offset]))


def _has_astral(text: str) -> bool:
    """Whether a text has characters of two UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def _lengths(text: str) -> Lengths:
    if text.isascii():
        return len(text), len(text)
    return len(text.encode("utf-8", "surrogatepass")), len(text.encode("utf-16-le", "surrogatepass")) // 2


def _sum(one: Lengths, other: Lengths) -> Lengths:
    return one[0] + other[0], one[1] + other[1]
