"""A text in pieces: code points are taken from the front, and a piece is cut where they end."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_news import Document, Span, lint
from lint_news.fixing.pieces import NewText, Piece, taken

from ..conftest import word_rule

READ = "0123456789"
SPANS = st.tuples(st.integers(0, 6), st.integers(0, 4)).map(lambda given: Span(given[0], sum(given)))
PIECES = st.lists(st.one_of(SPANS, st.text("ab𠮷", max_size=4).map(NewText)), max_size=8)


def written(pieces: Iterable[Piece]) -> str:
    return "".join(p.text if isinstance(p, NewText) else READ[p.start : p.end] for p in pieces)


def test_a_span_is_cut_in_two() -> None:
    rest = deque[Piece]([Span(2, 5), Span(7, 9)])
    assert list(taken(rest, 2)) == [Span(2, 4)]
    assert list(rest) == [Span(4, 5), Span(7, 9)]


def test_new_text_that_is_cut_keeps_its_findings_on_both_sides() -> None:
    because = lint(Document("Z"), [word_rule("find-z", "Z")]).diagnostics
    rest = deque[Piece]([NewText("abc", because)])
    assert list(taken(rest, 1)) == [NewText("a", because)]
    assert list(rest) == [NewText("bc", because)]


def test_new_text_that_is_empty_is_taken_with_what_follows_it() -> None:
    rest = deque[Piece]([NewText(""), Span(0, 2), NewText(""), Span(4, 5)])
    assert list(taken(rest, 0)) == []
    assert list(taken(rest, 2)) == [NewText(""), Span(0, 2)]
    assert list(rest) == [NewText(""), Span(4, 5)]


def test_more_than_there_is() -> None:
    with pytest.raises(IndexError):
        list(taken(deque[Piece]([Span(0, 2)]), 3))


@given(PIECES, st.data())
def test_what_is_taken_and_what_is_left_are_the_whole(pieces: list[Piece], data: st.DataObject) -> None:
    text, rest = written(pieces), deque(pieces)
    count = data.draw(st.integers(0, len(text)))
    assert written(taken(rest, count)) == text[:count]
    assert written(rest) == text[count:]
