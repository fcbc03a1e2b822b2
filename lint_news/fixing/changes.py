"""What fixing in several rounds changed, told by offsets of the text that was read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import Diagnostic, Edit, Span


class Change(Struct, frozen=True):
    """One place that fixing changed: `before` stood at `start` of the text as read, `after` stands there now."""

    start: int
    before: str
    after: str
    because: tuple[Diagnostic, ...]


class _Put(Struct, frozen=True):
    """Text that fixing wrote, perhaps none, and the findings it wrote it for."""

    text: str
    because: tuple[Diagnostic, ...]


_Piece = Span | _Put


def changes(raw: str, rounds: Iterable[Sequence[Diagnostic]]) -> Iterator[Change]:
    """The changes in order. Each round's edits, of first fixes, count offsets of what the round before left."""
    pieces: list[_Piece] = [Span(0, len(raw))]
    for chosen in rounds:
        pieces = list(_edited(pieces, chosen))
    at, run = 0, list[_Put]()
    for piece in (*pieces, Span(len(raw), len(raw))):
        if isinstance(piece, _Put):
            run.append(piece)
            continue
        yield from _gathered(raw, at, piece.start, run)
        at, run = piece.end, []


def undone(text: str, made: Sequence[Change]) -> str:
    """The text before the changes, of the text after them."""
    from ..text.edits import apply

    shift, edits = 0, list[Edit]()
    for change in made:
        start = change.start + shift
        edits.append(Edit(Span(start, start + len(change.after)), change.before))
        shift += len(change.after) - len(change.before)
    return apply(text, edits)


def _gathered(raw: str, start: int, end: int, run: Sequence[_Put]) -> Iterator[Change]:
    before, after = raw[start:end], "".join(put.text for put in run)
    if before != after:
        yield Change(start, before, after, tuple(dict.fromkeys(d for put in run for d in put.because)))


def _edited(pieces: Iterable[_Piece], chosen: Iterable[Diagnostic]) -> Iterator[_Piece]:
    rest, at = deque(pieces), 0
    for edit, because in sorted(((e, d) for d in chosen for e in d.fixes[0].edits), key=lambda item: item[0]):
        yield from _taken(rest, edit.span.start - at)
        gone = [piece for piece in _taken(rest, edit.span.end - edit.span.start) if isinstance(piece, _Put)]
        yield _Put(edit.text, (*(d for put in gone for d in put.because), because))
        at = edit.span.end
    yield from rest


def _taken(rest: deque[_Piece], count: int) -> Iterator[_Piece]:
    """The first `count` code points, taken off."""
    while count > 0:
        piece = rest.popleft()
        if (length := _length(piece)) > count:
            piece, tail = _cut(piece, count)
            rest.appendleft(tail)
        yield piece
        count -= length


def _length(piece: _Piece) -> int:
    return len(piece.text) if isinstance(piece, _Put) else piece.end - piece.start


def _cut(piece: _Piece, at: int) -> tuple[_Piece, _Piece]:
    if isinstance(piece, _Put):
        return _Put(piece.text[:at], piece.because), _Put(piece.text[at:], piece.because)
    return Span(piece.start, piece.start + at), Span(piece.start + at, piece.end)
