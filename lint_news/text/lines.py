"""Lines of a document, the role of each on the page, and articles, which are made of lines."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from ..model import Span
from .search import Match, Searches
from .views import Views

if TYPE_CHECKING:
    from .document import Document

REACH = 100
"""Code points before and behind an article that its rules and local views may read without a view of the document."""
_MARGIN = " \t\u3000\u00a0\x0c"


class Role(Enum):
    """What a line is on the page. FURNITURE is what a newspaper prints around the stories (page numbers, running
    heads), METADATA what a publishing system writes around one (counters, buttons)."""

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
    """A line without its end.

    `number` counts from 1. `stripped` is the text without white space at both ends; `content` is the span of
    `stripped`. Spans count code points of `whole`, the text that the line is part of."""

    __slots__ = ("content", "number", "role", "span", "stripped", "whole")

    def __init__(self, span: Span, number: int, whole: str) -> None:
        self.span, self.number, self.whole = span, number, whole
        text = whole[span.start : span.end]
        rest = text.lstrip(_MARGIN)
        self.stripped = rest.rstrip(_MARGIN)
        if len(self.stripped) == len(text):
            self.content = span
        else:
            start = span.start + len(text) - len(rest)
            self.content = Span(start, span.end if len(rest) == len(self.stripped) else start + len(self.stripped))

    @property
    def text(self) -> str:
        """The text of the line. It is not kept: most lines are asked for `stripped` alone."""
        return self.whole[self.span.start : self.span.end]

    def begins_with(self, text: str | tuple[str, ...]) -> bool:
        """Whether the line begins with a text, or with one of several; the line is not copied."""
        return self.whole.startswith(text, self.span.start, self.span.end)


class LaidLine(Line):
    """A line with its role, once the layout of the page is known."""

    __slots__ = ()
    role: Role


class _CutLine(Line):
    """A line of a long document: `stripped` is cut out of the text each time, which is then in memory once."""

    __slots__ = ()

    @property
    def stripped(self) -> str:  # pyright: ignore[reportIncompatibleVariableOverride] read as the attribute is
        return self.whole[self.content.start : self.content.end]


class _CutLaidLine(_CutLine, LaidLine):
    __slots__ = ()


_LAID: dict[type[Line], type[Line]] = {
    Line: LaidLine,
    LaidLine: LaidLine,
    _CutLine: _CutLaidLine,
    _CutLaidLine: _CutLaidLine,
}


def cut(line: Line) -> Line:
    """The line, which keeps no copy of its text any more."""
    del line.stripped
    line.__class__ = _CutLine
    return line


def laid(line: Line, role: Role) -> LaidLine:
    """The line with its role: the same object, because a long document has many lines."""
    line.__class__ = _LAID[type(line)]
    found = cast("LaidLine", line)
    found.role = role
    return found


class Article:
    """A story of the page, labels and headlines included: from its first line to the last before the next story.

    Spans count code points from the start of the document, not of the article.
    """

    __slots__ = ("_local_results", "document", "lines", "searches", "span", "views")

    def __init__(self, document: Document, lines: tuple[LaidLine, ...]) -> None:
        self.document, self.lines = document, lines
        self._local_results: dict[Hashable, Any] | None = None
        self.span = Span(lines[0].span.start, lines[-1].span.end)
        self.searches = Searches(document.text, self.span.start, self.span.end, document.searches)
        self.views = Views()

    @property
    def text(self) -> str:
        """The article's own text."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def identity(self) -> Hashable:
        """What is the same for an article in which rules find the same: its text, REACH code points on both sides, the
        roles of its lines."""
        text, span = self.document.text, self.span
        around = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
        return (self.text, *around, *[id(line.role) for line in self.lines])  # hashing a role is slow

    @property
    def local_results(self) -> dict[Hashable, Any]:
        """The results of local views: of all versions where the document has them, else of this one."""
        if self._local_results is None:
            kept = self.document.local_results
            self._local_results = {} if kept is None else kept.of(self.identity)
        return self._local_results

    def clear_cache(self) -> None:
        """Drop what was computed from the article, to free memory; it is computed again when it is needed."""
        self.searches.clear()
        self.views.clear()
        self._local_results = None

    def clear_results(self) -> None:
        """As `clear_cache`, but the text need not be scanned again."""
        self.searches.clear_matches()
        self.views.clear()
        self._local_results = None

    def find(self, pattern: str) -> Iterator[Match]:
        """Matches inside the article; look-behind may see the text before it."""
        return self.searches.matches(pattern)

    def with_role(self, *roles: Role) -> Iterator[LaidLine]:
        """The lines that have one of the roles."""
        return (line for line in self.lines if line.role in roles)
