"""Configuration: where it is found, what it switches on, and errors that name file, line and key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lint_news import Bad, Document, Finding, LintNewsError, Message, Rule, Severity, rule
from lint_news.project.config_file import read
from lint_news.project.configurations import Configurations
from lint_news.project.selection import active
from lint_news.project.settings import Settings
from lint_news.testing.examples import report

from ..conftest import word_rule


@rule(
    "long-word",
    title="长",
    help="长",
    bad=[Bad("长长长")],
    good=[],
    family="lengths",
    unit="page",
    formerly=("big-word",),
)
def long_word(page: Document, *, longest: int = 2, char_set: str = "长") -> Iterator[Finding]:
    """A long word."""
    for match in page.find(f"[{char_set}]{{{longest + 1},}}"):
        yield Finding(match.span, Message("长", "long"))


RULES = {
    r.name: r
    for r in (
        word_rule("find-a", "a"),
        word_rule("find-b", "b"),
        word_rule("find-c", "c", preview=True),
        long_word,
    )
}


def written(folder: Path, text: str, name: str = "lint-news.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


def loaded(folder: Path, text: str, name: str = "lint-news.toml") -> Settings:
    written(folder, text, name)
    return Configurations().of(str(folder))


def test_every_key(tmp_path: Path) -> None:
    text = """
    select = ["words"]
    extend-select = ["long-word"]
    ignore = ["find-a"]
    exclude = ["*.bak.txt"]
    fail-on = "error"
    lang = "en"
    output-format = "json"
    [rules.long-word]
    severity = "info"
    """
    path = str(tmp_path / "lint-news.toml")
    assert loaded(tmp_path, text) == Settings(
        select=("words",),
        extend_select=("long-word",),
        ignore=("find-a",),
        exclude=("*.bak.txt",),
        fail_on=Severity.ERROR,
        lang="en",
        output_format="json",
        rules={"long-word": {"severity": "info"}},
        path=path,
    )
    assert loaded(tmp_path, "") == Settings(path=path)
    assert loaded(tmp_path, "\ufefflang = 'en'").lang == "en"


def test_the_nearest_file_above_holds(tmp_path: Path) -> None:
    written(tmp_path, "lang = 'en'")
    written(tmp_path / "desk", "[tool.lint-news]\nlang = 'zh'\n[tool.other]\nx = 1", "pyproject.toml")
    written(tmp_path / "desk" / "other", "[tool.ruff]\n", "pyproject.toml")
    written(tmp_path / "desk" / "both", "[tool.lint-news]\nlang = 'zh'", "pyproject.toml")
    written(tmp_path / "desk" / "both", "lang = 'en'")
    for folder, lang in ((".", "en"), ("pages", "en"), ("desk", "zh"), ("desk/other/pages", "zh"), ("desk/both", "en")):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        assert Configurations().of(str(tmp_path / folder / "page.txt")).lang == lang
        assert Configurations().of(str(tmp_path / folder)).lang == lang


def test_a_pyproject_of_others_is_no_configuration(tmp_path: Path) -> None:
    assert read(written(tmp_path, "[project]\nname = 'x'", "pyproject.toml")) is None
    assert read(written(tmp_path, "[tool.ruff]\nselect = 3", "pyproject.toml")) is None


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("selct = ['a']", 1, "selct"),
        ("\n\nselect = 'words'", 3, "select"),
        ("ignore = [\n 'a',\n 3,\n]", 1, "ignore"),
        ("fail-on = 'errors'", 1, "fail-on"),
        ("fail_on = 'error'", 1, "fail_on"),
        ("lang = 'fr'", 1, "lang"),
        ("lang = 'zh'\nrules = 3", 2, "rules"),
        ("[rules]\nlong-word = 3", 2, "rules.long-word"),
        ("[rules.long-word]\nseverity = 'info'\n[extra]\nx = 1", 3, "extra"),
        ("path = 'x'", 1, "path"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, line: int, key: str) -> None:
    for name, before in (
        ("lint-news.toml", ""),
        ("pyproject.toml", "[tool.ruff]\nselect = 1\nlang = 2\n[tool.lint-news]\n"),
    ):
        table = text.replace("[", "[tool.lint-news.") if before and text.startswith("[") else text
        table = table.replace("\n[extra]", "\n[tool.lint-news.extra]") if before else table
        path = written(tmp_path, before + table, name)
        with pytest.raises(LintNewsError) as caught:
            read(path)
        for said in (str(caught.value), caught.value.message.text("zh")):
            assert said.startswith(f"{path}:{line + before.count(chr(10))}")
            assert f" {key} " in said


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("lint-news.toml", "lang = 'zh'\nselect = [", "end of document"),
        ("lint-news.toml", "lang zh", "line 1"),
        ("pyproject.toml", "tool = 3", "tool is wrong"),
        ("pyproject.toml", "[tool]\nlint-news = 3", "lint-news is wrong"),
    ],
)
def test_what_is_no_configuration_at_all(tmp_path: Path, name: str, text: str, says: str) -> None:
    path = written(tmp_path, text, name)
    with pytest.raises(LintNewsError, match=says) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_a_configuration_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "lint-news.toml").write_bytes("# 配置".encode("gb18030"))
    with pytest.raises(LintNewsError, match=r"lint-news\.toml"):
        read(tmp_path / "lint-news.toml")


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({}, "find-a find-b long-word"),
        ({"select": ("words",)}, "find-a find-b"),
        ({"select": ("find-a",)}, "find-a"),
        ({"select": ("words", "long-word"), "ignore": ("find-b",)}, "find-a long-word"),
        ({"ignore": ("words",)}, "long-word"),
        ({"extend_select": ("find-c",)}, "find-a find-b find-c long-word"),
        ({"select": ("find-c",)}, "find-c"),
        ({"select": ("lengths",), "extend_select": ("find-a",)}, "find-a long-word"),
        ({"extend_select": ("find-c",), "ignore": ("words",)}, "long-word"),
        ({"extend_select": ("find-c",), "ignore": ("find-c",)}, "find-a find-b long-word"),
        ({"select": ("big-word",)}, "long-word"),
        ({"ignore": ("big-word",)}, "find-a find-b"),
        ({"select": ("words",), "ignore": ("words",)}, ""),
    ],
)
def test_selection(settings: dict[str, tuple[str, ...]], names: str) -> None:
    assert [r.name for r in active(RULES, Settings(**settings))] == names.split()  # type: ignore[arg-type]


def configured(folder: Path, text: str, name: str = "long-word") -> Rule:
    return next(r for r in active(RULES, loaded(folder, text)) if r.name == name)


@pytest.mark.parametrize("name", ["long-word", "big-word"])
def test_options_are_bound(tmp_path: Path, name: str) -> None:
    found = configured(tmp_path, f"[rules.{name}]\nlongest = 3\nchar-set = '长短'\nseverity = 'error'")
    assert [d.severity for d in report(found, "长长长 长短长短 短短短").diagnostics] == [Severity.ERROR]
    assert len(report(configured(tmp_path, ""), "长长长 长短长短").diagnostics) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[rules.long-word]\nlongest = '3'", 2, "rules.long-word.longest"),
        ("[rules.long-word]\n\nshortest = 3", 3, "rules.long-word.shortest"),
        ("[rules.long-word]\nshortest = 3", 2, "known: severity, char-set, longest"),
        ("rules.long-word.longest = 1.5", 1, "rules.long-word.longest"),
        ("[rules]\nlong-word = { longest = true }", 2, "rules.long-word.longest"),
        ("[rules.long-word]\nchar_set = '长'", 2, "rules.long-word.char_set"),
        ("[rules.long-word]\nseverity = 'grave'", 2, "rules.long-word.severity"),
        ("[rules.find-a]\nlongest = 3", 2, "known: severity"),
        ("lang = 'zh'\n[rules.long-wrd]\nlongest = 3", 2, "did you mean: long-word"),
        ("lang = 'zh'\nselect = ['wrods']", 2, "did you mean: words"),
        ("ignore = [\n  'find-d',\n]", 2, "did you mean: find-"),
        ("select = ['find-a']\n[rules.long-word]\nlongest = '3'", 3, "rules.long-word.longest"),
    ],
)
def test_what_no_rule_takes_is_named(tmp_path: Path, text: str, line: int, says: str) -> None:
    config = loaded(tmp_path, text)
    with pytest.raises(LintNewsError) as caught:
        active(RULES, config)
    assert f"{tmp_path / 'lint-news.toml'}:{line}: " in str(caught.value)
    assert says in str(caught.value)


def test_an_unknown_name_of_the_command_line_names_no_file() -> None:
    with pytest.raises(LintNewsError, match=r"^no rule or family find-q; did you mean: find-"):
        active(RULES, Settings(select=("find-q",)))
