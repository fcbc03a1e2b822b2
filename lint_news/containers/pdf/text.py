"""The text of laid out paragraphs, and where each of its characters is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .lines import Line
from .paragraphs import Kind, Paragraph

_INDENT = "\u3000\u3000"
_STORY = 1.3
"""In heights of the body type: a head of this size begins a story."""


class Char(Struct, frozen=True, gc=False):
    """Where a character is printed: the page, from 0; the column, from 1 at the left; its box on the page."""

    page: int
    column: int
    box: tuple[float, float, float, float]


class Text(Struct, frozen=True):
    """The text of a file: a paragraph a line, blank lines around heads. `chars` has an item for each code point: None
    for indents, line ends and spaces that only a gap shows."""

    text: str
    chars: tuple[Char | None, ...]


def text_of(paragraphs: Sequence[Paragraph]) -> Text:
    """The text of paragraphs in reading order."""
    shown: list[tuple[str, Char | None]] = []
    last: Paragraph | None = None
    for paragraph in paragraphs:
        if last is not None:
            shown += [(char, None) for char in _between(last, paragraph)]
        shown += _shown(paragraph)
        last = paragraph
    return Text("".join(char for char, _ in shown), tuple(char for _, char in shown))


def _between(a: Paragraph, b: Paragraph) -> str:
    if a.kind is b.kind or (a.kind is Kind.HEAD and b.kind is Kind.BODY):
        return "\n"
    return "\n\n\n\n" if b.kind is Kind.HEAD and b.lines[0].line.size >= _STORY * a.lines[0].line.size else "\n\n"


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
