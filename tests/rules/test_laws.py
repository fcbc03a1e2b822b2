"""The table of laws."""

from __future__ import annotations

from typing import Any

from lint_news.authoring.plugins import load

load()
RULE: Any = __import__("lint_news.rules.knowledge.wrong_law_name", fromlist=["_"])
EDITS: Any = __import__("lint_news.rules._one_edit", fromlist=["_"])


def test_the_table_has_the_rows_it_says() -> None:
    table = RULE._FILE.read_text("utf-8")
    assert f"{len(RULE.laws())} rows" in table
    assert all(law.endswith("法") and not law.startswith("中华") for law in RULE.laws())
    assert {"刑法", "劳动合同法", "民营经济促进法"} <= RULE.laws()


def test_names_that_differ_in_one_place() -> None:
    assert EDITS.words_apart("道路交通安全法", "公路交通安全法")
    assert EDITS.words_apart("道路交通安全法", "道路安全交通法")
    assert EDITS.words_apart("道路交通安全法", "道路交通全法")
    assert not EDITS.words_apart("道路交通安全法", "公路交通全法")
    assert not EDITS.words_apart("刑法", "刑罚法")
    assert not EDITS.words_apart("道路交通安全法", "道路交通安全法")
