"""`lint-news check` of archives: what is written, what is kept, and what is checked again."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lint_news.batch import Checker, check_batch, chunks
from lint_news.batch.parts import Parts

from ..conftest import Command, Outcome, Plug, broken
from .conftest import ROWS, arrow, batch, findings, parquet, write_lines, write_parquet

MANY = tuple({**row, "id": f"{n}-{row['id']}"} for n in range(12) for row in ROWS)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "ENOUGH", 500)


def check(lint_news: Command, *names: str, jobs: int = 1, output: str = "f.parquet", **options: str) -> Outcome:
    given = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    table = ("--output-format", "parquet", "--output-file", output)
    return lint_news("check", *names, *table, "--jobs", str(jobs), "--lang", "en", *given)


def kept(folder: Path, output: str = "f.parquet") -> set[str]:
    return {path.name for path in Parts(folder / output).folder.glob("part-*")}


def test_a_table_of_findings(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    done = check(lint_news, "a.parquet")
    assert (done.status, done.out) == (1, b"")
    assert done.err == "lint-news: 60 documents checked: 72 findings\n"
    rows = findings(tmp_path / "f.parquet")
    from_batch = check_batch(batch(MANY), Checker(lang="en")).to_pylist()
    keys = ("document", "rule", "start", "end", "message", "fixes", "fingerprint", "date", "page")
    assert [[row[key] for key in keys] for row in rows] == [[row[key] for key in keys] for row in from_batch]
    assert {row["path"] for row in rows} == {"a.parquet"}
    assert [row["row"] for row in rows if row["rule"] == "doubled-mark"] == list(range(3, 60, 5))
    about = parquet.read_metadata(tmp_path / "f.parquet").metadata
    without, first = (12 * len("".join(ROWS[at]["text"].split())) for at in (3, 0))
    assert json.loads(about[b"lint-news.counts"])[:2] == [[0, "", 12, without], [1987, "1", 12, first]]


def test_json_lines_in_and_out(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    write_lines(tmp_path / "a.jsonl", MANY)
    for name in ("a.parquet", "a.jsonl"):
        check(lint_news, name, output=f"{name}.found.parquet", lang="zh")
    as_table, as_lines = (findings(tmp_path / f"{name}.found.parquet") for name in ("a.parquet", "a.jsonl"))
    assert [{**row, "path": ""} for row in as_table] == [{**row, "path": ""} for row in as_lines]
    printed = lint_news("check", "a.parquet", "--output-format", "jsonl", "--jobs", "1")
    run, *records = map(json.loads, printed.text.splitlines())
    assert run.keys() == {"type", "version", "ruleset"}
    assert [(r["document"], r["rule"], r["start"]["offset"], r["message"]) for r in records] == [
        (row["document"], row["rule"], row["start"], row["message"])
        for row in findings(tmp_path / "a.parquet.found.parquet")
    ]
    done = lint_news("check", "a.parquet", "--output-format", "jsonl", "--output-file", "f.jsonl", "--jobs", "1")
    assert (done.status, (tmp_path / "f.jsonl").read_bytes()) == (1, printed.out)


def test_json_lines_have_the_fields_of_other_checks(lint_news: Command, tmp_path: Path) -> None:
    """So that `compare` and other programs read both."""
    write_parquet(tmp_path / "a.parquet", ROWS[:1])
    (tmp_path / "a.txt").write_text(ROWS[0]["text"], "utf-8", newline="")
    archive, text = (
        [json.loads(line) for line in lint_news("check", name, "--output-format", "jsonl").text.splitlines()]
        for name in ("a.parquet", "a.txt")
    )
    assert archive[0] == text[0]
    same = text[1].keys() - {"path", "document"}
    assert [[one[key] for key in same] for one in archive[1:]] == [[one[key] for key in same] for one in text[1:]]


def test_what_is_done_is_not_done_again(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    check(lint_news, "a.parquet")
    before, names = (tmp_path / "f.parquet").read_bytes(), kept(tmp_path)
    assert len(names) > 3
    (tmp_path / "f.parquet").unlink()
    again = check(lint_news, "a.parquet")
    assert "60 documents checked, 60 of them in an earlier run" in again.err
    assert ((tmp_path / "f.parquet").read_bytes(), kept(tmp_path)) == (before, names)


def test_only_what_is_new_is_checked(lint_news: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", MANY)
    check(lint_news, "a.jsonl")
    write_lines(tmp_path / "a.jsonl", (*MANY, *ROWS))
    done = check(lint_news, "a.jsonl")
    counts = [int(word) for word in done.err.replace(",", "").split() if word.isdecimal()]
    assert counts[0] == 65
    assert 30 < counts[1] < 60


def test_other_rules_check_anew_and_drop_the_old_parts(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    check(lint_news, "a.parquet")
    old = kept(tmp_path)
    done = check(lint_news, "a.parquet", ignore="dates")
    assert "earlier" not in done.err
    assert not old & kept(tmp_path)
    assert "impossible-date" not in {row["rule"] for row in findings(tmp_path / "f.parquet")}


def test_parts_stay_while_a_file_cannot_be_read(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    write_parquet(tmp_path / "b.parquet", ROWS)
    check(lint_news, "a.parquet", "b.parquet")
    all_parts = kept(tmp_path)
    (tmp_path / "b.parquet").rename(tmp_path / "away")
    done = check(lint_news, "a.parquet", "b.parquet")
    assert done.status == 2
    assert "b.parquet: cannot be read (no such file)" in done.err
    assert kept(tmp_path) == all_parts
    assert {row["path"] for row in findings(tmp_path / "f.parquet")} == {"a.parquet"}


def test_a_part_that_is_damaged_is_made_again(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    check(lint_news, "a.parquet")
    before = (tmp_path / "f.parquet").read_bytes()
    one = Parts(tmp_path / "f.parquet").folder / min(kept(tmp_path))
    one.write_bytes(one.read_bytes()[:-30])
    done = check(lint_news, "a.parquet")
    assert "in an earlier run" in done.err
    assert (tmp_path / "f.parquet").read_bytes() == before


def test_processes_give_the_same(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    check(lint_news, "a.parquet", output="one.parquet")
    check(lint_news, "a.parquet", output="two.parquet", jobs=2)
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()


KILLED = """
import os, signal, sys
from lint_news.batch import chunks, parts
from lint_news.cli import main

def end_after_two(write):
    done = []
    def counted(*given):
        write(*given)
        done.append(given)
        if len(done) == 2:
            os.kill(os.getpid(), signal.SIGKILL)
    return counted

if __name__ == "__main__":
    chunks.ENOUGH = 500
    parts.Parts.write = end_after_two(parts.Parts.write)
    main(sys.argv[1:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_is_taken_up_again(jobs: str, lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", MANY)
    command = [
        "check",
        "a.parquet",
        "--output-format=parquet",
        "--output-file=f.parquet",
        f"--jobs={jobs}",
        "--lang=en",
    ]
    script = tmp_path / "killed.py"
    script.write_text(KILLED, "utf-8")
    killed = subprocess.run(
        [sys.executable, script, *command], cwd=tmp_path, check=False, timeout=120, capture_output=True
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not (tmp_path / "f.parquet").exists()
    assert len(kept(tmp_path)) == 2
    half = Parts(tmp_path / "f.parquet").folder / f".{min(kept(tmp_path))[:40]}.x1"
    half.write_bytes(b"half")
    done = check(lint_news, "a.parquet")
    assert "of them in an earlier run" in done.err
    assert not half.exists()
    check(lint_news, "a.parquet", output="whole.parquet")
    assert (tmp_path / "f.parquet").read_bytes() == (tmp_path / "whole.parquet").read_bytes()


def test_one_run_at_a_time(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet")
    with Parts(tmp_path / "f.parquet").held():
        done = check(lint_news, "a.parquet")
    assert done.status == 2
    assert "another lint-news holds it" in done.err


def test_folders_are_searched(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "1987").mkdir()
    write_parquet(tmp_path / "1987" / "a.parquet", ROWS[:1])
    write_lines(tmp_path / "1987" / "b.jsonl", ROWS[2:3])
    (tmp_path / "1987" / "README.md").write_text("# 1987\n", "utf-8")
    done = check(lint_news, ".")
    assert done.status == 1
    assert "1 files are no archives and were not checked (1987/README.md …)" in done.err
    assert [row["path"] for row in findings(tmp_path / "f.parquet")] == ["1987/a.parquet"] * 2 + ["1987/b.jsonl"]
    assert "2 documents checked, 2 of them in an earlier run: 3 findings" in check(lint_news, ".").err


def test_rows_that_cannot_be_read(lint_news: Command, tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": None} for n in range(25)]
    write_parquet(tmp_path / "a.parquet", [*ROWS[2:3], *rows])
    done = check(lint_news, "a.parquet")
    assert done.status == 2
    assert "lint-news: a.parquet:2: this row cannot be read (no text in 'text'); the others are\n" in done.err
    assert done.err.count("cannot be read (") == 20
    assert "5 more rows cannot be read" in done.err
    found = findings(tmp_path / "f.parquet")
    assert [row["type"] for row in found] == ["finding", *["error"] * 25]
    again = check(lint_news, "a.parquet")
    assert again.status == 2


def test_rules_that_break(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(broken)
    write_parquet(tmp_path / "a.parquet")
    done = check(lint_news, "a.parquet")
    assert done.status == 3
    assert done.err.count("ZeroDivisionError") == 1
    printed = lint_news("check", "a.parquet", "--output-format", "jsonl", "--jobs", "1")
    assert [json.loads(line)["type"] for line in printed.text.splitlines()] == ["run", *["failure"] * 5]


def test_names_with_private_numbers_are_masked(lint_news: Command, tmp_path: Path) -> None:
    write_lines(tmp_path / "370784199001011234.jsonl", [{**ROWS[2], "id": "370784199001011234"}])
    check(lint_news, "370784199001011234.jsonl")
    (row,) = findings(tmp_path / "f.parquet")
    assert "370784199001011234" not in str(row)
    assert row["row"] == 1


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--output-format", "parquet"), "needs --output-file"),
        ((), "--output-format jsonl or parquet"),
        (("--output-format", "html"), "--output-format jsonl or parquet"),
        (("--output-format", "jsonl", "--error-rate"), "--error-rate is not for archives"),
        (("--output-format", "jsonl", "--report", "json=x.json"), "--report is not for archives"),
        (("--output-format", "jsonl", "--output-file", "a.parquet"), "is an input"),
        (("--output-format", "jsonl", "--output-file", "."), "no file, the findings cannot go there"),
        (("--output-format", "jsonl", "--output-file", "none/f.jsonl"), "cannot be written (no such file)"),
        (("--output-format", "jsonl", "--select", "none"), "no rule or family none"),
        (("--output-format", "jsonl", "--text-field", "body"), "no column body; there are: id, date, page, text;"),
        (("--output-format", "jsonl", "--baseline", "none.jsonl"), "none.jsonl"),
    ],
    ids=str,
)
def test_what_is_refused(options: Sequence[str], why: str, lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet")
    done = lint_news("check", "a.parquet", "--lang", "en", "--jobs", "1", *options)
    assert done.status == 2
    assert why in done.err
    assert "Traceback" not in done.err


def test_other_files_are_refused_where_they_are_named(lint_news: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("好", "utf-8")
    done = check(lint_news, "a.txt")
    assert done.status == 2
    assert "a.txt: no archive" in done.err


def test_statistics_and_exit_zero(lint_news: Command, tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ROWS[:1])
    command = ("check", "a.parquet", "--output-format", "jsonl", "--jobs", "1", "--statistics", "--exit-zero")
    done = lint_news(*command)
    assert done.status == 0
    assert "     1  error    impossible-date\n" in done.err


def test_an_archive_that_is_made_of_nothing(lint_news: Command, tmp_path: Path) -> None:
    schema: Any = arrow.schema([("text", arrow.string())])
    parquet.write_table(schema.empty_table(), tmp_path / "a.parquet")
    done = check(lint_news, "a.parquet")
    assert (done.status, findings(tmp_path / "f.parquet")) == (0, [])
    assert "0 documents checked: 0 findings" in done.err
