"""Searching a document or an article, and matches."""

from __future__ import annotations

import pytest

from lint_news import Article, Document, Match, Role, Span, raw_lines
from lint_news.match.gates import Gate, gate, mask
from lint_news.match.plans import Gates
from lint_news.text.lines import laid


def _passes(document: Document, one: Gate) -> bool:
    return [*document.searches.passing(Gates([("rule", one)]))] == ["rule"]


def test_find_counts_from_the_document_s_start() -> None:
    document = Document("春耕开始了\r\n春雨也来了")
    match: Match = list(document.find("春(?P<what>.)(开)?"))[1]
    assert (match[0], match[1], match[2]) == ("春雨", "雨", "")
    assert (match.span, match.start, match.end, match.group("what")) == (Span(6, 8), 6, 8, Span(7, 8))
    assert match.groups() == {"what": "雨"}
    assert match.group(2) == Span(-1, -1)


def test_an_article_is_searched_alone_and_look_behind_sees_the_text_before_it() -> None:
    document = Document("春雨来了。\n春雨又来了。\n")
    first, second = (Article(document, (laid(line, Role.BODY),)) for line in raw_lines(document))
    assert [match.start for match in second.find("春雨")] == [document.text.rindex("春雨")]
    assert len(list(first.find("春雨"))) == 1
    assert len(list(document.find("春雨"))) == 2
    assert [match.start for match in second.find("(?<=\n)春")] == [second.span.start]


@pytest.mark.parametrize("text", ["春耕开始了", ""])
def test_a_pattern_that_cannot_match_is_not_compiled(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pattern: str) -> None:
        raise AssertionError(pattern)

    assert mask("无此[字词]")
    warm = Document(text)
    assert list(warm.find("无此[字词]")) == [], "its needs are in the table from now on"
    monkeypatch.setattr("lint_news.text.search.compiled", refuse)
    monkeypatch.setattr("lint_news.text.search.located", refuse)
    assert list(Document(text).find("无此[字词]")) == []


def test_a_pattern_is_searched_once_until_matches_are_dropped() -> None:
    document = Document("春耕开始了，春雨也来了")
    first = list(document.find("春."))
    assert list(document.find("春.")) == first
    document.clear_cache()
    assert [match.span for match in document.find("春.")] == [match.span for match in first]
    assert next(iter(document.find("春."))) is not first[0]


@pytest.mark.parametrize(
    ("triggers", "wanted", "passes"),
    [
        ("", (), True),
        ("种耕", (), True),
        ("秋收", (), False),
        ("", ("秋收", "春[耕播]"), True),
        ("", ("秋收", "春[收播]"), False),
        ("耕", ("夏种",), False),
        ("秋", ("春耕",), False),
    ],
)
def test_a_text_passes_with_a_trigger_and_a_match(triggers: str, wanted: tuple[str, ...], passes: bool) -> None:
    for text in ("春耕开始了", "春耕开始了" * 30_000):
        assert _passes(Document(text), gate(triggers, wanted)) is passes


def test_needs_that_are_newer_than_a_text_s_answer_count_as_met() -> None:
    document = Document("春耕开始了")
    assert document.searches.may_have("春")
    assert _passes(document, gate("始", ("未曾问过[的]式样|春耕",)))
    assert not _passes(document, gate("", ("未曾问过[的]另一式样",)))
