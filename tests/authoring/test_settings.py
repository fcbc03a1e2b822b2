"""The settings of a rule: types, checks and the fields of a rule name the same settings."""

from __future__ import annotations

from lint_news.authoring.metadata import SEQUENCES, RuleMetadata
from lint_news.authoring.settings import EACH, REQUIRED, SINGLE, TABLES, RuleSettings


def test_each_setting_has_a_check_and_a_field() -> None:
    settings = set(RuleSettings.__annotations__)
    assert settings == {*SINGLE, *EACH, *TABLES}
    assert EACH.keys() == SEQUENCES
    assert settings == {*RuleMetadata.__struct_fields__, "injectors"} - {"name", "doc"}


def test_what_is_required_is_so_for_type_checkers_too() -> None:
    required = {name for name, kind in RuleSettings.__annotations__.items() if "Required" in str(kind)}
    assert required == set(REQUIRED)
