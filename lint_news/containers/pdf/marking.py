"""A copy of a PDF file with highlights and notes, written behind the bytes of the file (an incremental update)."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import LintNewsError
from ..container import Marking, Note
from . import errors
from .boxes import Rectangle, rectangles
from .glyphs import Frame, frame_of
from .isolated import isolated
from .library import Handle, load, pdfium
from .opening import opened, opened_page
from .text import Char

_HIGHLIGHT = 9
_PRINTED = 4
"""The flag of an annotation that is printed with the page."""
_YELLOW, _OPACITY = (255, 214, 0), 110
_LEAST_WIDTH = 2.0

Wanted = tuple[Sequence[Rectangle], str]
"""The rectangles of a note on a page, and what it says."""


def marked(data: bytes, name: str, chars: Sequence[Char | None], notes: Sequence[Note], marking: Marking) -> bytes:
    """The file with a highlight and a note for each note, in their order. Raises LintNewsError."""
    by_page = _by_page(chars, notes)
    load(name)
    return isolated(lambda: _marked(data, name, by_page, marking), name)


def _marked(data: bytes, name: str, by_page: Mapping[int, Sequence[Wanted]], marking: Marking) -> bytes:
    with opened(data, name) as document:
        for number, wanted in sorted(by_page.items()):
            with opened_page(document, number, name) as page:
                frame = frame_of(page)
                for boxes, comment in wanted:
                    _annotate(page, frame, boxes, comment, marking)
        written = _saved(document)
    if written is None or not written.startswith(data):
        raise LintNewsError(errors.not_marked(name))
    return written


def _by_page(chars: Sequence[Char | None], notes: Iterable[Note]) -> Mapping[int, Sequence[Wanted]]:
    """The rectangles and the comment of each note by its pages; the comment stands on the first page only."""
    pages: defaultdict[int, list[Wanted]] = defaultdict(list)
    for note in notes:
        comment = note.comment
        for page, found in rectangles(chars, note.span).items():
            pages[page].append((found, comment))
            comment = ""
    return pages


def _annotate(page: Handle, frame: Frame, boxes: Sequence[Rectangle], comment: str, marking: Marking) -> None:
    lib = pdfium()
    note = lib.FPDFPage_CreateAnnot(page, _HIGHLIGHT)
    try:
        quads = [_filed(frame, box) for box in boxes]
        for left, bottom, right, top in quads:
            points = lib.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
            lib.FPDFAnnot_AppendAttachmentPoints(note, ctypes.byref(points))
        hull = (min(q[0] for q in quads), max(q[3] for q in quads), max(q[2] for q in quads), min(q[1] for q in quads))
        lib.FPDFAnnot_SetRect(note, ctypes.byref(lib.FS_RECTF(*hull)))
        lib.FPDFAnnot_SetColor(note, lib.FPDFANNOT_COLORTYPE_Color, *_YELLOW, _OPACITY)
        lib.FPDFAnnot_SetFlags(note, _PRINTED)
        date = marking.date.strftime("D:%Y%m%d%H%M%S")
        for key, value in (("Contents", comment), ("T", marking.author), ("M", date), ("CreationDate", date)):
            lib.FPDFAnnot_SetStringValue(note, key.encode(), _wide(value))
    finally:
        lib.FPDFPage_CloseAnnot(note)


def _filed(frame: Frame, box: Rectangle) -> Rectangle:
    """Left, bottom, right, top in the coordinates of the file."""
    x0, y0 = frame.filed(box[0], box[1])
    x1, y1 = frame.filed(max(box[2], box[0] + _LEAST_WIDTH), box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _wide(text: str) -> ctypes.Array[ctypes.c_ushort]:
    """A text as PDFium takes it: UTF-16 with a zero at its end."""
    data = (text + "\0").encode("utf-16-le", "replace")
    return (ctypes.c_ushort * (len(data) // 2)).from_buffer_copy(data)


def _saved(document: Handle) -> bytes | None:
    """The bytes of the changed document; None where PDFium cannot write it."""
    lib, written = pdfium(), bytearray()

    def write(_: object, block: int, size: int) -> int:
        written.extend(ctypes.string_at(block, size))
        return 1

    target = lib.FPDF_FILEWRITE(version=1)
    target.WriteBlock = type(target.WriteBlock)(write)
    return bytes(written) if lib.FPDF_SaveAsCopy(document, ctypes.byref(target), lib.FPDF_INCREMENTAL) else None
