"""The changes of several rounds of fixes together, with offsets in the text as it was read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import Diagnostic, Edit, Span
from .pieces import NewText, Piece, taken


class Change(Struct, frozen=True):
    """A change: `after` replaces `before`, which is at offset `start` of the text as it was read."""

    start: int
    before: str
    after: str
    because: tuple[Diagnostic, ...]


def changes(raw: str, rounds: Iterable[Sequence[Diagnostic]]) -> Iterator[Change]:
    """The changes in order. Each round applied the first fixes; its edits count offsets in the result of the round
    before."""
    pieces: list[Piece] = [Span(0, len(raw))]
    for chosen in rounds:
        pieces = list(_edited(pieces, chosen))
    at, run = 0, list[NewText]()
    for piece in (*pieces, Span(len(raw), len(raw))):
        if isinstance(piece, NewText):
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


def _gathered(raw: str, start: int, end: int, run: Sequence[NewText]) -> Iterator[Change]:
    before, after = raw[start:end], "".join(new.text for new in run)
    if before != after:
        yield Change(start, before, after, tuple(dict.fromkeys(d for new in run for d in new.because)))


def _edited(pieces: Iterable[Piece], chosen: Iterable[Diagnostic]) -> Iterator[Piece]:
    rest, at = deque(pieces), 0
    for edit, because in sorted(((e, d) for d in chosen for e in d.fixes[0].edits), key=lambda item: item[0]):
        yield from taken(rest, edit.span.start - at)
        removed = [piece for piece in taken(rest, edit.span.end - edit.span.start) if isinstance(piece, NewText)]
        yield NewText(edit.text, (*(d for new in removed for d in new.because), because))
        at = edit.span.end
    yield from rest
