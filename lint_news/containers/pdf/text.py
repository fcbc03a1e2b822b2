"""The text of laid out paragraphs, and where each of its characters is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...model import LineHint
from .lines import Line
from .measure import indent, room
from .paragraphs import Kind, Paragraph

_INDENT = "\u3000\u3000"


class Char(Struct, frozen=True, gc=False):
    """Where a character is printed: the page, from 0; the column, from 1 at the left; its box on the page."""

    page: int
    column: int
    box: tuple[float, float, float, float]


class Text(Struct, frozen=True):
    """The text of a file: a paragraph a line, blank lines around heads. `chars` has an item for each code point: None
    for indents, line ends and spaces that only a gap shows. `hints` has one for each line: None for blank ones."""

    text: str
    chars: tuple[Char | None, ...]
    hints: tuple[LineHint | None, ...] = ()


def text_of(paragraphs: Sequence[Paragraph]) -> Text:
    """The text of paragraphs in reading order."""
    shown: list[tuple[str, Char | None]] = []
    hints: list[LineHint | None] = []
    last: Paragraph | None = None
    for paragraph in paragraphs:
        if last is not None:
            between = _between(last, paragraph)
            shown += [(char, None) for char in between]
            hints += [None] * (len(between) - 1)
        shown += _shown(paragraph)
        hints.append(_hint(paragraph))
        last = paragraph
    return Text("".join(char for char, _ in shown), tuple(char for _, char in shown), tuple(hints))


def _between(a: Paragraph, b: Paragraph) -> str:
    """The line ends between two paragraphs: as many blank lines as the page has, and one around captions and the like
    and where a head begins a part."""
    if a.lines[-1].part == b.lines[0].part and _RUNNING.issuperset((a.kind, b.kind)):
        return "\n" * (1 + min(_MOST_BLANK, int(b.space + _SHORT)))
    return "\n" if a.kind is b.kind or (a.kind is Kind.HEAD and b.kind is Kind.BODY) else "\n\n"


_RUNNING, _MOST_BLANK, _SHORT = frozenset((Kind.HEAD, Kind.BODY)), 3, 0.4
"""Kinds that stand one below the other, the most blank lines between two, and what a space may lack of one."""


def _hint(paragraph: Paragraph) -> LineHint:
    """How a paragraph is set: its size and place, and where its first and last lines begin and end."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    is_body = paragraph.kind is Kind.BODY and not first.line.has_cells
    return LineHint(
        size=first.size,
        indent=indent(first.line, first.edges) if is_body else None,
        room=room(last.line, last.edges) if is_body else None,
        printed=len(paragraph.lines),
        block=first.part + 1,
        page=first.line.page + 1,
        is_furniture=paragraph.kind is Kind.FURNITURE,
    )


def _shown(paragraph: Paragraph) -> Iterator[tuple[str, Char | None]]:
    if paragraph.is_indented:
        yield from ((char, None) for char in _INDENT)
    last = ""
    for placed in paragraph.lines:
        if last and _is_word_end(last, placed.line):
            yield " ", None
        for char, glyph in placed.line.shown:
            yield char, glyph and Char(placed.line.page, placed.column, glyph.box)
            last = char


def _is_word_end(last: str, line: Line) -> bool:
    """Whether a line ended between two words of Latin letters."""
    first = line.glyphs[0].char
    is_word = (last.isalnum() or last in ",;!?)") and first.isalnum() and not (last.isdigit() and first.isdigit())
    return last.isascii() and first.isascii() and is_word
