"""A text to check, its lines, and the positions of its offsets in the input."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from ..model import Edit, LineHint, Place, Position, Span
from .columns import Columns, Lengths
from .lines import Line, cut
from .search import Match, Searches
from .views import LocalResults, Views, view

if TYPE_CHECKING:
    import datetime as dt

    from ..containers.container import Container

LONG = 1_000_000
"""The least length of a long document, in code points: less of what is computed from it is kept in memory."""
_LINE_END = re.compile(r"\r\n|\r")  # noqa: TID251 needed for every document


class Unit(Protocol):
    """What a rule checks at a time: an article or the whole document."""

    @property
    def document(self) -> Document:
        """The document that the unit belongs to, or is."""
        ...

    @property
    def span(self) -> Span:
        """The span of the unit in its document."""
        ...


class Document:
    """A text to check. `text` has \\n for every line end; spans count its code points. `raw` is the text of the input.

    `date` is the day of the paper where the caller knows it; `layout.paper_date` also reads the text. `container` is
    the file that the text was extracted from, where it was; `hints` says of each line how the file sets it, and is
    empty where no file does.
    """

    __slots__ = (
        "_columns",
        "_crlf",
        "_line_end",
        "_starts",
        "container",
        "date",
        "hints",
        "id",
        "local_results",
        "name",
        "raw",
        "searches",
        "text",
        "views",
    )

    def __init__(  # noqa: PLR0913 all but one have defaults
        self,
        raw: str,
        *,
        name: str = "-",
        id: str | None = None,  # noqa: A002 the public name
        date: dt.date | None = None,
        container: Container | None = None,
        hints: Sequence[LineHint | None] = (),
    ) -> None:
        self.raw, self.name, self.id, self.date = raw, name, id, date
        self.container, self.hints = container, hints
        self.text, self._crlf = _unix_lines(raw)
        self._line_end = "\r\n" if self._crlf else "\r" if "\r" in raw and "\n" not in raw else "\n"
        self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        self._columns: Columns | None = None
        self.views = Views()
        self.local_results: LocalResults | None = None
        """What an editor keeps of local views from version to version."""
        self.searches = Searches(self.text, 0, len(self.text))

    @property
    def document(self) -> Document:
        """The document itself."""
        return self

    @property
    def span(self) -> Span:
        """The span of the whole text."""
        return Span(0, len(self.text))

    @property
    def is_portable(self) -> bool:
        """Whether pickling sends the text alone, and that is little: another process then computes positions itself."""
        return type(self) is Document and self.container is None and len(self.text) < LONG

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[str]]:
        if not self.is_portable:
            raise TypeError(f"the document {self.name} cannot be pickled")
        return partial(Document, name=self.name, id=self.id, date=self.date), (self.raw,)

    def find(self, pattern: str) -> Iterator[Match]:
        """Matches in the whole document."""
        return self.searches.matches(pattern)

    def clear_cache(self) -> None:
        """Drop what was computed from the document: articles in it refer back to the document and keep it in memory."""
        self.searches.clear()
        self.views.clear()

    def line_at(self, offset: int) -> int:
        """The number, from 1, of the line that holds an offset."""
        return bisect_right(self._starts, offset)

    def line_span(self, number: int) -> Span:
        """The span of line `number`, from 1, without its end."""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return Span(self._starts[number - 1], end)

    def line_spans(self) -> list[Span]:
        """The spans of all lines, each without its end."""
        bounds = pairwise([*self._starts, len(self.text) + 1])
        return [Span(start, end - 1) for _, (start, end) in zip(range(self.line_count), bounds, strict=False)]

    @property
    def line_count(self) -> int:
        """The number of lines. Text after the last line end is a line; where there is none, the line end closes the
        last line."""
        return len(self._starts) - (self._starts[-1] == len(self.text))

    def position(self, offset: int) -> Position:
        """The position in the input of an offset of `text`."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        utf8, utf16 = self._lengths(start, offset)
        return Position(self.raw_offset(offset), line, offset - start + 1, utf8 + 1, utf16 + 1)

    def _lengths(self, start: int, end: int) -> Lengths:
        if not self._columns:
            self._columns = Columns(self.text)
        return self._columns.between(start, end)

    def positions(self, span: Span) -> tuple[Position, Position]:
        """The positions in the input of the start and the end of a span."""
        start, length = self.position(span.start), span.end - span.start
        if start.line < len(self._starts) and span.end >= self._starts[start.line]:
            return start, self.position(span.end)
        utf8, utf16 = self._lengths(span.start, span.end)
        ends = start.column + length, start.byte_column + utf8, start.utf16_column + utf16
        return start, Position(start.offset + length, start.line, *ends)

    def place(self, offset: int) -> Place | None:
        """Where the character at an offset stands in the container; None in a text that is not extracted."""
        return None if self.container is None else self.container.place(self.raw_offset(offset))

    def raw_offset(self, offset: int) -> int:
        """The offset in `raw` of an offset of `text`."""
        return offset + bisect_left(self._crlf, offset) if self._crlf else offset

    def raw_offsets(self) -> Sequence[int]:
        """The offsets in `raw` of all offsets of `text`, that of its end too."""
        every = range(len(self.text) + 1)
        return [self.raw_offset(offset) for offset in every] if self._crlf else every

    def position_in_raw(self, raw: int) -> Position:
        """The position of an offset in `raw`."""
        line_ends = bisect_left(range(len(self._crlf)), True, key=lambda k: self._crlf[k] + k >= raw)
        return self.position(raw - line_ends)

    def raw_edit(self, edit: Edit) -> Edit:
        """The same edit on `raw`; a line end that it inserts is of the kind that the document has."""
        span = Span(self.raw_offset(edit.span.start), self.raw_offset(edit.span.end))
        return Edit(span, edit.text.replace("\n", self._line_end))

    def edit_positions(self, edit: Edit) -> tuple[Position, Position]:
        """The positions in the input of the start and the end of an edit."""
        return self.positions(edit.span)

    def raw_edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """The same edits on `raw`; an empty tuple where one of them cannot be made there."""
        if self.raw is self.text:
            return tuple(edits)
        return tuple(map(self.raw_edit, edits))


def _unix_lines(raw: str) -> tuple[str, list[int]]:
    """The text with \\n alone, and the offsets in it of the line ends that were \\r\\n."""
    if "\r" not in raw:
        return raw, []
    crlf = [m.start() - i for i, m in enumerate(re.finditer("\r\n", raw))]
    return _LINE_END.sub("\n", raw), crlf


@view
def raw_lines(document: Document) -> tuple[Line, ...]:
    """The lines of a document, blank ones too."""
    text = document.text
    found = (Line(span, number, text) for number, span in enumerate(document.line_spans(), 1))
    return tuple(map(cut, found) if len(text) >= LONG else found)
