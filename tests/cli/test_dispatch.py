"""The command's contract: exit statuses, what is written and what never is, and no traceback."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from lint_news import Failure, __version__

from ..conftest import DATE, MARK, REVIEW, SAFE, Command, Plug, broken, contents, same

FORMATS = ("full", "concise", "json", "jsonl")

pytestmark = pytest.mark.usefixtures("pages")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("clean.txt", 0),
        ("empty.txt", 0),
        ("mark.txt", 1),
        ("mark.txt --fail-on info", 1),
        ("mark.txt --fail-on error", 0),
        ("mark.txt --exit-zero", 0),
        ("date.txt --fail-on error", 1),
        ("date.txt --ignore impossible-date", 0),
        ("date.txt --select characters", 0),
        ("none.txt", 2),
        ("none.txt mark.txt", 2),
        ("none.txt clean.txt --exit-zero", 2),
        ("folder", 2),
        ("no.txt", 2),
        ("clean.txt --select no-such-rule", 2),
        ("clean.txt --config none.toml", 2),
    ],
)
def test_exit_status(lint_news: Command, arguments: str, status: int, name: str) -> None:
    before = contents(Path.cwd())
    done = lint_news("check", *arguments.split(), "--output-format", name)
    assert done.status == status
    assert "Traceback" not in done.err
    assert bool(done.err) is (status == 2)
    assert contents(Path.cwd()) == before


@pytest.mark.parametrize("name", FORMATS)
def test_exit_status_when_something_of_ours_broke(lint_news: Command, plug: Plug, name: str) -> None:
    plug(broken, SAFE)
    done = lint_news("check", "z.txt", "clean.txt", "--output-format", name, "--exit-zero", "--lang", "en")
    assert done.status == 3
    assert "broken (desk 1.0) broke" in done.err
    assert done.err.count("ZeroDivisionError") == 1
    assert "safe" in done.text
    plug(SAFE, failures=(Failure("odd 2.0", "ImportError: no x"),))
    done = lint_news("check", "z.txt", "--output-format", name)
    assert done.status == 3
    assert "odd 2.0" in done.err
    assert lint_news("check", "none.txt", "--output-format", name).status == 2


@pytest.mark.parametrize(
    "arguments",
    [[], ["chekc"], ["check", "--no-such-option"], ["check", "--fail-on", "x"], ["check", "--jobs", "-1"], ["explain"]],
)
def test_usage(lint_news: Command, arguments: list[str]) -> None:
    done = lint_news(*arguments)
    assert (done.status, done.out) == (2, b"")
    assert "lint-news" in done.err
    assert "--help" in done.err


def test_the_good_file_is_reported_beside_the_missing_one(lint_news: Command) -> None:
    done = lint_news("check", "none.txt", "folder", "no.txt", "mark.txt", "--output-format", "json", "--lang", "en")
    assert [found["path"] for found in json.loads(done.out)["findings"]] == ["mark.txt"]
    first, second, third = done.err.splitlines()
    assert "none.txt" in first
    assert "no such file" in first
    assert "folder: no text files" in second
    assert "no.txt: byte 3" in third


@pytest.mark.parametrize("name", ["--write-baseline=z.txt", "--exit-zero", "-h"])
@pytest.mark.parametrize("command", ["check", "fix"])
def test_the_name_of_a_file_is_no_option(lint_news: Command, pages: Path, command: str, name: str) -> None:
    (pages / name).write_bytes(b"")
    before = contents(pages)
    done = lint_news(command, "mark.txt", name, "--lang", "en")
    assert (done.status, contents(pages)) == (2, before)
    assert lint_news("check", "--", "mark.txt", name).status == 1
    same(lint_news("fix", "-", name, stdin=MARK.encode()), 2, MARK.encode())


def test_an_unknown_name_is_answered_with_near_ones(lint_news: Command) -> None:
    for option in ("--select", "--ignore", "--extend-select"):
        assert "half-width-mark" in lint_news("check", "clean.txt", option, "half-width-marks").err
    assert lint_news("explain", "no-such-rule").status == 2


def test_a_format_that_is_not_there(lint_news: Command) -> None:
    done = lint_news("check", "clean.txt", "--output-format", "jsn", "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert "known: full, concise, json, jsonl" in done.err


def test_standard_input_goes_by_a_name(lint_news: Command, pages: Path) -> None:
    (pages / "desk").mkdir()
    (pages / "desk" / "lint-news.toml").write_text("ignore = ['impossible-date']")
    text = (MARK + DATE).encode()
    done = lint_news("check", "-", "--output-format", "concise", "--stdin-filename", "desk/版.txt", stdin=text)
    assert [line.split(":")[0] for line in done.text.splitlines()] == ["desk/版.txt"]
    assert len(lint_news("check", "-", "--output-format", "concise", stdin=text).text.splitlines()) == 2


def test_the_report_goes_to_a_file(lint_news: Command, pages: Path) -> None:
    shown = lint_news("check", "mark.txt", "--output-format", "json")
    done = lint_news("check", "mark.txt", "--output-format", "json", "--output-file", "报告.json")
    assert (done.status, done.out, done.err) == (1, b"", "")
    assert (pages / "报告.json").read_bytes() == shown.out
    for path in ("mark.txt", "./folder/../mark.txt", "folder", "none/report.json"):
        done = lint_news("check", "mark.txt", "--output-file", path)
        assert (done.status, done.out) == (2, b"")
        assert path in done.err
    assert (pages / "mark.txt").read_bytes() == MARK.encode()


def test_statistics(lint_news: Command, plug: Plug) -> None:
    plug(SAFE, REVIEW)
    done = lint_news("check", "-", "--statistics", "--output-format", "concise", stdin=b"Z Z Y")
    assert [line.split() for line in done.err.splitlines()] == [["2", "warning", "safe"], ["1", "warning", "review"]]


def test_languages(lint_news: Command, monkeypatch: pytest.MonkeyPatch, pages: Path) -> None:
    assert "错误 0，警告 1" in lint_news("check", "mark.txt").text
    assert "0 errors, 1 warnings" in lint_news("check", "mark.txt", "--lang", "en").text
    assert "no such file" in lint_news("check", "none.txt", "--lang=en").err
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "0 errors, 1 warnings" in lint_news("check", "mark.txt").text
    (pages / "folder" / "lint-news.toml").write_text("lang = 'zh'")
    (pages / "folder" / "mark.txt").write_text(MARK, "utf-8")
    assert "错误 0，警告 1" in lint_news("check", "folder").text


# what the tool thinks and knows


def test_outline(lint_news: Command) -> None:
    text = "公路通车\n\n本报讯（记者 林一）昨天，三条公路同时通车，出门方便多了。\n"
    done = lint_news("outline", "-", stdin=text.replace("\n", "\r\n").encode())
    assert [line.split()[:2] for line in done.text.splitlines()] == [["==", "1"], ["1", "headline"], ["3", "body"]]
    assert lint_news("outline", "empty.txt").out == b""
    assert lint_news("outline", "none.txt").status == 2


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "check"]])
def test_version(lint_news: Command, arguments: list[str]) -> None:
    same(lint_news(*arguments), 0, f"lint-news {__version__}\n".encode())


@pytest.mark.parametrize("command", [[], ["check"], ["fix"], ["outline"], ["rules"], ["explain"]])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help(lint_news: Command, monkeypatch: pytest.MonkeyPatch, command: list[str], lang: str) -> None:
    monkeypatch.setenv("LANG", f"{lang}_XX.UTF-8")
    assert lint_news(*command, "--help").status == 0


# what breaks other tools


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_name_that_is_not_utf_8(lint_news: Command, pages: Path, name: str) -> None:
    path = os.fsdecode(b"\xb0\xe6.txt")
    (pages / path).write_bytes(MARK.encode())
    done = lint_news("check", path, "--output-format", name)
    assert (done.status, done.err) == (1, "")
    assert lint_news("check", path, "--output-format", name, "--output-file", "report").status == 1
    assert lint_news("fix", path, "--diff").status == 0


def test_one_line_of_five_megabytes(lint_news: Command) -> None:
    text = ("春耕时节，县里的技术员下乡讲课。" * 9 + "春耕时节,县里的技术员下乡讲课。") * 11_000
    done = lint_news(
        "check", "-", "--output-format", "json", "--select", "half-width-mark,impossible-date", stdin=text.encode()
    )
    assert done.status == 1
    (found,) = json.loads(done.out)["findings"]
    assert len(found["fixes"][0]["edits"]) == 11_000


@pytest.mark.parametrize("arguments", [["--version", "--verbose"], ["--verbose", "--version"]])
def test_version_and_which_kernels_run(lint_news: Command, arguments: list[str]) -> None:
    assert lint_news(*arguments).text.startswith(f"lint-news {__version__}\nkernels: ")
