"""Views: computed once, kept with their argument, recorded when they are read."""

from __future__ import annotations

import pytest

from lint_news import Article, Document, articles, local_view, view
from lint_news.text.views import LocalResults


def test_a_view_is_computed_once_for_each_argument() -> None:
    calls: list[str] = []

    @view
    def length(document: Document) -> int:
        """How long."""
        calls.append(document.name)
        return len(document.text)

    a, b = Document("一二", name="a"), Document("三", name="b")
    assert (length(a), length(a), length(b), length(a)) == (2, 2, 1, 2)
    assert calls == ["a", "b"]
    assert length.__doc__ == "How long."
    assert articles(a)[0].views is not a.views


def test_a_view_that_raises_is_not_kept() -> None:
    failing = [True]

    @view
    def moody(document: Document) -> int:
        if failing.pop():
            raise KeyError(document.name)
        return 1

    document = Document("一")
    with pytest.raises(KeyError):
        moody(document)
    failing.append(False)
    assert moody(document) == 1


@view
def length(document: Document) -> int:
    return len(document.text)


@view
def doubled_length(document: Document) -> int:
    return 2 * length(document)


def test_reads_are_recorded_with_their_results() -> None:
    document = Document("一二三")
    with document.views.recording() as read:
        assert doubled_length(document) == 6
    assert list(read.values()) == [6], "what a view reads itself is not recorded"
    with document.views.recording() as read:
        assert (length(document), length(document), doubled_length(document)) == (3, 3, 6)
    assert sorted(map(str, read.values())) == ["3", "6"]


def test_a_view_that_another_view_read_before_is_recorded_when_it_is_read() -> None:
    document = Document("一二三")
    with document.views.recording() as read:
        doubled_length(document)
        length(document)
    assert list(read.values()) == [6, 3]


def test_recording_computes_nothing_again() -> None:
    calls: list[str] = []

    @view
    def counted(document: Document) -> str:
        calls.append(document.text)
        return document.text

    document = Document("一")
    with document.views.recording():
        counted(document)
    with document.views.recording():
        counted(document)
    counted(document)
    assert calls == ["一"]


def test_after_a_view_raised_the_next_ones_are_recorded() -> None:
    @view
    def broken(document: Document) -> int:
        raise ValueError(document.name)

    document = Document("一二")
    with document.views.recording() as read:
        with pytest.raises(ValueError, match="-"):
            broken(document)
        length(document)
    assert list(read.values()) == [2]


def test_a_result_under_a_key_is_computed_once() -> None:
    document = Document("一")
    assert document.views.result("key", "{}{}".format, "甲", "乙") == "甲乙"
    assert document.views.result("key", "{}{}".format, "丙", "丁") == "甲乙"
    document.clear_cache()
    assert document.views.result("key", "{}{}".format, "丙", "丁") == "丙丁"


STORY = "路修好了\n\n本报讯 路修好了。\n\n\n\n\n林种下了\n\n本报讯 林种下了。"


def test_a_local_view_is_computed_again_only_for_what_changed() -> None:
    calls: list[str] = []

    @local_view
    def ends(article: Article) -> int:
        """Where the article ends, from its start."""
        calls.append(article.text[:2])
        return len(article.text)

    results = LocalResults()
    for text in (STORY, STORY, f"\n{STORY}", STORY.replace("林种下了。", "林都种下了。")):
        document = Document(text)
        document.local_results = results = LocalResults(results)
        assert all(ends(article) == len(article.text) for article in articles(document))
    assert calls == ["路修", "林种", "路修", "林种", "路修", "林种"], "neighbours within reach count as well"
    assert ends.__doc__ == "Where the article ends, from its start."


def test_without_an_editor_a_local_view_is_kept_with_its_article() -> None:
    calls: list[str] = []

    @local_view
    def first(article: Article) -> str:
        calls.append(article.text[:1])
        return article.text[0]

    [road, wood] = articles(Document(STORY))
    assert (first(road), first(road), first(wood)) == ("路", "路", "林")
    road.clear_cache()
    assert first(road) == "路"
    assert calls == ["路", "林", "路"]
