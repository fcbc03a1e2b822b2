"""The table of settings: every place that takes a setting is made from it."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import fields

from lint_news.cli.arguments import COMMANDS
from lint_news.cli.options import given_of, parser
from lint_news.model import Lang
from lint_news.project.settings import EVERY, Override, Settings, all_settings, over
from lint_news.project.settings.document import markdown

OPTIONS = [setting for setting in all_settings().values() if setting.option]


def test_every_field_says_how_it_is_given_or_is_no_setting() -> None:
    assert {field.name for field in fields(Settings)} - all_settings().keys() == {"from_command", "path"}
    assert all(setting.option or setting.key for setting in all_settings().values())


@pytest.mark.parametrize("setting", OPTIONS, ids=lambda setting: setting.name)
def test_every_option_has_help_in_both_languages_and_commands(setting: object) -> None:
    assert setting in OPTIONS
    option = next(one.option for one in OPTIONS if one is setting)
    assert option
    assert option.zh
    assert option.en
    assert set(option.commands) <= {EVERY, *COMMANDS}


def test_overrides_are_settings_with_keys_of_the_same_type() -> None:
    for field in fields(Override):
        if field.name != "files":
            setting = all_settings()[field.name]
            assert setting.key
            assert not setting.is_joined or field.default == setting.default or setting.name == "rules"


def test_what_is_given_comes_back_by_field_and_nothing_else() -> None:
    line = "check a --select b,c --select d --no-fold --fail-on error --jobs 2 --date 2026-03-19 --report sarif=a,b"
    given = given_of(parser("en", "check").parse_args(line.split()))
    assert {field: str(value) for field, value in given.items()} == {
        "from_command": "True",
        "select": "('b', 'c', 'd')",
        "fold": "False",
        "fail_on": "Severity.ERROR",
        "jobs": "2",
        "date": "2026-03-19",
        "report": "('sarif=a,b',)",
    }
    assert Settings(**given).fold is False


OWN = {
    ("measure", "--config"),
    ("compare-proofs", "--slip"),
    ("compare-proofs", "--output-format"),
    ("summarize", "--output-file"),
}
"""Arguments of commands that have the name of a setting and are none."""


def test_each_command_takes_its_settings_alone() -> None:
    for name, one in parser("zh").commands.items():
        flags = {flag for argument in one.arguments for flag in argument.action.option_strings}
        for setting in OPTIONS:
            assert setting.option
            if (name, setting.flag) not in OWN:
                assert (setting.flag in flags) == bool({EVERY, name} & set(setting.option.commands)), (
                    name,
                    setting.flag,
                )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_of_the_documents_has_a_full_row_for_each_setting(lang: Lang) -> None:
    head, _, *rows = markdown(lang).splitlines()
    assert len(rows) == len(all_settings())
    for row, setting in zip(rows, all_settings().values(), strict=True):
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip("|"))]
        assert len(cells) == head.count("|") - 1
        assert cells[0] or cells[2], setting.name
        assert cells[-1], setting.name


def test_layers() -> None:
    lower = {"select": ("a",), "ignore": ("b",), "rules": {"x": {"p": 1, "q": 2}}, "fold": False}
    upper = {"select": ("c",), "ignore": ("d",), "rules": {"x": {"q": 3}, "y": {}}}
    assert over(lower, upper, all_settings()) == {
        "select": ("c",),
        "ignore": ("b", "d"),
        "rules": {"x": {"p": 1, "q": 3}, "y": {}},
        "fold": False,
    }
