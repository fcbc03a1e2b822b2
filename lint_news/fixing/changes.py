"""The changes of several rounds of fixes together, with offsets in the text as it was read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import Diagnostic, Edit, Span


class Change(Struct, frozen=True):
    """A change: `after` replaces `before`, which is at offset `start` of the text as it was read."""

    start: int
    before: str
    after: str
    because: tuple[Diagnostic, ...]


class _NewText(Struct, frozen=True):
    """Text that a fix wrote, perhaps empty, and the findings that it fixes."""

    text: str
    because: tuple[Diagnostic, ...]


_Piece = Span | _NewText
"""A part of the current text: unchanged, as a span of the text as it was read, or new."""


def changes(raw: str, rounds: Iterable[Sequence[Diagnostic]]) -> Iterator[Change]:
    """The changes in order. Each round applied the first fixes; its edits count offsets in the result of the round
    before."""
    pieces: list[_Piece] = [Span(0, len(raw))]
    for chosen in rounds:
        pieces = list(_edited(pieces, chosen))
    at, run = 0, list[_NewText]()
    for piece in (*pieces, Span(len(raw), len(raw))):
        if isinstance(piece, _NewText):
            run.append(piece)
            continue
        yield from _gathered(raw, at, piece.start, run)
        at, run = piece.end, []


def undone(text: str, made: Sequence[Change]) -> str:
    """The text before the changes; `text` is the text after them."""
    from ..text.edits import apply

    shift, edits = 0, list[Edit]()
    for change in made:
        start = change.start + shift
        edits.append(Edit(Span(start, start + len(change.after)), change.before))
        shift += len(change.after) - len(change.before)
    return apply(text, edits)


def _gathered(raw: str, start: int, end: int, run: Sequence[_NewText]) -> Iterator[Change]:
    before, after = raw[start:end], "".join(new.text for new in run)
    if before != after:
        yield Change(start, before, after, tuple(dict.fromkeys(d for new in run for d in new.because)))


def _edited(pieces: Iterable[_Piece], chosen: Iterable[Diagnostic]) -> Iterator[_Piece]:
    rest, at = deque(pieces), 0
    for edit, because in sorted(((e, d) for d in chosen for e in d.fixes[0].edits), key=lambda item: item[0]):
        yield from _taken(rest, edit.span.start - at)
        removed = [piece for piece in _taken(rest, edit.span.end - edit.span.start) if isinstance(piece, _NewText)]
        yield _NewText(edit.text, (*(d for new in removed for d in new.because), because))
        at = edit.span.end
    yield from rest


def _taken(rest: deque[_Piece], count: int) -> Iterator[_Piece]:
    """Remove the first `count` code points and yield their pieces."""
    while count > 0:
        piece = rest.popleft()
        if (length := _length(piece)) > count:
            piece, tail = _cut(piece, count)
            rest.appendleft(tail)
        yield piece
        count -= length


def _length(piece: _Piece) -> int:
    return len(piece.text) if isinstance(piece, _NewText) else piece.end - piece.start


def _cut(piece: _Piece, at: int) -> tuple[_Piece, _Piece]:
    if isinstance(piece, _NewText):
        return _NewText(piece.text[:at], piece.because), _NewText(piece.text[at:], piece.because)
    return Span(piece.start, piece.start + at), Span(piece.start + at, piece.end)
