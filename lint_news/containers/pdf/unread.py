"""Text objects of a page of which PDFium gives no characters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

from .library import Handle, pdfium

_DEEPEST = 5
"""Forms inside forms that are looked into."""


def unread_objects(page: Handle, text: Handle) -> int:
    """How many text objects of a page run up or down it and have no characters in its text.

    PDFium leaves them out where their font is not embedded and the machine has no font with their characters: it takes
    the height and the width of each for nothing.
    """
    lib = pdfium()
    objects = [lib.FPDFPage_GetObject(page, i) for i in range(lib.FPDFPage_CountObjects(page))]
    return sum(_is_unread(one, text) for one in _text_objects(objects, _DEEPEST))


def _text_objects(objects: list[Handle], deepest: int) -> Iterator[Handle]:
    lib = pdfium()
    for one in objects:
        kind = lib.FPDFPageObj_GetType(one)
        if kind == lib.FPDF_PAGEOBJ_TEXT:
            yield one
        elif kind == lib.FPDF_PAGEOBJ_FORM and deepest:
            inside = [lib.FPDFFormObj_GetObject(one, i) for i in range(lib.FPDFFormObj_CountObjects(one))]
            yield from _text_objects(inside, deepest - 1)


def _is_unread(one: Handle, text: Handle) -> bool:
    """Whether the font of a text object is not embedded and the object is turned and without characters."""
    lib = pdfium()
    if lib.FPDFFont_GetIsEmbedded(lib.FPDFTextObj_GetFont(one)) != 0:
        return False
    only_end = 2  # the bytes of the NUL behind the text
    return lib.FPDFTextObj_GetText(one, text, None, 0) <= only_end and _is_turned(one)


def _is_turned(one: Handle) -> bool:
    lib = pdfium()
    matrix = lib.FS_MATRIX()
    if lib.FPDFPageObj_GetMatrix(one, ctypes.byref(matrix)) and (matrix.b or matrix.c):
        return True
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    lib.FPDFPageObj_GetBounds(one, left, bottom, right, top)
    return top.value - bottom.value > right.value - left.value
