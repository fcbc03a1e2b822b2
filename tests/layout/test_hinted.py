"""Heads and articles by outline levels."""

from __future__ import annotations

from lint_news import Document, Role, articles
from lint_news.model import LineHint

SENTENCE = "本报讯（记者 许言）3月6日，县水利局到城北水库检查大坝，检查组要求落实责任。"


def roles(*lines: tuple[str, int]) -> list[list[str]]:
    """The roles of lines with these levels, by article."""
    hints = [LineHint(level) if level else None for _, level in lines]
    found = articles(Document("\n".join(words for words, _ in lines), hints=hints))
    return [[line.role.value for line in article.lines if line.role is not Role.BLANK] for article in found]


def test_levels_part_headlines_from_subheads() -> None:
    page = (("水库修好了", 1), (SENTENCE, 0), ("备汛", 2), (SENTENCE, 0), ("渠水进了田", 1), (SENTENCE, 0))
    assert roles(*page) == [["headline", "body", "subhead", "body"], ["headline", "body"]]


def test_a_sentence_in_the_style_of_a_heading_is_a_head() -> None:
    page = (("水库修好了。", 2), (SENTENCE, 0), ("一、谁来管，管什么？", 3), (SENTENCE, 0), (SENTENCE, 0))
    assert roles(*page) == [["headline", "body", "subhead", "body", "body"]]
    assert roles(*((words, 0) for words, _ in page)) != roles(*page)


def test_what_is_no_head_keeps_its_role() -> None:
    page = (("水库修好了", 1), ("本报记者 许言", 2), (SENTENCE, 0), (SENTENCE, 0))
    assert roles(*page) == [["headline", "byline", "body", "body"]]


def test_levels_that_tell_nothing() -> None:
    """Most lines are headings, or the heading is a whole paragraph."""
    page = (("水库修好了", 1), (SENTENCE, 1), (SENTENCE, 1), (SENTENCE, 0))
    assert roles(*page) == [["headline", "body", "body", "body"]]
    long = SENTENCE * 4
    assert roles(("水库修好了", 1), (long, 1), (SENTENCE, 0), (SENTENCE, 0)) == [["headline", "body", "body", "body"]]
