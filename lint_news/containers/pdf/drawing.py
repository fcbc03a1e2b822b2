"""A page as a picture."""

from __future__ import annotations

import ctypes
import zlib
from collections.abc import Iterator
from math import sqrt

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from ...model import LintNewsError
from . import errors
from .glyphs import frame_of
from .isolated import isolated
from .library import Handle, load, pdfium
from .opening import opened, opened_page

PIXELS = 24_000_000
"""The most pixels of a picture; a page that would have more is drawn smaller."""
_BGR, _WHITE = 2, 0xFFFFFFFF
_ANNOTATIONS, _AS_RGB = 0x01, 0x10
"""Flags of PDFium: draw highlights and notes; the order of the bytes of a pixel."""
_DEPTH, _TRUE_COLOUR, _LEVEL = 8, 2, 3
"""Bits of each of the three colours of a pixel in PNG; how hard it is compressed."""


class Drawn(Struct, frozen=True):
    """The picture of a page in PNG, and how many pages the file has."""

    png: bytes
    pages: int


def drawn(data: bytes, name: str, number: int, width: int) -> Drawn:
    """A page, counted from 1, as a picture of `width` pixels.

    Raises LintNewsError where the file or the page is damaged, takes too much, or is not there.
    """
    load(name)
    return Decoder(Drawn).decode(isolated(lambda: Encoder().encode(_drawn(data, name, number, width)), name))


def _drawn(data: bytes, name: str, number: int, width: int) -> Drawn:
    with opened(data, name) as document:
        pages = pdfium().FPDF_GetPageCount(document)
        if not 1 <= number <= pages:
            raise LintNewsError(errors.no_page(name, number, pages))
        with opened_page(document, number - 1, name) as page:
            points = frame_of(page).size
            if min(points) <= 0:
                raise LintNewsError(errors.broken_page(name, number))
            return Drawn(_picture(page, *_size(*points, width)), pages)


def _size(width: float, height: float, wanted: int) -> tuple[int, int]:
    """Width and height in pixels of a page with these in points."""
    scale = min(wanted / width, sqrt(PIXELS / (width * height)))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _picture(page: Handle, width: int, height: int) -> bytes:
    lib = pdfium()
    bitmap = lib.FPDFBitmap_CreateEx(width, height, _BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, _ANNOTATIONS | _AS_RGB)
        stride = lib.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(lib.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        lib.FPDFBitmap_Destroy(bitmap)
    rows = (pixels[at : at + 3 * width] for at in range(0, stride * height, stride))
    return b"".join(_png(width, height, b"".join(b"\0" + row for row in rows)))


def _png(width: int, height: int, rows: bytes) -> Iterator[bytes]:
    """A picture in PNG (ISO/IEC 15948): its signature and chunks."""
    yield b"\x89PNG\r\n\x1a\n"
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((_DEPTH, _TRUE_COLOUR, 0, 0, 0))
    for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(rows, _LEVEL)), (b"IEND", b"")):
        yield len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
