"""Running text out of markup: white space and lines."""

from __future__ import annotations

import pytest

from lint_news.readers.extracted import Kind
from lint_news.readers.flow import Flow


def text(flow: Flow) -> str:
    return "".join(piece.text for piece in flow.finished())


@pytest.mark.parametrize(
    ("page", "shown"),
    [("一\n  二", "一二"), ("one\n two", "one two"), ("一\none", "一one"), ("  一  二", "一  二"), ("\n一", "一")],
)
def test_a_line_end_of_the_source(page: str, shown: str) -> None:
    flow = Flow(page)
    flow.text(0, len(page))
    assert text(flow) == shown


def test_preformatted_text_stays_as_it_is() -> None:
    flow = Flow("一\n  二")
    flow.begin_preformatted()
    flow.text(0, 5)
    flow.end_preformatted()
    flow.end_preformatted()
    assert text(flow) == "一\n  二"


def test_blocks_begin_one_line_and_breaks_always_another() -> None:
    flow = Flow("一 二")
    flow.text(0, 2)
    flow.new_line(2)
    flow.new_line(2)
    flow.text(2, 3)
    flow.break_line(3)
    flow.break_line(3)
    assert text(flow) == "一\n二\n\n"


def test_pieces_know_how_they_are_written() -> None:
    flow = Flow("甲&amp;乙<x>")
    flow.text(0, 1)
    flow.spelt("&", 1, 6)
    flow.text(6, 7)
    flow.word(7)
    assert [(piece.text, piece.start, piece.end, piece.kind) for piece in flow.finished()] == [
        ("甲", 0, 1, Kind.LITERAL),
        ("&", 1, 6, Kind.SPELT),
        ("乙", 6, 7, Kind.LITERAL),
        ("X", 7, 7, Kind.MADE),
    ]
