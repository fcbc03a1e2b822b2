"""Combine rounds of edits, each on the result of the round before, into one list of edits on the first text.

The text is kept as pieces: spans of the first text, and text that was inserted. Texts are not compared, so that the
list has no edit that a fix did not make.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ..model import Edit, Span

Piece: TypeAlias = Span | str


def combined(text: str, rounds: Iterable[Sequence[Edit]]) -> Iterator[Edit]:
    """Edits of `text`, in order and none touching another, that do what the rounds do one after another."""
    pieces: list[Piece] = [Span(0, len(text))]
    for edits in rounds:
        pieces = _put(pieces, sorted(edits, key=lambda edit: edit.span))
    at, put = 0, ""
    for piece in [*pieces, Span(len(text), len(text))]:
        if isinstance(piece, str):
            put += piece
        else:
            yield from _trimmed(text, Span(at, piece.start), put)
            at, put = piece.end, ""


def _put(pieces: list[Piece], edits: Sequence[Edit]) -> list[Piece]:
    rest, made, at = pieces[::-1], list[Piece](), 0
    for edit in edits:
        made += _taken(rest, edit.span.start - at)
        _taken(rest, edit.span.end - edit.span.start)
        made.append(edit.text)
        at = edit.span.end
    return [*made, *reversed(rest)]


def _taken(rest: list[Piece], count: int) -> Iterable[Piece]:
    """Remove the first `count` code points from pieces in reverse order, and return them."""
    taken: list[Piece] = []
    while count > 0:
        piece = rest.pop()
        if (size := _size(piece)) > count:
            piece, tail = _cut(piece, count)
            rest.append(tail)
        taken.append(piece)
        count -= min(size, count)
    return taken


def _size(piece: Piece) -> int:
    return len(piece) if isinstance(piece, str) else piece.end - piece.start


def _cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    middle = piece.start + at
    return Span(piece.start, middle), Span(middle, piece.end)


def _trimmed(text: str, span: Span, put: str) -> Iterator[Edit]:
    """The edit without the characters at both ends that it does not change; nothing when it changes none."""
    old, head, tail = text[span.start : span.end], 0, 0
    while head < min(len(old), len(put)) and old[head] == put[head]:
        head += 1
    while tail < min(len(old), len(put)) - head and old[-1 - tail] == put[-1 - tail]:
        tail += 1
    if len(old) - head - tail or len(put) - head - tail:
        yield Edit(Span(span.start + head, span.end - tail), put[head : len(put) - tail])
