"""The table of leaders."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lint_news import Document
from lint_news.authoring.plugins import load

load()
LEADERS: Any = __import__("lint_news.rules.knowledge._leaders", fromlist=["_"])


def test_each_row_is_whole() -> None:
    rows = LEADERS.rows()
    text = Path(LEADERS.__file__).with_name("leaders.tsv").read_text("utf-8")
    assert f"{len(rows)} rows" in text
    for name, office, since, until in rows:
        assert 2 <= len(name) <= 3
        assert re.search(LEADERS.AFTER_OFFICE + "$", office)
        assert re.fullmatch(r"\d{4}-\d\d", since)
        assert not until or since < until
    assert len({(name, office) for name, office, *_ in rows}) == len(rows)


@pytest.mark.parametrize(("day", "is_after"), [(None, False), (date(2027, 5, 31), False), (date(2027, 6, 1), True)])
def test_later_papers_are_not_judged(day: date | None, *, is_after: bool) -> None:
    assert LEADERS.is_after_table(Document("国务院总理赵乐际主持会议。", date=day)) == is_after


def test_each_single_office_has_one_holder_of_today() -> None:
    today = [office for _, office, _, until in LEADERS.rows() if not until]
    assert all(today.count(office) == 1 or office == "国务院副总理" for office in LEADERS.holders())
