"""Names of people in an article."""

from __future__ import annotations

import pytest

from lint_news import Article, Document, articles
from lint_news.language.names import ends_before_word, is_word, name_openings, people, runs_into_word, surname_places


def article(text: str) -> Article:
    (found,) = articles(Document(f"三条乡村公路通车\n\n{text}\n"))
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("村党支部书记王建国说，路修好了。", [("王建国", "书记", True)]),
        ("参加的有林一，张丽娟，还有别人。", [("张丽娟", "", False)]),
        ("记者李明，昨天赶来。", [("李明", "记者", False)]),
        ("会上，赵志强介绍了情况。", [("赵志强", "", True)]),
        ("任海南省的同志来了，和军人一道。", []),
        ("路修好了，大家都说好。", []),
    ],
)
def test_names_in_their_places(text: str, names: list[tuple[str, str, bool]]) -> None:
    found = people(article(text))
    assert [(person.name, person.title, person.speaks) for person in found] == names


def test_spans_are_those_of_the_document() -> None:
    story = article("村党支部书记王建国说，路修好了。")
    (person,) = people(story)
    assert story.document.text[person.span.start : person.span.end] == "王建国"
    assert person.is_sure


def test_names_of_traditional_text_are_simplified() -> None:
    text = "村黨支部書記張國華說，這條路修好了，大家來往都方便。這個時候，學生們還說說笑笑。"
    assert [person.name for person in people(article(text))] == ["张国华"]


def test_words_around_a_name() -> None:
    assert is_word("关键时")
    assert not is_word("张丽娟")
    assert runs_into_word("晏家杨梅", 3)
    assert ends_before_word("王建国家里", 3)
    assert ends_before_word("王建国，", 3)


def test_places_of_a_surname() -> None:
    story = article("王某与王某某来了。")
    assert [story.document.text[at] for at in surname_places(story, "王")] == ["王", "王"]


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("县委书记者王建国来了。", []),
        ("本报记者： 王建国来了。", [("王建国", "记者")]),
        ("养殖户主席田来了。", [("田来了", "主席")]),
        ("湖南省长沙市的人来了。", []),
        ("党员王建国来了。", [("王建国", "党员")]),
        ("他说，党员王建国来了。", [("党员王", ""), ("王建国", "党员")]),
        ("记者亓国平说，水通了。亓国平说，亓国安也来了。", [("亓国平", "记者"), ("亓国平", ""), ("亓国安", "")]),
    ],
)
def test_places_where_names_begin(text: str, openings: list[tuple[str, str]]) -> None:
    """Of two titles that overlap the first is meant; a line that begins with a title does not begin with a name."""
    story = article(text)
    assert [(story.document.text[at : at + 3], title) for at, title in name_openings(story)] == openings
