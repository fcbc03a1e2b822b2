"""Where reports go: standard output, files, several formats at once."""

from __future__ import annotations

import json
import os
import sys
from io import StringIO
from pathlib import Path

import pytest

from lint_news.cli import main
from lint_news.cli.reports import all_apart
from lint_news.model import LintNewsError

from ..conftest import MARK, Command

pytestmark = pytest.mark.usefixtures("pages")


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_standard_output_may_be_a_stream_without_an_encoding(
    lint_news: Command, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    expected = lint_news("check", "mark.txt", "--output-format", form)
    out, err = StringIO(), StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["check", "mark.txt", "--output-format", form]) == expected.status == 1
    assert (out.getvalue(), err.getvalue()) == (expected.text, "")


def test_several_reports_of_one_run(lint_news: Command, pages: Path) -> None:
    done = lint_news(
        "check", "mark.txt", "--output-format", "concise", "--report", "json=a.json", "--report", "sarif=b.sarif"
    )
    assert done.status == 1
    assert done.text.startswith("mark.txt:1:5: ")
    assert json.loads((pages / "a.json").read_text("utf-8"))["findings"][0]["path"] == "mark.txt"
    assert json.loads((pages / "b.sarif").read_text("utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("json", "--report json: write FORMAT=FILE"),
        ("=a", "--report =a: write FORMAT=FILE"),
        ("json=", "--report json=: write FORMAT=FILE"),
        ("jsn=a", "no format jsn; known: full, concise"),
        ("json=mark.txt", "mark.txt: is an input"),
        ("json=out", "out: two reports cannot go to one file"),
        ("errata=out.txt", "errata is written to a .docx or .xlsx file: out.txt"),
    ],
)
def test_reports_that_cannot_be(lint_news: Command, pages: Path, given: str, says: str) -> None:
    done = lint_news("check", "mark.txt", "--output-file", "out", "--report", given, "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert says in done.err
    assert (pages / "mark.txt").read_bytes() == MARK.encode()
    assert not (pages / "out").exists()


def test_files_are_compared_by_what_they_are(pages: Path) -> None:
    (pages / "link").symlink_to("mark.txt")
    all_apart(["a", "b"], [str(pages / "mark.txt")])
    with pytest.raises(LintNewsError):
        all_apart([str(pages / "link")], [str(pages / "mark.txt")])


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="no device here")
def test_a_device_is_written_and_not_replaced(lint_news: Command) -> None:
    assert lint_news("check", "mark.txt", "--output-file", os.devnull).status == 1
    assert Path(os.devnull).is_char_device()
