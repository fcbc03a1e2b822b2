"""One text to judge, its lines, and the way from its offsets back to the input's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..match.needs import contents
from ..match.patterns import compiled, needed
from ..model import Edit, Position, Span
from .columns import Columns
from .matches import Match

if TYPE_CHECKING:
    import datetime as dt

_LINE_END = re.compile(r"\r\n|\r")  # noqa: TID251 the two places that compile
_LONG = 100_000
_MARGIN = " \t\u3000\u00a0\x0c"


class Role(Enum):
    """What a line is on the page."""

    BLANK = "blank"
    LABEL = "label"
    HEADLINE = "headline"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    KEY_VALUE = "key-value"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    VERSE = "verse"
    SIGNATURE = "signature"
    FURNITURE = "furniture"
    METADATA = "metadata"


class Line:
    """A line as found, without its end. `number` counts from 1; `content` leaves out white space at both ends, `stripped`
    is its text."""

    __slots__ = ("content", "number", "span", "stripped", "text")

    def __init__(self, span: Span, number: int, text: str) -> None:
        self.span, self.number, self.text = span, number, text
        rest = text.lstrip(_MARGIN)
        self.stripped = rest.rstrip(_MARGIN)
        start = span.start + len(text) - len(rest)
        self.content = Span(start, start + len(self.stripped)) if text else span


class Unit(Protocol):
    """What a rule judges at a time: an article or the whole document (a page)."""

    @property
    def document(self) -> Document:
        """The document that the unit is part of, or is."""
        ...

    @property
    def span(self) -> Span:
        """Where the unit stands in its document."""
        ...


class Document:
    """One text to judge. `text` has \\n for every line end; all spans count its code points.

    `date` is the day of the paper where the caller knows it; layout.paper_date also reads the page.
    """

    __slots__ = (
        "_columns",
        "_contents",
        "_crlf",
        "_line_end",
        "_places",
        "_starts",
        "date",
        "id",
        "name",
        "parts",
        "raw",
        "text",
        "views",
    )

    def __init__(self, raw: str, *, name: str = "-", id: str | None = None, date: dt.date | None = None) -> None:  # noqa: A002 the contract's word
        self.raw, self.name, self.id, self.date = raw, name, id, date
        self.text, self._crlf = _unix_lines(raw)
        self._line_end = "\r\n" if self._crlf else "\r" if "\r" in raw and "\n" not in raw else "\n"
        self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        self._columns: Columns | None = None
        self._places: dict[int, Position] = {}
        self.views: dict[Hashable, object] = {}
        self._contents: AbstractSet[str] | None = None
        self.parts: tuple[Article, ...] = ()
        """The articles, once the layout knows them."""

    @property
    def document(self) -> Document:
        """Itself: a document is a unit too."""
        return self

    @property
    def span(self) -> Span:
        """All of it."""
        return Span(0, len(self.text))

    def find(self, pattern: str) -> Iterator[Match]:
        """Matches in the whole document."""
        return map(Match, compiled(pattern).finditer(self.text)) if may_match(self, pattern) else iter(())

    def contents(self) -> AbstractSet[str] | None:
        """Every character of the text and every pair of neighbours; once the articles are known, put together from theirs.

        None for a text so long that it has nearly all of them.
        """
        if len(self.text) > _LONG:
            return None
        if self._contents is None:
            found = set[str]().union(*(part.contents() for part in self.parts))
            at = 0
            for part in self.parts:
                found |= contents(self.text[max(0, at - 1) : part.span.start + 1])
                at = part.span.end
            self._contents = found | contents(self.text[max(0, at - 1) :])
        return self._contents

    def clear_cache(self) -> None:
        """Drop what was worked out about the document: its ties with its articles would keep both alive."""
        self._contents, self.parts = None, ()
        self.views.clear()

    def line_at(self, offset: int) -> int:
        """The number, from 1, of the line that an offset lies on."""
        return bisect_right(self._starts, offset)

    def line_span(self, number: int) -> Span:
        """The span of line `number`, from 1, without its end."""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return Span(self._starts[number - 1], end)

    @property
    def line_count(self) -> int:
        """Lines of the document; text after the last line end is a line, nothing after it is none."""
        return len(self._starts) - (self._starts[-1] == len(self.text))

    def position(self, offset: int) -> Position:
        """The place in the input: offset in `raw`, line and columns from 1."""
        if found := self._places.get(offset):
            return found
        self._columns = self._columns or Columns(self.text)
        line = self.line_at(offset)
        start = self._starts[line - 1]
        utf8, utf16 = self._columns.between(start, offset)
        place = Position(self.raw_offset(offset), line, offset - start + 1, utf8 + 1, utf16 + 1)
        self._places[offset] = place
        return place

    def positions(self, span: Span) -> tuple[Position, Position]:
        """Where a span begins and ends in the input."""
        return self.position(span.start), self.position(span.end)

    def raw_offset(self, offset: int) -> int:
        """The offset in `raw` of an offset of `text`."""
        return offset + bisect_left(self._crlf, offset) if self._crlf else offset

    def position_in_raw(self, raw: int) -> Position:
        """The place in the input of an offset in `raw`."""
        line_ends = bisect_left(range(len(self._crlf)), True, key=lambda k: self._crlf[k] + k >= raw)
        return self.position(raw - line_ends)

    def raw_edit(self, edit: Edit) -> Edit:
        """The same edit on `raw`; a line end that it inserts is of the kind the document has."""
        span = Span(self.raw_offset(edit.span.start), self.raw_offset(edit.span.end))
        return Edit(span, edit.text.replace("\n", self._line_end))

    def edit_positions(self, edit: Edit) -> tuple[Position, Position]:
        """Where an edit that can be made begins and ends in the input."""
        return self.positions(edit.span)

    def raw_edits(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """The same edits on `raw`; none at all where one of them cannot be made there."""
        return tuple(map(self.raw_edit, edits))


def _unix_lines(raw: str) -> tuple[str, list[int]]:
    """The text with \\n alone, and the offsets in it of the line ends that were \\r\\n."""
    if "\r" not in raw:
        return raw, []
    crlf = [m.start() - i for i, m in enumerate(re.finditer("\r\n", raw))]
    return _LINE_END.sub("\n", raw), crlf


class _Viewed(Protocol):
    @property
    def views(self) -> dict[Hashable, object]: ...


U = TypeVar("U", bound=_Viewed)
T = TypeVar("T")


def view(compute: Callable[[U], T]) -> Callable[[U], T]:
    """Make a function of a document or an article compute once and keep its answer with its argument."""

    def viewed(unit: U) -> T:
        try:
            return unit.views[compute]  # pyright: ignore[reportReturnType] what it was given
        except KeyError:
            return answer(unit, compute)

    viewed.__doc__, viewed.__name__ = compute.__doc__, compute.__name__
    return viewed


def answer(unit: U, compute: Callable[[U], T]) -> T:
    """What a view of a document or an article says; worked out by the first who asks."""
    if compute not in unit.views:
        unit.views[compute] = compute(unit)
    return unit.views[compute]  # pyright: ignore[reportReturnType] what it was given


def may_match(unit: Document | Article, pattern: str) -> bool:
    """False when the text has nothing of what the pattern needs: there is no match, and no need to compile it."""
    found = unit.contents()
    return found is None or needed(pattern).met_by(found)


def any_may_match(unit: Document | Article, patterns: Iterable[str]) -> bool:
    """False when the text has nothing of what any of the patterns needs."""
    found = unit.contents()
    if found is None:
        return True
    for pattern in patterns:  # noqa: SIM110 no generator: every rule asks this of every article
        if needed(pattern).met_by(found):
            return True
    return False


@view
def raw_lines(document: Document) -> tuple[Line, ...]:
    """The lines of a document, blank ones too."""
    lines: list[Line] = []
    start = 0
    for number, text in enumerate(document.text.split("\n")[: document.line_count], 1):
        lines.append(Line(Span(start, start + len(text)), number, text))
        start += len(text) + 1
    return tuple(lines)


class LaidLine(Line):
    """A line whose role is known."""

    __slots__ = ("role",)

    def __init__(self, line: Line, role: Role) -> None:
        self.span, self.number, self.text, self.content = line.span, line.number, line.text, line.content
        self.stripped, self.role = line.stripped, role


class Article:
    """A story of the page: from its first line, labels and headlines included, to where the next one begins."""

    __slots__ = ("_contents", "document", "lines", "span", "views")

    def __init__(self, document: Document, lines: tuple[LaidLine, ...]) -> None:
        self.document, self.lines = document, lines
        self.span = Span(lines[0].span.start, lines[-1].span.end)
        self._contents: AbstractSet[str] | None = None
        self.views: dict[Hashable, object] = {}

    @property
    def text(self) -> str:
        """The article's own text; note that spans count from the document's start, not from here."""
        return self.document.text[self.span.start : self.span.end]

    def contents(self) -> AbstractSet[str]:
        """Every character of the article and every pair of neighbours."""
        if self._contents is None:
            self._contents = contents(self.text)
        return self._contents

    def know(self, contents: AbstractSet[str]) -> None:
        """Take the characters and pairs from whoever knows them already."""
        self._contents = contents

    def clear_cache(self) -> None:
        """Drop what was worked out about the article; whoever asks again has it worked out again."""
        self._contents = None
        self.views.clear()

    def find(self, pattern: str) -> Iterator[Match]:
        """Matches inside the article; look-behind may see the text before it."""
        if not may_match(self, pattern):
            return iter(())
        return map(Match, compiled(pattern).finditer(self.document.text, self.span.start, self.span.end))

    def with_role(self, *roles: Role) -> Iterator[LaidLine]:
        """The lines that have one of the roles."""
        return (line for line in self.lines if line.role in roles)
