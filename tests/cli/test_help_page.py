"""Help pages: layout in the columns of a terminal, both languages."""

from __future__ import annotations

import pytest

from lint_news.cli.help_page import help_page
from lint_news.cli.parser import Parser
from lint_news.formats.terminal import width, wrapped
from lint_news.model import Lang

from ..conftest import Command

ZH = """\
用法：demo [选项] --reason 文字 文件:行:列 [文件:行:列 ...]

试一试

参数:
  文件:行:列                位置

选项:
  --reason 文字             原因
  --lang {zh,en}            语言
  --all                     全部
  --a-very-long-option-name 数
                            很长
"""
NARROW = """\
usage: demo [OPTION ...] --reason TEXT
                         PATH:LINE:COLUMN
                         [PATH:LINE:COLUMN ...]

a description of the command that is
longer than one line

positional arguments:
  PATH:LINE:COLUMN
                  where it is

options:
  --reason TEXT   why it is so, at
                  some length
"""


def parser(lang: Lang, about: str) -> Parser:
    made = Parser(lang, prog="demo", description=about)
    made.add_argument("places", nargs="+", metavar="PATH:LINE:COLUMN", help=made.say("位置", "where it is"))
    made.add_argument("--reason", required=True, metavar="TEXT", help=made.say("原因", "why it is so, at some length"))
    return made


def test_a_page_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    made = parser("zh", "试一试")
    made.add_argument("--lang", choices=("zh", "en"), help="语言")
    made.add_argument("--all", action="store_true", help="全部")
    made.add_argument("--a-very-long-option-name", metavar="SEED", help="很长")
    assert help_page(made) == ZH


def test_a_narrow_page_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert help_page(parser("en", "a description of the command that is longer than one line")) == NARROW


@pytest.mark.parametrize(
    ("nargs", "shown"), [(None, "PATH"), ("?", "[PATH]"), ("*", "[PATH ...]"), ("+", "PATH [PATH ...]")]
)
def test_usage_shows_how_often_an_argument_is_given(nargs: str | None, shown: str) -> None:
    made = Parser("en", prog="demo")
    made.add_argument("paths", nargs=nargs, metavar="PATH", help="files")
    assert help_page(made).startswith(f"usage: demo [OPTION ...] {shown}\n\n")


def test_a_usage_of_its_own() -> None:
    made = Parser("zh", prog="demo", usage="demo 这样用")
    made.add_argument("--all", action="store_true", help="全部")
    assert help_page(made).startswith("用法：demo 这样用\n\n选项:\n")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("command", ["check", "fix", "measure", "accept", "init"])
def test_the_help_of_a_command_fits_the_terminal(
    lint_news: Command, lang: str, columns: int, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("LC_ALL", f"{lang}_XX.UTF-8")
    lines = lint_news(command, "--help").text.split("\n")
    names = ("用法", "usage", "  -")
    assert [line for line in lines if width(line.rstrip("，。、；：")) > columns and not line.startswith(names)] == []


def test_lines_are_as_wide_as_they_may_be() -> None:
    assert wrapped("输出格式：full（默认）、rdjson、sarif", 20) == ["输出格式：full（默认）、", "rdjson、sarif"]
    assert wrapped("插件所加。", 8) == ["插件所加。"]
    assert wrapped("rdjson sarif", 4) == ["rdjson", "sarif"]
    assert wrapped("", 4) == []
