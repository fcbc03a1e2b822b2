"""The notes of a marked copy, as PDFium reads them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from lint_news.containers.pdf.glyphs import frame_of
from lint_news.containers.pdf.library import pdfium
from lint_news.containers.pdf.opening import opened, opened_page


class PdfNote(Struct):
    """A highlight: its page from 0, what it says, and its rectangles (left, top, right, bottom) on the page as it is
    shown."""

    page: int
    comment: str
    author: str
    date: str
    boxes: list[tuple[int, ...]]


def notes_of(data: bytes) -> list[PdfNote]:
    """The notes of a file, page by page."""
    return list(_notes(data))


def _notes(data: bytes) -> Iterator[PdfNote]:
    lib = pdfium()
    with opened(data, "版.审.pdf") as document:
        for number in range(lib.FPDF_GetPageCount(document)):
            with opened_page(document, number, "版.审.pdf") as page:
                for i in range(lib.FPDFPage_GetAnnotCount(page)):
                    note = lib.FPDFPage_GetAnnot(page, i)
                    said = [_string(note, key) for key in ("Contents", "T", "M")]
                    yield PdfNote(number, *said, boxes=_boxes(page, note))
                    lib.FPDFPage_CloseAnnot(note)


def _string(note: Any, key: str) -> str:
    lib = pdfium()
    size = lib.FPDFAnnot_GetStringValue(note, key.encode(), None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    lib.FPDFAnnot_GetStringValue(note, key.encode(), buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _boxes(page: Any, note: Any) -> list[tuple[int, ...]]:
    lib, frame, boxes = pdfium(), frame_of(page), list[tuple[int, ...]]()
    for i in range(lib.FPDFAnnot_CountAttachmentPoints(note)):
        quad = lib.FS_QUADPOINTSF()
        lib.FPDFAnnot_GetAttachmentPoints(note, i, ctypes.byref(quad))
        corners = [frame.shown(quad.x1, quad.y1), frame.shown(quad.x4, quad.y4)]
        (x0, x1), (y0, y1) = (sorted(axis) for axis in zip(*corners, strict=True))
        boxes.append(tuple(round(one) for one in (x0, y0, x1, y1)))
    return boxes
