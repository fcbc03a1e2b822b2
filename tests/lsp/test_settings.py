"""The settings that an editor sends, made from the table of settings."""

from __future__ import annotations

import pytest

from lint_news import LintNewsError
from lint_news.lsp.settings import given_of
from lint_news.project.configurations import Configurations
from lint_news.project.settings import all_settings


@pytest.mark.parametrize(
    "sent",
    [
        {"select": ["a"], "extend-select": ["b"], "lang": "en"},
        {"lint-news": {"select": ["a"], "extend-select": ["b"], "lang": "en"}, "other": 1},
        {"select": ["a"], "extend-select": ["b"], "lang": "en", "config": None},
    ],
)
def test_alone_or_under_the_section_and_null_is_not_given(sent: object) -> None:
    given = Configurations(given_of(sent)).given
    assert given == {"select": ("a",), "extend_select": ("b",), "ignore": (), "lang": "en"}


@pytest.mark.parametrize("sent", [None, {}, {"lint-news": None}, {"lint-news": {}}, "text"])
def test_nothing_is_given(sent: object) -> None:
    assert Configurations(given_of(sent)).of("-") == Configurations().of("-")


@pytest.mark.parametrize("setting", all_settings().values(), ids=lambda setting: setting.name)
def test_what_no_editor_may_set_is_refused(setting: object) -> None:
    (known,) = (one for one in all_settings().values() if one is setting)
    if known.is_editor:
        assert known.field in given_of({known.name: None if not known.is_joined else []})
        return
    with pytest.raises(LintNewsError, match=f"unknown field `{known.name}`"):
        given_of({known.name: known.default})


@pytest.mark.parametrize("sent", [{"select": "a"}, {"lang": "fr"}, {"ignore": None}, {"lint-news": {"config": 3}}])
def test_a_value_of_another_type_is_refused(sent: object) -> None:
    with pytest.raises(LintNewsError, match="editor's settings are wrong"):
        given_of(sent)
