"""Comments in HTML and Markdown that accept findings, and those that accept nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news.cli.dispatch import run as main
from lint_news.readers import documents
from lint_news.suppression.comments import comments

FAULT = "比赛的的成绩不错。"


def check(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    status = main(["check", str(path), "--lang", "en", "--output-format", "concise", *options])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- lint-news: ignore doubled-character 引文如此 -->\n<p>{FAULT}</p>\n",
        f"<p>{FAULT}</p> <!-- lint-news: ignore doubled-character 引文如此 -->\n",
        f"<!-- lint-news: ignore duplication -->\n\n<p>{FAULT}</p>\n",
        f"<!-- lint-news: ignore misspelling, doubled-character：引文如此 -->\n<p>{FAULT}</p>\n",
        f"<!-- lint-news: ignore-file doubled-character -->\n<p>很好。</p>\n<p>{FAULT}</p>\n",
        f"<!-- lint-news: ignore doubled-character -->\r\n\r\n<p>𠮷{FAULT}</p>\r\n",
    ],
)
@pytest.mark.parametrize("suffix", ["html", "md"])
def test_a_comment_accepts_what_it_speaks_of(
    page: str, suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"稿.{suffix}"
    path.write_bytes(page.encode())
    status, out, error = check(path, capsys)
    assert (status, error) == (0, "")
    assert "doubled-character" not in out
    path.write_bytes(page.replace("lint-news:", "note:").encode())
    assert check(path, capsys)[0] == 1


def test_a_comment_speaks_of_no_other_line_and_no_other_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<!-- lint-news: ignore doubled-character -->\n<p>很好。</p>\n<p>{FAULT}</p>\n", "utf-8")
    status, out, error = check(path, capsys)
    assert (status, ":3:" in out) == (1, True)
    assert error == f"lint-news: {path}:1: this comment accepts nothing\n"
    path.write_text(f"<!-- lint-news: ignore misspelling -->\n<p>{FAULT}</p>\n", "utf-8")
    assert check(path, capsys)[0] == 1


def test_an_unknown_name_is_said_and_a_rule_that_is_off_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"<!-- lint-news: ignore doubled-charcter -->\n{FAULT}\n", "utf-8")
    status, _, error = check(path, capsys)
    assert (status, error) == (1, f"lint-news: {path}:1: no such rule: doubled-charcter\n")
    path.write_text("<!-- lint-news: ignore doubled-character -->\n很好。\n", "utf-8")
    assert check(path, capsys, "--select", "misspelling")[2] == ""


def test_what_is_accepted_stays_in_the_formats_that_show_it_and_is_not_fixed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<p>{FAULT}</p> <!-- lint-news: ignore doubled-character 引文如此 -->\n", "utf-8")
    assert main(["check", str(path), "--output-format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["accepted"] for finding in found] == ["comment: 引文如此"]
    assert main(["check", str(path), "--output-format", "sarif"]) == 0
    result = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "comment: 引文如此"}]
    before = path.read_bytes()
    assert main(["fix", str(path)]) == 0
    assert path.read_bytes() == before


def test_plain_text_and_records_have_no_comments() -> None:
    text = f"<!-- lint-news: ignore doubled-character -->\n{FAULT}\n"
    assert comments(documents(text, "a.txt").documents[0]) == ()
    record = json.dumps({"text": text}, ensure_ascii=False)
    assert comments(documents(record, "a.jsonl").documents[0]) == ()
