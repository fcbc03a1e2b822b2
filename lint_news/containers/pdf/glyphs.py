"""The printed characters of a page, with their places, as PDFium gives them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import hypot

from msgspec import Struct

from .library import Handle, pdfium
from .radicals import usual
from .unread import unread_objects

ACROSS, UP, DOWN, BACK = 0, 1, 2, 3
"""The ways that text runs on a page as it is shown: from left to right, rotated to run up, down, or upside down."""
_INVISIBLE = (3, 7)
"""Text rendering modes that paint nothing."""
_PRIVATE = range(0xE000, 0xF900)
_NOTHING = 0xFFFD
_USUAL = {0x02: ord("-"), 0x09: ord(" "), 0x0A: ord(" "), 0x0D: ord(" "), 0xAD: ord("-")}
"""Control characters of PDFium (a hyphen at the end of a line) and of programs that print tabs and line ends."""
_SLOPE = 0.4


class Glyph(Struct, frozen=True, gc=False, array_like=True):
    """A printed character. Lengths are points.

    `left`, `right` and `base` (the baseline, growing downward) are of a page that is turned so that the text of its
    `way` runs from left to right; `size` is the height of the type. `box` is the rectangle on the page as it is shown,
    from the upper left corner: left, top, right, bottom.
    """

    char: str
    left: float
    right: float
    base: float
    size: float
    way: int
    box: tuple[float, float, float, float]


class PageGlyphs(Struct, frozen=True):
    """The characters of a page in the order of its content.

    `width` and `height` are those of the page as it is shown, in points. `unmapped` counts characters whose font does
    not say what they are, `hidden` those that are not painted, `unread` text objects without characters (unread.py).
    """

    glyphs: list[Glyph]
    width: float
    height: float
    unmapped: int
    hidden: int
    unread: int = 0


class Frame(Struct, frozen=True):
    """The visible rectangle of a page in the coordinates of the file (growing upward), and its quarter turns to the
    right when it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the page as it is shown, from its upper left corner."""
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        if self.turns == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def filed(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as it is shown in the coordinates of the file."""
        if self.turns == 1:
            return y + self.left, x + self.bottom
        if self.turns == 2:
            return self.right - x, y + self.bottom
        if self.turns == 3:
            return self.right - y, self.top - x
        return x + self.left, self.top - y


def frame_of(page: Handle) -> Frame:
    """The frame of a PDFium page."""
    box = pdfium().FS_RECTF()
    pdfium().FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    return Frame(box.left, box.bottom, box.right, box.top, pdfium().FPDFPage_GetRotation(page))


def page_glyphs(page: Handle, frame: Frame, most: int) -> PageGlyphs | None:
    """The characters of a PDFium page; None where it has more than `most`."""
    lib = pdfium()
    text = lib.FPDFText_LoadPage(page)
    if not text:
        return PageGlyphs([], *frame.size, 0, 0)
    try:
        count = lib.FPDFText_CountChars(text)
        if count > most:
            return None
        reader = _Reader(text, frame)
        glyphs = list(reader.glyphs(count))
        return PageGlyphs(glyphs, *frame.size, reader.unmapped, reader.hidden, unread_objects(page, text))
    finally:
        lib.FPDFText_ClosePage(text)


class _Reader:
    """Reads the characters of one text page."""

    def __init__(self, text: Handle, frame: Frame) -> None:
        self._lib, self._text, self._frame = pdfium(), text, frame
        self.unmapped = self.hidden = 0
        self._box, self._matrix = self._lib.FS_RECTF(), self._lib.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._styles: dict[int, tuple[float, int, bool]] = {}

    def glyphs(self, count: int) -> Iterator[Glyph]:
        """The characters that are printed on the page, without those that PDFium adds."""
        lib, text = self._lib, self._text
        generated, unicode, error = lib.FPDFText_IsGenerated, lib.FPDFText_GetUnicode, lib.FPDFText_HasUnicodeMapError
        high = 0
        for i in range(count):
            if generated(text, i) == 1:
                continue
            code = unicode(text, i)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else _NOTHING
            high = 0
            code = _USUAL.get(code, code)
            if error(text, i) == 1 or code < 32 or code in _PRIVATE or code == _NOTHING:
                self.unmapped += 1
                code = _NOTHING
            if (made := self._glyph(i, chr(code))) is not None:
                yield made

    def _glyph(self, i: int, char: str) -> Glyph | None:
        lib, text = self._lib, self._text
        size, way, is_visible = self._style(i)
        if not is_visible:
            self.hidden += 1
            return None
        lib.FPDFText_GetLooseCharBox(text, i, ctypes.byref(self._box))
        lib.FPDFText_GetCharOrigin(text, i, ctypes.byref(self._x), ctypes.byref(self._y))
        left, top = self._frame.shown(self._box.left, self._box.top)
        right, bottom = self._frame.shown(self._box.right, self._box.bottom)
        box = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
        x, y = self._frame.shown(self._x.value, self._y.value)
        if way == ACROSS:
            ends = box[0], box[2], y
        elif way == UP:
            ends = -box[3], -box[1], x
        elif way == DOWN:
            ends = box[1], box[3], -x
        else:
            ends = -box[2], -box[0], -y
        return Glyph(usual(char), *ends, size, way, box)

    def _style(self, i: int) -> tuple[float, int, bool]:
        """The size of a character, the way it runs, and whether it is painted; the same for each text object."""
        lib, text = self._lib, self._text
        item = lib.FPDFText_GetTextObject(text, i)
        key = ctypes.cast(item, ctypes.c_void_p).value or -1
        if key not in self._styles or key == -1:
            lib.FPDFText_GetMatrix(text, i, ctypes.byref(self._matrix))
            m = self._matrix
            points = lib.FPDFText_GetFontSize(text, i) * (hypot(m.c, m.d) or 1)
            mode = lib.FPDFTextObj_GetTextRenderMode(item) if key != -1 else 0
            self._styles[key] = points, self._way(m.a, m.b), mode not in _INVISIBLE
        return self._styles[key]

    def _way(self, a: float, b: float) -> int:
        x0, y0 = self._frame.shown(0, 0)
        x1, y1 = self._frame.shown(a, b)
        dx, dy = x1 - x0, y1 - y0
        if abs(dy) <= _SLOPE * abs(dx):
            return ACROSS if dx >= 0 else BACK
        return UP if dy < 0 else DOWN
