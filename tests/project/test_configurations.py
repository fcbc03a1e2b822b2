"""The settings of each input: the nearest file, overrides, and what the caller gives over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import LintNewsError, Severity
from lint_news.project.configurations import Configurations

from .test_config_file import written


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


def test_a_caller_may_give_the_default_over_a_file(tmp_path: Path) -> None:
    written(tmp_path, "fold = false\nfail-on = 'info'\nselect = ['find-z']\nignore = ['find-y']")
    name = str(tmp_path / "a.txt")
    assert not Configurations().of(name).fold
    given = {"fold": True, "fail_on": Severity.WARNING, "select": (), "ignore": ("find-x",)}
    found = Configurations(given).of(name)
    assert {field: getattr(found, field) for field in given} == {**given, "ignore": ("find-y", "find-x")}
    assert not Configurations({"fold": None}).of(name).fold, "None leaves it to the file"


def test_a_setting_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="selct"):
        Configurations({"selct": ("find-z",)})


def test_what_is_read_stays_and_a_new_object_sees_what_changed(tmp_path: Path) -> None:
    written(tmp_path, "lang = 'en'")
    name = str(tmp_path / "a.txt")
    before = Configurations()
    assert before.of(name).lang == "en"
    written(tmp_path, "lang = 'zh'")
    assert (before.of(name).lang, Configurations().of(name).lang) == ("en", "zh")


def test_a_named_file_without_a_table_is_an_error(tmp_path: Path) -> None:
    path = written(tmp_path, "[project]\nname = 'x'", "pyproject.toml")
    with pytest.raises(LintNewsError, match=r"pyproject\.toml: has no \[tool\.lint-news\]"):
        Configurations({"config": str(path)}).of("-")


def test_a_list_that_changes_is_seen(tmp_path: Path) -> None:
    page, names = str(tmp_path / "page.txt"), tmp_path / "words.csv"
    (tmp_path / "lint-news.toml").write_text('[lists]\nwords = ["words.csv"]\n', "utf-8")
    found = Configurations()
    before = found.stamp(page)
    assert found.stamp(page) == before
    names.write_text("词\n", "utf-8")
    assert found.stamp(page) != before
