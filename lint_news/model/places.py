"""Where something stands in a file that is not plain text: a Word document, a page in PDF."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class PagePart(Enum):
    """The part of a document that a paragraph belongs to. Paragraphs of tables belong to the part around them."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    TEXT_BOX = "text-box"


class Box(Struct, frozen=True, gc=False):
    """A rectangle on a page, in points (1/72 inch) from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


class Cell(Struct, frozen=True, gc=False):
    """A cell of a table. Tables of a part, rows and cells of a row count from 1."""

    table: int
    row: int
    column: int


class Place(Struct, frozen=True, gc=False):
    """A place in a file. What a format does not have is None. Pages, columns and paragraphs count from 1.

    `paragraph` counts the paragraphs of its part that have text. `column` is a column of the page, from the left.
    """

    page: int | None = None
    column: int | None = None
    paragraph: int | None = None
    part: PagePart | None = None
    cell: Cell | None = None
    box: Box | None = None
