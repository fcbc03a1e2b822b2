"""Every row of the table of bodies and offices, by the row's own examples."""

from __future__ import annotations

import sys
from typing import Any

from lint_news.authoring.plugins import load
from lint_news.testing.examples import report

RULE = load().rules["mismatched-title"]
OFFICES: Any = sys.modules["lint_news.rules.titles._offices"]


def found(text: str) -> int:
    return len(report(RULE, text).diagnostics)


def test_each_body_has_one_right_office_and_examples() -> None:
    rows = OFFICES.rows()
    assert len(rows) == 183
    for row in rows:
        assert row.law, row.bad
        assert row.right not in row.wrong, row.bad
        assert found(row.bad) == 1, row.bad
        assert [text for text in row.good if found(text)] == []


def test_each_guard_before_a_body_is_needed() -> None:
    for row in OFFICES.rows():
        for guard in row.before:
            assert any(guard + body in text for text in row.good for body in row.bodies), (guard, row.bad)


def test_a_body_and_a_wrong_office_stand_in_one_row() -> None:
    pairs = [(body, office) for row in OFFICES.rows() for body in row.bodies for office in row.wrong]
    assert len(pairs) == len(set(pairs))
