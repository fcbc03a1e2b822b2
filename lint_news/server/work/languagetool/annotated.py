"""The text of a request, with the offsets that the client counts: UTF-16 units of what it sent, markup too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, ValidationError, json

from ....model import Span


class Piece(Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """A piece of `data`: text to check, or markup, which may stand for some text, such as a line end for `<p>`."""

    text: str | None = None
    markup: str | None = None
    interpret_as: str = ""


class _Data(Struct, frozen=True):
    annotation: tuple[Piece, ...]


class Annotated(Struct, frozen=True):
    """A text to check, with \\n for its line ends; for each of its code points, where it starts and ends in what was
    sent."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, span: Span) -> Span:
        """The UTF-16 units of what was sent for code points of the text; `span` is not empty."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def annotated(data: str) -> Annotated:
    """The text in `data`: `{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}`. Raises ValueError."""
    try:
        pieces = json.decode(data, type=_Data).annotation
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if any((piece.text is None) == (piece.markup is None) for piece in pieces):
        raise ValidationError("a piece has either text or markup")
    return _built(pieces)


def plain(text: str) -> Annotated:
    """A text without markup."""
    return _built([Piece(text)])


def _built(pieces: Iterable[Piece]) -> Annotated:
    chars, starts, ends, at = list[str](), list[int](), list[int](), 0
    for piece in pieces:
        if piece.text is None:
            end = at + _width(piece.markup or "")
            chars += piece.interpret_as
            starts += [at] * len(piece.interpret_as)
            ends += [end] * len(piece.interpret_as)
            at = end
            continue
        for char in piece.text:
            width = 2 if char > "\uffff" else 1
            if char == "\n" and chars[-1:] == ["\r"] and ends[-1] == at:
                ends[-1] = at + width  # the two are one line end
                chars[-1] = "\n"
            else:
                chars.append(char)
                starts.append(at)
                ends.append(at + width)
            at += width
    return Annotated("".join(chars).replace("\r", "\n"), starts, ends)


def _width(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
