"""What is shown fits the terminal that it is shown in."""

from __future__ import annotations

import pytest

from lint_news import Document, Output, lint
from lint_news.cli.main import run as main
from lint_news.cli.wrapping import said
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


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (
            ["chek"],
            "没有 chek 这个命令；相近的：check；可用：check",
            "no command chek; did you mean: check; known: check",
        ),
        (["check", "--jobs", "-1"], "--jobs 不能写 -1", "--jobs cannot be -1"),
        (["check", "--jobs"], "--jobs 后面少了值", "--jobs lacks its value"),
        (["check", "--nope"], "没有 --nope 这个选项", "no option --nope"),
        (["check", "--st"], "请写全", "write it in full"),
        (["check", "--exit-zero=3"], "不带值", "takes no value"),
        (["explain"], "还要写上 规则", "RULE is needed"),
        (
            ["check", "--fail-on", "x"],
            "--fail-on 不能写 x；可用：error, warning, info",
            "--fail-on: no x; known: error",
        ),
    ],
)
def test_errors_of_the_command_line(arguments: list[str], zh: str, en: str, capsys: pytest.CaptureFixture[str]) -> None:
    for lang, words in (("zh", zh), ("en", en)):
        with pytest.raises(SystemExit) as ended:
            main([*arguments, f"--lang={lang}"])
        assert ended.value.code == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 2
        assert words in lines[0]


def test_an_error_that_is_not_known_brings_no_english_into_chinese() -> None:
    assert said("a new one", "zh") == "命令写法不对"
    assert said("a new one", "en") == "a new one"
