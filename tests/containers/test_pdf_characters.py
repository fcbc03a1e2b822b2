"""Which characters of a PDF are read, and where each stands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lint_news import containers
from lint_news.containers.container import Container
from lint_news.model import Box, Place

from .pdf_files import DOUBLING, VERTICAL, Sheet, needs_font, pdf


def read(*sheets: Sheet) -> str:
    return containers.read(pdf(*sheets), "版.pdf").text


def test_the_place_of_a_character() -> None:
    page = (
        Sheet().column(40, 700, ["　　县水利局检查大坝安全的情况", "要求各乡镇。"]).column(240, 700, ["下一步工作。"])
    )
    found = containers.read(pdf(Sheet().text(40, 700, "另一版"), page), "版.pdf")
    at = found.text.index("水利")
    place = found.place(at)
    assert place == Place(page=2, column=1, paragraph=2, box=place.box if place else None)
    assert place is not None
    assert place.box is not None
    assert (place.box.left, place.box.right) == (70, 80)
    assert place.box.top < 100 < place.box.bottom
    assert found.place(found.text.index("下一步")) == Place(2, 2, 3, None, None, _box(found, "下一步"))
    assert found.place(at - 3) == found.place(at - 1)


def _box(found: Container, words: str) -> Box | None:
    place = found.place(found.text.index(words))
    return place.box if place else None


def test_one_glyph_that_copies_as_two_characters_is_one() -> None:
    assert read(Sheet().text(40, 700, "建成的农田", font=DOUBLING)) == "建成的农田"


def test_a_character_that_was_typed_twice_is_two() -> None:
    assert read(Sheet().text(40, 700, "建成的的农田")) == "建成的的农田"


def test_a_character_painted_twice_for_bold_is_one() -> None:
    assert read(Sheet().text(40, 700, "大标题", 24).text(40.5, 699.6, "大标题", 24)) == "大标题"


@pytest.mark.parametrize("digits", ["111", "1111", "..."])
def test_narrow_characters_are_not_painted_twice(digits: str) -> None:
    assert read(Sheet().text(40, 700, f"热线{digits}号")) == f"热线{digits}号"


def test_radicals_are_the_usual_characters() -> None:
    from lint_news.containers.pdf.radicals import usual

    assert "".join(map(usual, "⻔⼈⽤⻓⾒豈a，")) == "门人用长見豈a，"


def test_what_is_not_printed_on_the_page_is_not_read() -> None:
    page = Sheet().text(40, 700, "印出来的").text(40, 600, "看不见的", mode=3).text(700, 500, "页外的")
    assert read(page) == "印出来的"


@needs_font
def test_lines_from_top_to_bottom_are_read_from_the_right() -> None:
    page = Sheet().text(300, 700, "竖排文字第一行在右边", 12, font=VERTICAL)
    assert read(page.text(280, 700, "第二行在左边。", 12, font=VERTICAL)).split() == [
        "竖排文字第一行在右边",
        "第二行在左边。",
    ]


@needs_font
def test_single_characters_below_each_other_are_a_vertical_line() -> None:
    page = Sheet()
    for x, words in ((300, "春风又绿涧水岸"), (270, "槐川三年记")):
        for i, char in enumerate(words):
            page.text(x, 700 - 22 * i, char, 20)
    assert read(page).split() == ["春风又绿涧水岸", "槐川三年记"]


@needs_font
def test_rotated_lines_are_read_apart() -> None:
    page = Sheet().column(40, 700, ["这里是横排的正文文字", "写了两行。"])
    page.text(400, 300, "报纸中缝的文字", matrix="0 1 -1 0")
    assert read(page) == "这里是横排的正文文字写了两行。\n\n报纸中缝的文字"


@needs_font
@pytest.mark.parametrize(("turned", "matrix"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_a_page_that_is_shown_turned(turned: int, matrix: str) -> None:
    page = Sheet(turned=turned).text(300, 400, "这一页转过来看", matrix=matrix)
    found = containers.read(pdf(page), "版.pdf")
    assert found.text == "这一页转过来看"
    boxes = [place.box for at in range(7) if (place := found.place(at)) and place.box]
    assert all(a.right <= b.left + 0.1 and a.top == pytest.approx(b.top) for a, b in pairwise(boxes))
