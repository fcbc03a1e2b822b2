"""Searching a document or an article, and matches."""

from __future__ import annotations

import pytest

from lint_news import Article, Document, LaidLine, Match, Role, Span, raw_lines
from lint_news.match import patterns
from lint_news.text.search import any_may_match


def test_find_counts_from_the_document_s_start() -> None:
    document = Document("春耕开始了\r\n春雨也来了")
    match: Match = list(document.find("春(?P<what>.)(开)?"))[1]
    assert (match[0], match[1], match[2]) == ("春雨", "雨", "")
    assert (match.span, match.start, match.end, match.group("what")) == (Span(6, 8), 6, 8, Span(7, 8))
    assert match.groups() == {"what": "雨"}
    assert match.group(2) == Span(-1, -1)


def test_an_article_is_searched_alone_and_look_behind_sees_the_text_before_it() -> None:
    document = Document("春雨来了。\n春雨又来了。\n")
    first, second = (Article(document, (LaidLine(line, Role.BODY),)) for line in raw_lines(document))
    assert [match.start for match in second.find("春雨")] == [document.text.rindex("春雨")]
    assert len(list(first.find("春雨"))) == 1
    assert len(list(document.find("春雨"))) == 2
    assert [match.start for match in second.find("(?<=\n)春")] == [second.span.start]


@pytest.mark.parametrize("text", ["春耕开始了", ""])
def test_a_pattern_that_cannot_match_is_not_compiled(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pattern: str) -> None:
        raise AssertionError(pattern)

    monkeypatch.setattr("lint_news.text.search.compiled", refuse)
    assert list(Document(text).find("无此[字词]")) == []
    assert patterns.needed("无此[字词]").met_by(frozenset("无此字") | {"无此", "此字"})


def test_any_may_match_is_false_only_where_no_pattern_can() -> None:
    document = Document("春耕开始了")
    assert any_may_match(document, ["秋收", "春[耕播]"])
    assert not any_may_match(document, ["秋收", "夏种"])
    assert any_may_match(Document("春" * 100_001), ["秋收"]), "the characters of a long text are not collected"
