"""The marked copy: the file's own bytes, and behind them highlights with notes at the places of the findings."""

from __future__ import annotations

import datetime as dt

import pytest

from lint_news import Edit, Span, containers
from lint_news.containers.container import Correction, Marking, Note

from .pdf_files import Sheet, needs_font, pdf
from .pdf_notes import PdfNote, notes_of

MARKING = Marking("lint-news", dt.datetime(2026, 3, 24, 9, 30))
LINES = ["　　县水利局三月六日组织技术人员到城", "北水库检查大坝安全。"]


def marked(data: bytes, notes: list[Note], corrections: list[Correction] | None = None) -> list[PdfNote]:
    """The notes of the marked copy."""
    written = containers.read(data, "版.pdf").write(corrections or [], notes, MARKING)
    assert written.data.startswith(data)
    assert written.commented == len(notes) + len(corrections or [])
    return notes_of(written.data)


def test_a_note_stands_at_its_characters() -> None:
    (note,) = marked(pdf(Sheet().column(40, 700, LINES)), [Note(Span(3, 5), "多一个“的”？\n改为：水")])
    assert (note.comment, note.author, note.date) == ("多一个“的”？\n改为：水", "lint-news", "D:20260324093000")
    ((left, top, right, bottom),) = note.boxes
    assert (left, right) == (70, 90)
    assert top < 95 < bottom < 115


def test_a_note_over_the_end_of_a_line_has_two_rectangles() -> None:
    (note,) = marked(pdf(Sheet().column(40, 700, LINES)), [Note(Span(16, 21), "查")])
    assert [(box[0], box[2]) for box in note.boxes] == [(200, 220), (40, 70)]


def test_lines_that_touch_have_rectangles_of_their_own() -> None:
    (note,) = marked(pdf(Sheet().column(40, 700, [*LINES, *LINES], pitch=10)), [Note(Span(10, 36), "查")])
    assert [(box[0], box[2]) for box in note.boxes] == [(140, 220), (40, 140), (60, 110)]


def test_a_note_over_the_end_of_a_page_is_said_once() -> None:
    data = pdf(Sheet().column(40, 700, LINES[:1]), Sheet().column(40, 700, [*LINES[1:], *LINES]))
    found = marked(data, [Note(Span(16, 20), "查")])
    assert [(note.page, note.comment) for note in found] == [(0, "查"), (1, "")]


def test_a_correction_becomes_a_note_and_the_text_stays() -> None:
    data = pdf(Sheet().column(40, 700, LINES))
    found = marked(data, [], [Correction(Edit(Span(2, 4), "省水"), "改为“省水”")])
    assert [note.comment for note in found] == ["改为“省水”"]
    written = containers.read(data, "版.pdf").write([Correction(Edit(Span(2, 4), "省水"), "")], [], MARKING)
    assert containers.read(written.data, "版.pdf").text == containers.read(data, "版.pdf").text


@pytest.mark.parametrize("span", [Span(0, 0), Span(0, 2), Span(18, 18), Span(28, 28)])
def test_a_place_without_a_printed_character_is_marked_beside_it(span: Span) -> None:
    (note,) = marked(pdf(Sheet().column(40, 700, LINES)), [Note(span, "查")])
    assert note.boxes


@needs_font
@pytest.mark.parametrize(("turned", "matrix"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_a_note_on_a_page_that_is_shown_turned(turned: int, matrix: str) -> None:
    data = pdf(Sheet(turned=turned).text(300, 400, "这一页转过来看", matrix=matrix))
    (note,) = marked(data, [Note(Span(1, 3), "查")])
    places = [containers.read(data, "版.pdf").place(at) for at in (1, 2)]
    boxes = [place.box for place in places if place and place.box]
    ((left, _, right, _),) = note.boxes
    assert (left, right) == (round(boxes[0].left), round(boxes[1].right))


def test_notes_that_were_there_stay() -> None:
    data = pdf(Sheet().column(40, 700, LINES))
    first = containers.read(data, "版.pdf").write([], [Note(Span(3, 5), "一")], MARKING).data
    assert [note.comment for note in marked(first, [Note(Span(6, 8), "二")])] == ["一", "二"]
