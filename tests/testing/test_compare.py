"""Differences of two runs by rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.testing.compare import differences, read

RUN = {"type": "run", "version": "1", "ruleset": "x"}


def finding(fingerprint: str, rule: str = "r", **fields: object) -> dict[str, object]:
    start = {"offset": 0, "line": 1, "column": 2}
    row = {"type": "finding", "path": "a.txt", "document": None, "rule": rule, "severity": "error", "message": "m"}
    return {**row, "fingerprint": fingerprint, "start": start, "accepted": None, **fields}


def written(path: Path, *rows: object) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


def test_new_gone_and_changed_findings(tmp_path: Path) -> None:
    old = written(tmp_path / "old", RUN, finding("1"), finding("2"), finding("3", "s"), finding("4", accepted="对"))
    new = written(tmp_path / "new", RUN, finding("1", severity="info"), finding("3", "s"), finding("5", document="n"))
    (found,) = differences(read(old), read(new))
    assert found.rule == "r"
    assert [shown.path for shown in found.came] == ["a.txt#n"]
    assert [shown.path for shown in found.went] == ["a.txt"]
    assert [(a.severity, b.severity) for a, b in found.changed] == [("error", "info")]


def test_the_same_run_has_no_differences(tmp_path: Path) -> None:
    run = read(written(tmp_path / "a", RUN, finding("1"), {"type": "failure", "who": "w", "error": "e"}))
    assert list(differences(run, run)) == []
    assert run.failures == ("w: e",)


@pytest.mark.parametrize(
    ("rows", "line"), [([], 1), ([finding("1")], 1), ([RUN, [1]], 2), ([RUN, {"type": "finding", "start": 1}], 2)]
)
def test_other_files_are_refused(tmp_path: Path, rows: list[object], line: int) -> None:
    with pytest.raises(LintNewsError, match=f"old:{line}: not what check"):
        read(written(tmp_path / "old", *rows))
    with pytest.raises(LintNewsError, match="none: not what check"):
        read(str(tmp_path / "none"))
