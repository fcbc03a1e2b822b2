"""`lint-news summarize`: counts by rule, year and page."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from lint_news.batch.summary import SummaryRow, summary
from lint_news.project.ours import is_ours

from ..conftest import Command
from .conftest import ROWS, findings, write_parquet


@pytest.fixture
def found(lint_news: Command, tmp_path: Path) -> Path:
    """The findings in an archive, as a table and as JSON lines."""
    write_parquet(tmp_path / "a.parquet", [*ROWS, {"id": "bad", "text": None}])
    for form in ("parquet", "jsonl"):
        lint_news("check", "a.parquet", "--output-format", form, "--output-file", f"f.{form}", "--jobs", "1")
    return tmp_path / "f.parquet"


def test_counts_by_rule_year_and_page(found: Path) -> None:
    rows = summary(str(found))
    assert sum(row.findings for row in rows) == 6
    characters = len("".join(ROWS[0]["text"].split()))
    assert SummaryRow("impossible-date", "1987", "1", 1, 1, characters) in rows
    assert [row for row in rows if not row.year and not row.page]
    bare = [SummaryRow(row.rule, row.year, row.page, row.findings) for row in rows]
    assert summary(str(found.with_suffix(".jsonl"))) == bare


def test_accepted_findings_do_not_count(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ROWS[2:3])
    (tmp_path / "lint-news.toml").write_text('allow = ["，，"]\n', "utf-8")
    lint_news("check", "a.parquet", "--output-format", "parquet", "--output-file", "f.parquet", "--jobs", "1")
    assert len(findings(tmp_path / "f.parquet")) == 1
    assert summary(str(tmp_path / "f.parquet")) == []


def test_it_is_written_as_the_file_says(lint_news: Command, found: Path) -> None:
    printed = lint_news("summarize", "f.parquet")
    rows = list(csv.reader(StringIO(printed.text)))
    assert rows[0] == ["rule", "year", "page", "findings", "documents", "characters"]
    for name in ("s.csv", "s.html", "s.parquet"):
        assert lint_news("summarize", "f.parquet", "--output-file", name).status == 0
    assert found.with_name("s.csv").read_text("utf-8-sig") == printed.text
    assert [list(map(str, row.values())) for row in findings(found.with_name("s.parquet"))] == rows[1:]
    page = found.with_name("s.html").read_text("utf-8")
    assert page.count("<tr>") == len(rows)
    assert is_ours(str(found.with_name("s.html")))
    assert "<td>impossible-date</td><td>1987</td><td>1</td>" in page


def test_names_of_pages_are_no_formulas_and_no_tags(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", [{**ROWS[2], "page": "=1+<b>"}])
    lint_news("check", "a.parquet", "--output-format", "parquet", "--output-file", "f.parquet", "--jobs", "1")
    assert ",'=1+<b>," in lint_news("summarize", "f.parquet").text
    lint_news("summarize", "f.parquet", "--output-file", "s.html")
    assert "=1+&lt;b&gt;" in (tmp_path / "s.html").read_text("utf-8")


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("none.parquet",), "no such file"),
        (("a.parquet",), "not the findings"),
        (("page.jsonl",), "not the findings"),
        (("f.parquet", "--output-file", "s.txt"), "must end in .csv, .parquet or .html"),
        (("f.parquet", "--output-file", "f.parquet"), "is an input"),
        (("f.parquet", "--output-file", "none/s.csv"), "cannot be written"),
    ],
    ids=str,
)
def test_what_is_refused(arguments: tuple[str, ...], why: str, lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "page.jsonl").write_text('{"text": "好"}\n[1]\n', "utf-8")
    done = lint_news("summarize", *arguments, "--lang", "en")
    assert done.status == 2
    assert why in done.err
