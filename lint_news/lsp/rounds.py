"""Combine rounds of edits, each on the result of the round before, into one list of edits on the first text.

The text is kept as pieces (lint_news/fixing/pieces.py). Texts are not compared, so that the
list has no edit that a fix did not make.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from ..fixing.pieces import NewText, Piece, taken
from ..model import Edit, Span


def combined(text: str, rounds: Iterable[Sequence[Edit]]) -> Iterator[Edit]:
    """Edits of `text`, in order and none touching another, that do what the rounds do one after another."""
    pieces: list[Piece] = [Span(0, len(text))]
    for edits in rounds:
        pieces = list(_put(pieces, sorted(edits, key=lambda edit: edit.span)))
    at, put = 0, ""
    for piece in [*pieces, Span(len(text), len(text))]:
        if isinstance(piece, NewText):
            put += piece.text
        else:
            yield from _trimmed(text, Span(at, piece.start), put)
            at, put = piece.end, ""


def _put(pieces: Iterable[Piece], edits: Sequence[Edit]) -> Iterator[Piece]:
    rest, at = deque(pieces), 0
    for edit in edits:
        yield from taken(rest, edit.span.start - at)
        for _ in taken(rest, edit.span.end - edit.span.start):
            pass  # replaced by the text of the edit
        yield NewText(edit.text)
        at = edit.span.end
    yield from rest


def _trimmed(text: str, span: Span, put: str) -> Iterator[Edit]:
    """The edit without the characters at both ends that it does not change; nothing when it changes none."""
    old, head, tail = text[span.start : span.end], 0, 0
    while head < min(len(old), len(put)) and old[head] == put[head]:
        head += 1
    while tail < min(len(old), len(put)) - head and old[-1 - tail] == put[-1 - tail]:
        tail += 1
    if len(old) - head - tail or len(put) - head - tail:
        yield Edit(Span(span.start + head, span.end - tail), put[head : len(put) - tail])
