"""A text that is edited in rounds, as pieces: spans of the text as it was read, and text that was inserted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from ..model import Diagnostic, Span


class NewText(Struct, frozen=True):
    """Text that an edit inserted, perhaps empty, and the findings that it fixes."""

    text: str
    because: tuple[Diagnostic, ...] = ()


Piece: TypeAlias = Span | NewText


def taken(rest: deque[Piece], count: int) -> Iterator[Piece]:
    """Remove the first `count` code points and yield their pieces."""
    while count > 0:
        piece = rest.popleft()
        if (length := _length(piece)) > count:
            piece, tail = _cut(piece, count)
            rest.appendleft(tail)
        yield piece
        count -= length


def _length(piece: Piece) -> int:
    return len(piece.text) if isinstance(piece, NewText) else piece.end - piece.start


def _cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    if isinstance(piece, NewText):
        return NewText(piece.text[:at], piece.because), NewText(piece.text[at:], piece.because)
    return Span(piece.start, piece.start + at), Span(piece.start + at, piece.end)
