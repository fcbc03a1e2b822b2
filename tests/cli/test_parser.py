"""The parser of the command line."""

from __future__ import annotations

import pytest

from lint_news.cli.parser import TopParser
from lint_news.model import Lang

from ..conftest import Command


def parser(lang: Lang) -> TopParser:
    made = TopParser(lang)
    one = made.add_command("sort", made.say("排序", "put in order"))
    one.add_argument("paths", nargs="*", metavar="PATH", help="-")
    one.add_argument("--by", metavar="KEY", help="-")
    return made


def test_arguments_are_parsed() -> None:
    parsed = parser("zh").parse_args(["sort", "--by", "b", "a", "c"])
    assert (parsed.command, parsed.paths, parsed.by, parsed.lang) == ("sort", ["a", "c"], "b", None)


def test_placeholders_are_shown_in_the_language_and_known_in_english() -> None:
    shown_in: dict[Lang, str] = {"zh": "路径", "en": "PATH"}
    for lang, shown in shown_in.items():
        arguments = {argument.action.dest: argument for argument in parser(lang).commands["sort"].arguments}
        assert (arguments["paths"].action.metavar, arguments["paths"].placeholder) == (shown, "PATH")
        assert (arguments["by"].action.metavar, arguments["by"].placeholder) == ("KEY", "KEY")
        assert arguments["lang"].placeholder is None


@pytest.mark.parametrize(("lang", "line"), [("zh", "  sort        排序\n"), ("en", "  sort        put in order\n")])
def test_the_help_of_the_whole_lists_the_commands(lang: Lang, line: str) -> None:
    page = parser(lang).format_help()
    assert page.endswith(f"\n\n{line}")
    assert "lint-news check" in page


@pytest.mark.parametrize("arguments", [["--help"], ["--help", "no-such"], ["-h"], ["check", "--help"]])
def test_help_ends_with_status_0(lint_news: Command, arguments: list[str]) -> None:
    done = lint_news(*arguments)
    assert (done.status, done.err) == (0, "")
    assert "lint-news check" in done.text


def test_an_error_names_the_command_that_has_the_help(lint_news: Command) -> None:
    assert lint_news("check", "--jobs", "x").err.splitlines()[1] == "用法见 lint-news check --help"
    assert lint_news("chek", "--lang", "en").err.splitlines()[1] == "lint-news --help shows the usage"


@pytest.mark.parametrize("arguments", [["chek"], ["--foo", "chek"], ["--", "chek"]])
def test_an_unknown_command(lint_news: Command, arguments: list[str]) -> None:
    done = lint_news(*arguments)
    assert done.status == 2
    assert "没有 chek 这个命令；相近的：check" in done.err


def test_private_numbers_and_control_characters_are_not_shown(lint_news: Command) -> None:
    done = lint_news("check", "--sort", "142601" + "19900307" + "1233\x1b[31m")
    assert "19900307" not in done.err
    assert "\x1b" not in done.err
