"""Pages of a PDF as pictures, and the rectangles of a span on them."""

from __future__ import annotations

import zlib

import pytest

from lint_news import LintNewsError
from lint_news.containers.pdf.document import Pdf
from lint_news.containers.pdf.drawing import PIXELS, drawn
from lint_news.model import Span

from .pdf_files import Sheet, pdf


def picture(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and pixels (three bytes each) of a PNG without filters."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert png.endswith(b"\0\0\0\0IEND\xaeB\x60\x82")
    width, height = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    at = png.index(b"IDAT")
    size = int.from_bytes(png[at - 4 : at], "big")
    assert zlib.crc32(png[at : at + 4 + size]) == int.from_bytes(png[at + 4 + size : at + 8 + size], "big")
    rows = zlib.decompress(png[at + 4 : at + 4 + size])
    return width, height, b"".join(rows[n + 1 : n + 1 + 3 * width] for n in range(0, len(rows), 3 * width + 1))


def painted(*, turned: int = 0) -> bytes:
    """A page of 600 by 800 points with a red rectangle in its lower left corner (as the file counts)."""
    sheet = Sheet(turned=turned).text(60, 700, "会议强调")
    sheet.content.append("1 0 0 rg 0 0 300 400 re f")
    return pdf(Sheet().text(60, 700, "首页"), sheet)


def colour(png: bytes, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place, in parts of width and height from the upper left corner."""
    width, height, pixels = picture(png)
    at = 3 * (int(y * height) * width + int(x * width))
    return pixels[at], pixels[at + 1], pixels[at + 2]


RED, WHITE = (255, 0, 0), (255, 255, 255)


def test_a_page_has_the_width_that_is_asked_for() -> None:
    made = drawn(painted(), "a.pdf", 2, 151)
    assert made.pages == 2
    assert picture(made.png)[:2] == (151, 201)
    assert [colour(made.png, x, y) for x, y in ((0.2, 0.8), (0.8, 0.8), (0.8, 0.2))] == [RED, WHITE, WHITE]


def test_a_turned_page_is_drawn_as_it_is_shown() -> None:
    png = drawn(painted(turned=90), "a.pdf", 2, 400).png
    assert picture(png)[:2] == (400, 300)
    assert [colour(png, x, y) for x, y in ((0.2, 0.2), (0.2, 0.8), (0.8, 0.2))] == [RED, WHITE, WHITE]


def test_a_picture_does_not_become_too_large() -> None:
    width, height, _ = picture(drawn(pdf(Sheet(100, 14_000).text(10, 700, "会")), "a.pdf", 1, 4000).png)
    assert PIXELS * 0.9 < width * height <= PIXELS


@pytest.mark.parametrize(
    ("data", "page", "why"),
    [(painted(), 3, "no page 3, it has 2"), (painted(), 0, "no page 0"), (b"%PDF-1.7", 1, "no intact PDF")],
)
def test_what_cannot_be_drawn(data: bytes, page: int, why: str) -> None:
    with pytest.raises(LintNewsError, match=why):
        drawn(data, "a.pdf", page, 100)


def test_a_span_has_a_rectangle_for_each_line_of_print() -> None:
    lines = ["会议强调要抓好春耕生产各项工作，", "确保全年粮食丰收。"]
    made = Pdf(pdf(Sheet().column(60, 700, lines)), "a.pdf")
    ((page, found),) = made.boxes(Span(14, 18)).items()
    assert (page, made.sizes) == (1, ((600, 800),))
    assert [tuple(round(side) for side in box[::2]) for box in found] == [(200, 220), (60, 80)]
    assert found[0][3] <= found[1][1] + 3


def test_a_span_without_print_is_shown_by_what_stands_around_it() -> None:
    made = Pdf(pdf(Sheet().column(60, 700, ["会议强调。"])), "a.pdf")
    assert made.boxes(Span(2, 2))[1] == made.boxes(Span(1, 3))[1]
