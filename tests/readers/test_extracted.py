"""Extracted documents: the way from clean text back to the page."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Edit, Span
from lint_news.text.edits import apply

from .common import read


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<br>",
                "字",
                "a",
                " ",
                "\n",
                "\r\n",
                "&amp;",
                "&#x20BB7;",
                "𠮷",
                "&",
                "<",
                ">",
                "&foo;",
                "<!--",
                "-->",
                "<pre>",
                "</pre>",
                "<script>",
                "</script>",
                "<code>",
                "</code>",
                "&notit;",
            ]
        ),
        max_size=30,
    ).map("".join)
)
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_every_character_has_its_place(name: str, raw: str) -> None:
    document = read(raw, name)
    last = 0
    for at, char in enumerate(document.text):
        start, end = document.positions(Span(at, at + 1))
        assert last <= start.offset <= end.offset <= len(raw)
        last = start.offset
        if edits := document.raw_edits([Edit(Span(at, at + 1), "换")]):
            written = raw[edits[0].span.start : edits[0].span.end]
            assert char in unescape(written) or (char in " \n" and written.isspace()), (char, written)
            assert "<" not in written or written == "<"


@pytest.mark.parametrize(
    ("raw", "name", "old", "new", "after"),
    [
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙", "<", "<p>甲<b>&lt;</b>丙</p>"),
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙丙", "丁", None),
        ("<p>甲<b>乙</b>丙</p>", "a.html", "乙丙", "乙丁", "<p>甲<b>乙</b>丁</p>"),
        ("<p>甲</p><p>乙</p>", "a.html", "甲\n乙", "甲乙", None),
        ("<p>甲&nbsp;乙</p>", "a.html", "\xa0", "", "<p>甲乙</p>"),
        ("<p>甲乙</p>", "a.html", "乙", "\n", None),
        ("甲`x`乙", "a.md", "X", "", None),
        ("甲**乙**丙", "a.md", "甲乙", "甲丁", "甲**丁**丙"),
        ("甲乙", "a.md", "乙", "*", None),
    ],
)
def test_edits(raw: str, name: str, old: str, new: str, after: str | None) -> None:
    document = read(raw, name)
    start = document.text.index(old)
    edits = document.raw_edits([Edit(Span(start, start + len(old)), new)])
    assert (apply(raw, edits) if edits else None) == after


def test_what_is_inserted_stands_beside_the_character_before() -> None:
    document = read("<p>他说<b>“好</b>。</p>")
    at = document.text.index("。")
    assert apply("<p>他说<b>“好</b>。</p>", document.raw_edits([Edit(Span(at, at), "”")])) == "<p>他说<b>“好”</b>。</p>"
    assert read("", "a.html").raw_edits([Edit(Span(0, 0), "字")]) == ()
    with pytest.raises(ValueError, match="crosses"):
        read("<p></p>").raw_edit(Edit(Span(0, 0), "字"))
