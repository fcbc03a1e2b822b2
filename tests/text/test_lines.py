"""Lines and articles: their text, their spans, their roles."""

from __future__ import annotations

import pytest

from lint_news import Document, Line, Role, Span, articles, raw_lines
from lint_news.text import document

PAGE = (
    "春耕开始\n　　本报记者　江一舟\n　　本报讯　各地陆续开始春耕，农资供应充足。\n\n\n\n　　本报讯　水库开闸放水。\n"
)


@pytest.mark.parametrize(
    ("text", "stripped", "content"),
    [
        ("　　开头 ", "开头", Span(12, 14)),
        ("\u00a0\t尾\x0c", "尾", Span(12, 13)),
        ("", "", Span(10, 10)),
        (" 　", "", Span(12, 12)),
    ],
)
def test_a_line_without_its_margins(text: str, stripped: str, content: Span) -> None:
    line = Line(Span(10, 10 + len(text)), 3, "。" * 10 + text + "。")
    assert (line.text, line.stripped, line.content, line.number) == (text, stripped, content, 3)


def test_an_article_has_its_lines_and_its_text() -> None:
    document = Document(PAGE)
    for article in articles(document):
        assert article.document is document
        assert article.text == document.text[article.span.start : article.span.end]
        assert (article.span.start, article.span.end) == (article.lines[0].span.start, article.lines[-1].span.end)
        assert all(line.text == raw_lines(document)[line.number - 1].text for line in article.lines)


def test_lines_by_role() -> None:
    first = articles(Document(PAGE))[0]
    assert [line.stripped for line in first.with_role(Role.HEADLINE)] == ["春耕开始"]
    assert [line.number for line in first.with_role(Role.BYLINE, Role.BODY)] == [2, 3, 7]


def _told(page: Document) -> list[tuple[object, ...]]:
    laid = [(line.stripped, line.content, line.role) for article in articles(page) for line in article.lines]
    return [*((line.stripped, line.text, line.span, line.number) for line in raw_lines(page)), *laid]


def test_lines_of_a_long_document_say_the_same_and_keep_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    as_short = _told(Document(PAGE))
    monkeypatch.setattr(document, "LONG", 10)
    page = Document(PAGE)
    assert _told(page) == as_short
    one, other = (raw_lines(page)[1].stripped for _ in range(2))
    assert one == other
    assert one is not other
