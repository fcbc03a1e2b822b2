"""The paragraphs, runs and pieces of text of one part of a document, with their bytes in its XML."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from ...model import Cell, PagePart, Span


class Kind(Enum):
    """How a piece stands in the XML: as its characters, as one reference (`&amp;`), or as an element (`w:tab`)."""

    CHARACTERS = "characters"
    REFERENCE = "reference"
    ELEMENT = "element"
    PAGE_BREAK = "page-break"


class Run(Struct, eq=False):
    """A run, or a formula. `span` and `properties` (of w:rPr) count bytes of the part.

    An opaque run is not taken apart: comments on its text stand around it."""

    span: Span
    properties: Span | None = None
    is_opaque: bool = False
    is_hidden: bool = False
    is_direct: bool = False
    """It stands in the paragraph itself, in no element between them."""


class Piece(Struct, eq=False):
    """Text inside a run; `span` counts bytes of the part. A locked piece is not edited: it is inside a field, or was
    inserted by somebody whose change is not accepted yet."""

    text: str
    span: Span
    run: Run
    kind: Kind = Kind.CHARACTERS
    is_locked: bool = False


class Paragraph(Struct, eq=False):
    """A paragraph. `span`, `opened` (its start tag), `properties` (of w:pPr) and `mark` (of the w:rPr in it) count
    bytes of the part.

    `host` is the paragraph that its text box is anchored in, `note` the id of the footnote or endnote that it belongs
    to.
    """

    span: Span
    opened: Span
    part: PagePart
    host: Paragraph | None = None
    note: str = ""
    cell: Cell | None = None
    style: str = ""
    outline: int | None = None
    """The outline level that the paragraph itself has, from 0; 9 is body text."""
    properties: Span | None = None
    mark: Span | None = None
    pieces: list[Piece] = []
    has_section: bool = False
    breaks_before: bool = False
    breaks_behind: bool = False
    """Whether it begins or ends with a page break, which ends no line there."""
    is_joined: bool = False
    """Its end was deleted by somebody: it is one paragraph with the next one."""
    is_locked: bool = False
    """Its end was inserted by somebody, or it stands where nothing may be changed."""
