"""Small PDF files made byte by byte. Nothing is embedded: the characters are those of a predefined map of Adobe-GB1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from lint_news import containers
from lint_news.model import LintNewsError

BODY = 10
"""The height of the type of body text in points."""
_CID = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{encoding}{more}/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 2>>"
    "/DW 1000/W[1 95 500 814 907 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6"
    "/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>"
)
_TWO_FOR_ONE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <7684> <76847684> endbfchar "
    "endcmap end end"
)
"""A map to Unicode that gives two characters for one glyph: 的 is 的的."""
HORIZONTAL, VERTICAL, UNMAPPED, DOUBLING = "H", "V", "U", "D"
"""The fonts of a page."""


class Sheet:
    """A page: text at places counted in points from the lower left corner."""

    def __init__(self, width: int = 600, height: int = 800, *, turned: int = 0) -> None:
        self.size, self.turned, self.content = (width, height), turned, list[str]()

    def text(  # noqa: PLR0913 a test names what it needs
        self,
        x: float,
        y: float,
        text: str,
        size: float = BODY,
        *,
        font: str = HORIZONTAL,
        matrix: str = "1 0 0 1",
        mode: int = 0,
    ) -> Sheet:
        """Print a line."""
        code = text.encode("utf-16-be").hex()
        self.content.append(f"BT /{font} {size} Tf {mode} Tr {matrix} {x} {y} Tm <{code}> Tj ET")
        return self

    def column(self, x: float, y: float, lines: Iterable[str], size: float = BODY, pitch: float = 15) -> Sheet:
        """Print lines below each other; a line that begins with two wide spaces is indented by place."""
        for number, line in enumerate(lines):
            words = line.lstrip("\u3000")
            self.text(x + (len(line) - len(words)) * size, y - number * pitch, words, size)
        return self


def pdf(*sheets: Sheet, catalog: str = "") -> bytes:
    """A file of these pages."""
    stream = f"<</Length {len(_TWO_FOR_ONE)}>>stream\n{_TWO_FOR_ONE}\nendstream"
    fonts = [
        _CID.format(encoding="UniGB-UCS2-H", ordering="GB1", more=""),
        _CID.format(encoding="UniGB-UCS2-V", ordering="GB1", more=""),
        _CID.format(encoding="Identity-H", ordering="Identity", more=""),
        _CID.format(encoding="UniGB-UCS2-H", ordering="GB1", more="/ToUnicode 7 0 R"),
    ]
    kids = " ".join(f"{8 + 2 * i} 0 R" for i in range(len(sheets)))
    objects = [f"<</Type/Catalog/Pages 2 0 R{catalog}>>", f"<</Type/Pages/Count {len(sheets)}/Kids[{kids}]>>"]
    objects += [*fonts, stream]
    names = " ".join(f"/{name} {3 + i} 0 R" for i, name in enumerate((HORIZONTAL, VERTICAL, UNMAPPED, DOUBLING)))
    for i, sheet in enumerate(sheets):
        content = "\n".join(sheet.content)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {sheet.size[0]} {sheet.size[1]}]/Rotate {sheet.turned}"
            f"/Resources<</Font<<{names}>>>>/Contents {9 + 2 * i} 0 R>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    data, places = b"%PDF-1.7\n", list[int]()
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (head + tail).encode("latin-1")


def _reads_turned_text() -> bool:
    """Whether PDFium knows the size of Chinese characters that are not embedded: without a font it leaves out those
    that run up or down a page."""
    try:
        containers.read(pdf(Sheet().text(40, 300, "字", matrix="0 1 -1 0")), "版.pdf")
    except LintNewsError:
        return False
    return True


needs_font = pytest.mark.skipif(not _reads_turned_text(), reason="this machine has no Chinese font for PDFium")
