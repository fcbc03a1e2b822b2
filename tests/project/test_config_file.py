"""One configuration file: its keys, and errors that name file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import LintNewsError, Severity
from lint_news.project.config_file import read
from lint_news.project.configurations import Configurations
from lint_news.project.settings import Settings


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
