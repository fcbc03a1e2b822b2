"""Positions of offsets in the input, and edits of the input, for each kind of line end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Document, Edit, Span
from lint_news.text.document import raw_lines
from lint_news.text.edits import apply

LINE_ENDS = ("\n", "\r\n", "\r")


@pytest.mark.parametrize("end", LINE_ENDS, ids=repr)
def test_places_count_the_input(end: str) -> None:
    document = Document(f"一𠮷{end}{end}三😀三")
    assert document.text == "一𠮷\n\n三😀三"
    places = [document.position(i) for i in range(len(document.text) + 1)]
    step = len(end)
    assert [(p.line, p.column) for p in places] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2), (3, 3), (3, 4)]
    assert [p.offset for p in places] == [0, 1, 2, 2 + step, *(2 + 2 * step + i for i in range(4))]
    assert [p.byte_column for p in places] == [1, 4, 8, 1, 1, 4, 8, 11]
    assert [p.utf16_column for p in places] == [p.column_in("utf16") for p in places] == [1, 2, 4, 1, 1, 2, 4, 5]


def test_mixed_line_ends() -> None:
    document = Document("a\r\nb\nc\rd\r\r\ne")
    assert document.text == "a\nb\nc\nd\n\ne"
    assert [line.text for line in raw_lines(document)] == ["a", "b", "c", "d", "", "e"]
    assert [document.position(document.text.index(c)).offset for c in "abcde"] == [0, 3, 5, 7, 11]


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"], ids=ascii)
def test_what_editors_take_for_no_line_end(char: str) -> None:
    document = Document(f"前{char}后\n次")
    assert document.line_count == 2
    assert document.position(document.text.index("后")).line == 1
    assert document.position(document.text.index("次")) == document.position(4)
    assert document.position(4).line == 2


@pytest.mark.parametrize(("raw", "count"), [("", 0), ("\n", 1), ("一", 1), ("一\n", 1), ("一\n二", 2), ("\r\n\r\n", 2)])
def test_line_count(raw: str, count: int) -> None:
    document = Document(raw)
    assert document.line_count == len(raw_lines(document)) == count
    assert document.position(len(document.text)).offset == len(raw)


def test_lines_know_their_words() -> None:
    first, second = raw_lines(Document("　　开头 \n 　\n"))
    assert (first.stripped, first.content, first.span) == ("开头", Span(2, 4), Span(0, 5))
    assert (second.stripped, second.number) == ("", 2)
    assert second.content.start == second.content.end


pieces = st.sampled_from(["a", "字", "𠮷", "😀", "\u2028", "\x0b", "　"])
mixed = st.lists(pieces | st.sampled_from(["\n", "\r\n"]), max_size=20).map("".join)
plain = st.lists(pieces | st.just("\n"), max_size=20).map("".join)


def edits_of(data: st.DataObject, text: str) -> list[Edit]:
    """Edits of a text that do not overlap."""
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    texts = data.draw(st.lists(plain, min_size=4, max_size=4))
    spans = [Span(*ends[i : i + 2]) for i in range(0, len(ends) - 1, 2)]
    return [Edit(span, put) for span, put in zip(spans, texts, strict=False)]


@given(mixed)
def test_raw_offsets_point_at_the_same_characters(raw: str) -> None:
    document = Document(raw)
    for i, char in enumerate(document.text):
        found = raw[document.raw_offset(i)]
        assert found == char or (char == "\n" and found == "\r")
    assert document.raw_offset(len(document.text)) == len(raw)
    for i in range(len(document.text) + 1):
        assert document.position_in_raw(document.raw_offset(i)) == document.position(i)


@given(plain, st.sampled_from(LINE_ENDS), st.data())
def test_edits_speak_the_input_s_line_ends(body: str, end: str, data: st.DataObject) -> None:
    """Editing the input is editing the text with \\n and converting back."""
    text = "首\n" + body
    document = Document(text.replace("\n", end))
    edits = edits_of(data, text)
    kept = [edit for edit in edits if edit.span.start > 1]  # the first line end stays: it tells which kind to insert
    assert apply(document.raw, map(document.raw_edit, kept)) == apply(text, kept).replace("\n", end)


@given(mixed, st.data())
def test_edits_of_mixed_line_ends(raw: str, data: st.DataObject) -> None:
    document = Document(raw)
    edits = edits_of(data, document.text)
    after = apply(raw, map(document.raw_edit, edits))
    assert re.sub("\r\n", "\n", after) == apply(document.text, edits)


@given(mixed, st.data())
def test_an_edit_leaves_all_other_bytes_alone(raw: str, data: st.DataObject) -> None:
    document = Document(raw)
    for edit in map(document.raw_edit, edits_of(data, document.text)):
        after = apply(raw, [edit])
        assert after.startswith(raw[: edit.span.start])
        assert after.endswith(raw[edit.span.end :])


def test_line_spans_leave_out_line_ends() -> None:
    document = Document("一二\r\n\r\n三")
    assert [document.line_span(number) for number in (1, 2, 3)] == [Span(0, 2), Span(3, 3), Span(4, 5)]
    assert [document.line_at(offset) for offset in range(5)] == [1, 1, 1, 2, 3]


def test_what_was_computed_is_dropped() -> None:
    document = Document("春耕")
    (match,) = document.find("春.")
    assert raw_lines(document) is raw_lines(document)
    lines = raw_lines(document)
    document.clear_cache()
    assert raw_lines(document) is not lines
    assert next(iter(document.find("春."))) is not match
