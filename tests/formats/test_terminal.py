"""What is shown fits the terminal that it is shown in."""

from __future__ import annotations

import pytest

from lint_news import Document, Output, lint
from lint_news.formats.full import full
from lint_news.formats.terminal import fitted, hanging, head, tail, width, wrapped
from lint_news.model import Lang

from ..conftest import word_rule


def test_widths() -> None:
    assert width("版a：𠮷") == 7
    assert width("e\u0301\u200b") == 1


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [("春天来了", 8, "春天来了"), ("春天来了", 7, "春天来…"), ("春天来了", 6, "春天…"), ("a春天", 4, "a春…")],
)
def test_fitted(text: str, columns: int, shown: str) -> None:
    assert fitted(text, columns) == shown
    assert width(shown) <= columns


def test_ends() -> None:
    assert (head("春天来了", 5), tail("春天来了", 5), head("春", 0), tail("", 3)) == ("春天", "来了", "", "")


def test_lines_under_their_beginning() -> None:
    assert hanging("  错  ", "春天来了，花开了。", 18) == "  错  春天来了，\n      花开了。"
    assert hanging("  错  ", "春天来了", None) == "  错  春天来了"
    assert wrapped("一二 三四", 8, taken=4) == ["一二", "三四"]
    assert wrapped("abcdefgh", 8, taken=4) == ["", "abcdefgh"]


@pytest.mark.parametrize("columns", [40, 61, 80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("word", ["𠮷花", "花" * 30])
def test_a_report_fits_the_terminal(columns: int, lang: Lang, word: str) -> None:
    rule = word_rule("a-rule-with-a-long-name", word)
    report = lint(Document(f"{'春天来了a' * 9}{word}{'，秋b天' * 9}", name="版/第 3 版.txt"), [rule])
    output = Output(lang, columns=columns)
    place, *rest = "".join(full([report], output)).splitlines()
    assert place.startswith("版/第 3 版.txt:1:46 ")
    assert [line for line in (place, *rest) if width(line) > columns] == []
    at = next(n for n, line in enumerate(rest) if line.startswith("    1 | "))
    text, carets = rest[at][8:], rest[at + 1][8:]
    marked = head(text[len(head(text, width(carets) - carets.count("^"))) :], carets.count("^"))
    assert word.startswith(marked)
    assert marked == word or width(text) > columns - 10
    assert "".join(full([report], Output(lang))) == "".join(full([report], Output(lang, columns=10_000)))
