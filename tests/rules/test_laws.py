"""The table of laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lint_news.authoring.plugins import load

load()
NAMES: Any = __import__("lint_news.rules.knowledge._law_names", fromlist=["_"])
FOLDER = Path(NAMES.__file__).parent
table_rows: Any = __import__("lint_news.rules._table_rows", fromlist=["_"]).table_rows
EDITS: Any = __import__("lint_news.rules._one_edit", fromlist=["_"])


def test_the_table_has_the_rows_it_says() -> None:
    assert f"{len(NAMES.laws())} rows" in (FOLDER / "laws.tsv").read_text("utf-8")
    assert all(law.endswith("法") and not law.startswith("中华") for law in NAMES.laws())
    assert {"刑法", "劳动合同法", "民营经济促进法"} <= NAMES.laws()


def test_what_stands_for_an_ended_law_is_a_law() -> None:
    assert f"{sum(1 for _ in table_rows(FOLDER / 'regulations.tsv'))} rows" in (FOLDER / "regulations.tsv").read_text(
        "utf-8"
    )
    names = NAMES.laws() | NAMES.regulations() | {"民法典"}
    assert {today for _, today in NAMES.ended().values()} <= names


def test_names_that_differ_in_one_place() -> None:
    assert EDITS.words_apart("道路交通安全法", "公路交通安全法")
    assert EDITS.words_apart("道路交通安全法", "道路安全交通法")
    assert EDITS.words_apart("道路交通安全法", "道路交通全法")
    assert not EDITS.words_apart("道路交通安全法", "公路交通全法")
    assert not EDITS.words_apart("刑法", "刑罚法")
    assert not EDITS.words_apart("道路交通安全法", "道路交通安全法")
