"""Errors of arguments in both languages, through the catalogues that argparse reads."""

from __future__ import annotations

import argparse
import gettext
import inspect
import os
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import lint_news.cli
from lint_news.cli.parser import argparse_in
from lint_news.cli.usage_errors import no_command, unquoted
from lint_news.model import Lang

from ..conftest import Command

LOCALE = Path(lint_news.cli.__file__).with_name("locale")


def texts(lang: str, kind: str = "po") -> dict[object, object]:
    with (LOCALE / lang / "LC_MESSAGES" / f"argparse.{kind}").open("rb") as file:
        read = read_mo(file) if kind == "mo" else read_po(file)
    return {message.id: message.string for message in read if message.id}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_compiled_catalogue_is_what_the_source_says(lang: str) -> None:
    assert texts(lang, "mo") == texts(lang), "run pybabel compile -D argparse -d lint_news/cli/locale"


def test_argparse_of_this_python_says_all_that_is_translated() -> None:
    source = inspect.getsource(argparse)
    for lang in ("zh", "en"):
        assert [said for said in texts(lang) if str(said) not in source] == []


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ("", "后面要写命令，如 lint-news check 版面.txt", "a command is needed, like lint-news check page.txt"),
        ("--foo", "后面要写命令，如 lint-news check 版面.txt", "a command is needed, like lint-news check page.txt"),
        ("check --foo --bar x", "没有 --foo --bar 这个选项", "no option --foo --bar"),
        ("undo a b", "没有 b 这个选项", "no option b"),
        ("check --jobs x", "--jobs 不能写 x", "--jobs cannot be x"),
        ("check --jobs it's", '--jobs 不能写 "it\'s"', '--jobs cannot be "it\'s"'),
        ("check --sort x", "--sort 不能写 x；可用：position, severity", "--sort: no x; known: position, severity"),
        ("check --lang", "--lang 后面少了值", "--lang lacks its value"),
        ("check --exit-zero=1", "--exit-zero 不带值，却写了 1", "--exit-zero takes no value, 1 was given"),
        (
            "check --output",
            "--output 可以是 --output-format, --output-file，请写全",
            "--output may be --output-format, --output-file: write it in full",
        ),
        ("accept", "还要写上 文件:行:列, --reason", "PATH:LINE:COLUMN, --reason is needed"),
        ("completion x", "shell 不能写 x；可用：bash, zsh, fish", "shell: no x; known: bash, zsh, fish"),
    ],
)
def test_what_is_said(lint_news: Command, monkeypatch: pytest.MonkeyPatch, arguments: str, zh: str, en: str) -> None:
    for lang, said in (("zh", zh), ("en", en)):
        monkeypatch.setenv("LANG", f"{lang}_XX.UTF-8")
        done = lint_news(*arguments.split())
        assert (done.status, done.out) == (2, b"")
        assert done.err.splitlines()[0].partition(": ")[2] == said


def test_what_the_catalogue_lacks_is_said_in_english() -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--two", nargs=2)
    with argparse_in("zh"), pytest.raises(argparse.ArgumentError, match="expected 2 arguments"):
        parser.parse_args(["--two", "x"])


@pytest.mark.parametrize("before", [None, "fr"])
def test_gettext_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, before: str | None) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    if before:
        monkeypatch.setenv("LANGUAGE", before)
    domain = gettext.textdomain()
    langs: tuple[Lang, ...] = ("zh", "en")
    for lang in langs:
        with argparse_in(lang):
            assert gettext.gettext("expected one argument").strip() in ("后面少了值", "lacks its value")
    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == (domain, before)
    assert gettext.gettext("expected one argument") == "expected one argument"


def test_an_unknown_command_is_answered_with_near_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "页").write_text("")
    known = ["check", "fix"]
    assert no_command("chek", known).en == "no command {given}{near}; known: {known}"
    assert no_command("chek", known).text("en") == "no command chek; did you mean: check; known: check, fix"
    assert no_command("x", known).text("zh") == "没有 x 这个命令；可用：check, fix"
    for page in ("页", "a.txt", "a/b"):
        assert f"；检查它用 lint-news check {page}；" in no_command(page, known).text("zh")


@pytest.mark.parametrize(
    ("given", "shown"),
    [("不能写 'x y'；可用：'a', 'b'", "不能写 x y；可用：a, b"), ('no "it\'s"; known: a', 'no "it\'s"; known: a')],
)
def test_quotes_of_argparse_are_left_out(given: str, shown: str) -> None:
    assert unquoted(given) == shown
