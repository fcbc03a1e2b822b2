"""The tables of ethnic groups and autonomous areas."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from lint_news.authoring.plugins import load

load()
ETHNIC: Any = __import__("lint_news.rules.knowledge._ethnic", fromlist=["_"])


def test_there_are_56_groups() -> None:
    codes = {row[1] for row in ETHNIC.rows_of("ethnic_groups")}
    assert len(ETHNIC.groups()) == len(codes) == 56
    assert all(name.endswith("族") for name in ETHNIC.groups())


def test_there_are_155_autonomous_areas_of_today() -> None:
    today = [name for name, area in ETHNIC.areas().items() if not area.until]
    assert Counter(name[-1] for name in today) == {"区": 5, "州": 30, "县": 117, "旗": 3}
    assert all(area.place in name for name, area in ETHNIC.areas().items())


def test_the_heads_say_how_many_rows() -> None:
    for table in ("ethnic_groups", "autonomous"):
        text = Path(ETHNIC.__file__).with_name(f"{table}.tsv").read_text("utf-8")
        assert f"{len(ETHNIC.rows_of(table))} rows" in text
