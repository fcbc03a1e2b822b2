"""The baseline: written, read, compared with a report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace as replaced

from lint_news import Document, LintNewsError, Report, lint
from lint_news.suppression import baseline

from ..conftest import word_rule

RULE = word_rule("find-z", "Z", "z")


def report(path: Path, text: str, document: str | None = None) -> Report:
    return lint(Document(text, name=str(path), id=document), [RULE], fold=False)


@pytest.fixture
def base(tmp_path: Path) -> str:
    return str(tmp_path / "baseline.jsonl")


def test_what_is_written_is_read_again(tmp_path: Path, base: str) -> None:
    given = report(tmp_path / "archive" / "一.txt", "河边的Z树。\n城里的Z先生。")
    assert baseline.write(base, [given]) == 2
    entries = baseline.entries_of(base, given.path, None)
    assert set(entries) == {d.fingerprint for d in given.diagnostics}
    assert {(entry.path, entry.rule, entry.words) for entry in entries.values()} == {("archive/一.txt", "find-z", "Z")}
    assert baseline.entries_of(base, str(tmp_path / "二.txt"), None) == {}


def test_records_of_one_file_are_kept_apart(tmp_path: Path, base: str) -> None:
    given = report(tmp_path / "a.jsonl", "河边的Z树。", "7")
    baseline.write(base, [given])
    assert baseline.entries_of(base, given.path, "8") == {}
    assert list(baseline.entries_of(base, given.path, "7")) == [given.diagnostics[0].fingerprint]


def test_what_is_accepted_otherwise_is_not_written(tmp_path: Path, base: str) -> None:
    given = report(tmp_path / "a.txt", "河边的Z树。\n城里的Z先生。\n山上的Z草。")
    reasons = ("笔名", baseline.BASELINE, None)
    found = tuple(replaced(d, accepted=why) for d, why in zip(given.diagnostics, reasons, strict=True))
    assert baseline.write(base, [replaced(given, diagnostics=found)]) == 2


def test_paths_are_sorted_and_relative(tmp_path: Path, base: str) -> None:
    reports = [report(tmp_path / name, "河边的Z树。") for name in ("b.txt", "a.txt")]
    baseline.write(base, reports)
    head, *rows = map(json.loads, Path(base).read_text("utf-8").splitlines())
    assert head == {"baseline": 1}
    assert [row["path"] for row in rows] == ["a.txt", "b.txt"]


def test_what_is_gone_of_the_rules_that_are_on(tmp_path: Path, base: str) -> None:
    before = report(tmp_path / "a.txt", "河边的Z树长得好。\n城里昨天新来的那一位Z先生。")
    baseline.write(base, [before])
    after = report(tmp_path / "a.txt", "城里昨天新来的那一位Z先生。")
    (gone,) = baseline.gone(base, after, ["find-z"])
    assert gone.fingerprint not in {d.fingerprint for d in after.diagnostics}
    assert baseline.gone(base, after, ["other"]) == []
    assert baseline.gone(base, before, ["find-z"]) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [("", ""), ('{"baseline": 2}\n', ":1"), ('{"baseline": 1}\n\n{"path": 1}\n', ":3"), ("{}\n", ":1"), ("[", ":1")],
)
def test_what_is_no_baseline(base: str, text: str, where: str) -> None:
    Path(base).write_text(text, "utf-8")
    with pytest.raises(LintNewsError, match=f"baseline.jsonl{where}: no baseline"):
        baseline.read(base)
