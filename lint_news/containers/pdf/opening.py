"""A PDF file opened by PDFium, within limits."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from ...model import LintNewsError
from ..errors import encrypted
from . import errors
from .glyphs import PageGlyphs, frame_of, page_glyphs
from .isolated import isolated
from .library import LOCK, Handle, load, pdfium

PAGES, CHARACTERS = 500, 2_000_000
"""The most pages and characters of a file; an issue of a newspaper has a hundred pages of ten thousand characters."""
_UNMAPPED = 0.02
"""The share of characters without Unicode from which a page is refused."""
_PASSWORD = 4


class FileGlyphs(Struct, frozen=True):
    """The characters of all pages, and whether the file has scripts."""

    pages: list[PageGlyphs]
    has_scripts: bool


def file_glyphs(data: bytes, name: str) -> FileGlyphs:
    """The characters of a file. Raises LintNewsError for a file that cannot be read or is too large, and for a page
    whose fonts do not say which characters they draw."""
    load(name)
    found = isolated(lambda: Encoder().encode(_read(data, name)), name)
    return Decoder(FileGlyphs).decode(found)


def _read(data: bytes, name: str) -> FileGlyphs:
    with opened(data, name) as document:
        lib = pdfium()
        count = lib.FPDF_GetPageCount(document)
        if count > PAGES:
            raise LintNewsError(errors.too_many_pages(name, count, PAGES))
        pages: list[PageGlyphs] = []
        left = CHARACTERS
        for number in range(count):
            pages.append(_page(document, number, left, name))
            left -= len(pages[-1].glyphs)
        return FileGlyphs(pages, lib.FPDFDoc_GetJavaScriptActionCount(document) > 0)


@contextmanager
def opened(data: bytes, name: str) -> Generator[Handle]:
    """A PDFium document, for the thread that holds the lock. Raises LintNewsError."""
    lib = pdfium()
    with LOCK:
        document = lib.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            is_locked = lib.FPDF_GetLastError() == _PASSWORD
            raise LintNewsError(encrypted(name) if is_locked else errors.damaged(name))
        try:
            yield document
        finally:
            lib.FPDF_CloseDocument(document)


@contextmanager
def opened_page(document: Handle, number: int, name: str) -> Generator[Handle]:
    """A page of a PDFium document, counted from 0. Raises LintNewsError where it is damaged."""
    lib = pdfium()
    page = lib.FPDF_LoadPage(document, number)
    if not page:
        raise LintNewsError(errors.broken_page(name, number + 1))
    try:
        yield page
    finally:
        lib.FPDF_ClosePage(page)


def _page(document: Handle, number: int, most: int, name: str) -> PageGlyphs:
    with opened_page(document, number, name) as page:
        found = page_glyphs(page, frame_of(page), most)
    if found is None:
        raise LintNewsError(errors.too_full(name, number + 1, CHARACTERS))
    total = len(found.glyphs)
    if found.unmapped > _UNMAPPED * total:
        raise LintNewsError(errors.unmapped(name, number + 1, found.unmapped, total))
    return found
