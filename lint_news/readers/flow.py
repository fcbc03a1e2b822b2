"""Running text out of markup: white space as a browser shows it, one line for each block."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .extracted import Kind, Piece

_BREAK = r"[ \t]*\n[ \t\n]*"
_STAND_IN = "X"
"""The text in place of words that are not read, such as code: a Latin letter may stand beside any character."""
_WIDE = "\u2e80"


class Flow:
    """Collects pieces in order. A line end of the source is dropped beside Chinese, and becomes a space between Latin
    words.

    Offsets are code points of the page's text.
    """

    def __init__(self, page_text: str) -> None:
        self._page = page_text
        self._pieces: list[Piece] = []
        self._soft: tuple[int, int] | None = None
        self._preformatted = 0

    def finished(self) -> tuple[Piece, ...]:
        """All pieces, in order."""
        return tuple(self._pieces)

    def text(self, start: int, end: int) -> None:
        """Text as it stands from start to end."""
        if self._preformatted:
            self._add(Piece(self._page[start:end], start, end))
            return
        at = start
        for match in re.finditer(_BREAK, self._page[start:end]):
            self._literal(at, start + match.start())
            self._soft = self._soft or (start + match.start(), start + match.end())
            at = start + match.end()
        self._literal(at, end)

    def spelt(self, text: str, start: int, end: int) -> None:
        """Text that the source writes in another spelling from start to end."""
        self._soften(text)
        self._add(Piece(text, start, end, Kind.SPELT))

    def pieces(self, pieces: Iterable[Piece]) -> None:
        """Text that is in pieces already."""
        self._pieces.extend(pieces)

    def word(self, at: int) -> None:
        """Words that are not read."""
        self._soften(_STAND_IN)
        self._add(Piece(_STAND_IN, at, at, Kind.MADE))

    def soft_break(self, start: int, end: int) -> None:
        """White space that may show as a space."""
        self._soft = (start, end)

    def new_line(self, at: int) -> None:
        """A block begins or ends: what follows stands on a line of its own."""
        if not self._at_line_start():
            self.break_line(at)
        self._soft = None

    def break_line(self, at: int) -> None:
        """A line ends, even an empty one."""
        self._soft = None
        if self._pieces and (last := self._pieces[-1]).kind is Kind.LITERAL and not self._preformatted:
            self._pieces.pop()
            kept = last.text.rstrip(" \t")
            self._add(Piece(kept, last.start, last.start + len(kept)))
        self._add(Piece("\n", at, at, Kind.MADE))

    def begin_preformatted(self) -> None:
        """White space stands as it is from here on."""
        self._preformatted += 1

    def end_preformatted(self) -> None:
        """The end of preformatted text; nothing where there is none."""
        self._preformatted = max(0, self._preformatted - 1)

    def _literal(self, start: int, end: int) -> None:
        text = self._page[start:end]
        if self._at_line_start():
            text = text.lstrip(" \t")
        start = end - len(text)
        if text:
            self._soften(text)
            self._add(Piece(text, start, end))

    def _soften(self, following: str) -> None:
        """Add the last line end as a space or drop it, now that both its neighbours are known."""
        if self._soft and not self._at_line_start() and max(self._pieces[-1].text[-1], following[0]) < _WIDE:
            self._add(Piece(" ", *self._soft, Kind.SPELT))
        self._soft = None

    def _at_line_start(self) -> bool:
        return not self._pieces or self._pieces[-1].text[-1] == "\n"

    def _add(self, piece: Piece) -> None:
        if piece.text:
            self._pieces.append(piece)
