"""Workers end with their parent, plug-ins do not set the status, texts and tables have bounds."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from lint_news import Bad, Document, Finding, LintNewsError, Rule, lint, readers, rule
from lint_news.authoring.plugins import load
from lint_news.readers import documents, sheets
from lint_news.system.interrupts import Interrupt

from ..conftest import MARK, Command, Plug


def children(parent: int) -> set[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return set(map(int, found.stdout.split()))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes as Linux shows them")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_workers_end_when_their_parent_is_ended(tmp_path: Path, number: signal.Signals) -> None:
    for page in range(400):
        (tmp_path / f"{page}.txt").write_text(MARK * 400, "utf-8")
    command = [sys.executable, "-m", "lint_news", "check", ".", "--jobs", "2", "--output-format", "concise"]
    ignored = number is signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN  # under nohup
    if ignored:
        signal.signal(number, signal.SIG_DFL)
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE) as parent:
        if ignored:
            signal.signal(number, signal.SIG_IGN)
        assert parent.stdout
        parent.stdout.readline()
        workers = children(parent.pid)
        assert workers
        parent.send_signal(number)
        assert parent.wait() == -number
    until = time.monotonic() + 60
    while alive := {pid for pid in workers if Path(f"/proc/{pid}").exists()}:
        assert time.monotonic() < until, f"{alive} live on"
        time.sleep(0.05)


class Strange(BaseException):
    """No Exception."""


def raising(error: BaseException) -> Rule:
    @rule("raising", title="坏", help="坏", bad=[Bad("")], good=[], family="words", unit="page")
    def check(_: Document) -> Iterator[Finding]:
        """It raises."""
        raise error
        yield

    return check


@pytest.mark.parametrize(
    "error", [Strange("x"), SystemExit(1), SystemExit(0), KeyboardInterrupt(), GeneratorExit()], ids=repr
)
def test_whatever_a_rule_raises_is_its_failure(lint_news: Command, plug: Plug, error: BaseException) -> None:
    plug(raising(error))
    Path("a.txt").write_text("春", "utf-8")
    done = lint_news("check", "a.txt", "--lang", "en")
    assert done.status == 3
    assert "raising (desk 1.0)" in done.err
    assert type(error).__name__ in done.err


@pytest.mark.parametrize("error", [Strange("x"), SystemExit(0), SystemExit(1), KeyboardInterrupt()], ids=repr)
def test_whatever_a_format_raises_is_no_status_of_ours(
    lint_news: Command, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def write(*_: object) -> None:
        raise error

    Path("a.txt").write_text("春", "utf-8")
    monkeypatch.setattr("lint_news.cli.check.write", write)
    assert lint_news("check", "a.txt").status == 3


def test_ctrl_c_is_no_failure(lint_news: Command, plug: Plug) -> None:
    def stop() -> None:
        os.kill(os.getpid(), signal.SIGINT)

    @rule("stopped", title="坏", help="坏", bad=[Bad("")], good=[], family="words", unit="page")
    def check(_: Document) -> Iterator[Finding]:
        """A person stops the run."""
        stop()
        yield from ()

    plug(check)
    Path("a.txt").write_text("春", "utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert lint_news("check", "a.txt").status == 130
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        with pytest.raises(KeyboardInterrupt):
            lint(Document("春"), [raising(KeyboardInterrupt())])
        with pytest.raises(Interrupt):
            lint(Document("春"), [raising(Interrupt())])
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "CHARACTERS", 100)
    monkeypatch.setattr(readers, "LINES", 50)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_a_text_is_as_long_as_memory_allows(lint_news: Command, name: str) -> None:
    for text, said in (
        ("春" * 101, "too long (101 characters, at most 100)"),
        ("\r\n" * 51, "too many lines (51, at most 50)"),
        ("\r" * 51, "too many lines"),
    ):
        Path(name).write_bytes(text.encode())
        done = lint_news("check", name, "--lang", "en")
        assert (done.status, said in done.err, f"{name}: " in done.err) == (2, True, True)
        done = lint_news("fix", "-", "--stdin-filename", name, stdin=text.encode())
        assert (done.status, done.out) == (2, text.encode())
    assert documents("春" * 100, name).documents


@pytest.mark.usefixtures("small")
def test_a_record_that_is_too_long_is_left_out_of_the_others() -> None:
    good, long = json.dumps({"text": "春"}), json.dumps({"text": "a" * 101})
    spelt = json.dumps({"text": "春" * 40})
    reading = documents("\n".join([good, long, spelt, good]), "a.jsonl")
    assert len(reading.documents) == 2
    assert [str(error).split(": ")[0] for error in reading.errors] == ["a.jsonl:2", "a.jsonl:3"]
    with pytest.raises(LintNewsError, match="too many lines"):
        documents("\n" * 51, "a.jsonl")


def house(lint_news: Command, name: str, data: bytes) -> str:
    """What is said of a list of people."""
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    Path("lint-news.toml").write_text(f"[lists]\npeople = ['{name}']\n", "utf-8")
    Path(name).write_bytes(data)
    done = lint_news("check", "page.txt", "--config", "lint-news.toml", "--lang", "en")
    assert done.status == 2
    return done.err


def test_rows_of_a_list_are_counted(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROWS", 3)
    rows = "".join(f"王守{n}\n" for n in "一二三四")
    assert "people.csv:5: too many rows, at most 3" in house(lint_news, "people.csv", f"姓名\n{rows}".encode())


def workbook(**parts: bytes) -> bytes:
    """A workbook with some parts put in the place of its own."""
    book, out, packed = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active["A1"] = "姓名"  # pyright: ignore[reportOptionalSubscript]
    book.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, parts.get(Path(part).stem, old.read(part)))
    return packed.getvalue()


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}<sheetData>{}</sheetData></worksheet>'
CELL = '<c r="{}" t="inlineStr"><is><t>王守诚</t></is></c>'


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (SHEET.format("", " " * (33 << 20)), "at most 32 MB unpacked"),
        (SHEET.format("", f'<row r="{10**15}">{CELL.format("A1")}</row>'), "too many rows"),
        (SHEET.format('<dimension ref="A1:XFD1048576"/>', f'<row r="900000">{CELL.format("XFD900000")}</row>'), ""),
    ],
    ids=["zip bomb", "a row without end", "a cell far out"],
)
def test_workbooks_that_unpack_to_more(lint_news: Command, sheet: str, said: str) -> None:
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    Path("lint-news.toml").write_text("[lists]\npeople = ['people.xlsx']\n", "utf-8")
    Path("people.xlsx").write_bytes(workbook(sheet1=sheet.encode()))
    done = lint_news("check", "page.txt", "--config", "lint-news.toml", "--lang", "en")
    assert said in done.err
    assert done.status == (2 if said else 0)


SECRETS = ("root:x:0:0:root:/root:/bin/bash", "hunter2", "token = hunter2", "machine,login\nhost,me,hunter2")


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("name", ["people.csv", "people.tsv", "people.txt", "people.toml", "people.xlsx"])
def test_a_foreign_files_line_is_never_shown(lint_news: Command, name: str, secret: str) -> None:
    said = house(lint_news, name, f"{secret}\n{secret}\n".encode())
    assert "root" not in said
    assert "hunter2" not in said
    assert "login" not in said


def test_a_heading_is_shown(lint_news: Command) -> None:
    assert "姓明" in house(lint_news, "people.csv", "姓明\n王守诚\n".encode())


def test_rows_of_patterns_have_one_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that each search lets run for all that it was given: forty slow rows take no longer than the budget."""
    module = sys.modules[load().rules["house-pattern"].check.__module__]
    clock = [0.0]
    monkeypatch.setattr(module, "process_time", lambda: clock[0])
    budget = module._Budget(4.0)
    for _ in range(40):
        with budget.share(80) as seconds:
            clock[0] += seconds
    assert 2.0 < 4.0 - clock[0] < 4.0, "half is left for those that need more"
    for _ in range(40):
        with budget.share(4) as seconds:
            clock[0] += seconds
    assert clock[0] < 4.0


def test_slow_rows_are_named_and_the_others_stand(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules[load().rules["house-pattern"].check.__module__]
    monkeypatch.setattr(module, "_SECONDS", 6.0)
    slow = "".join(f"(a+)+{n}[bc]|(?:a|aa)+[{n}b]$,慢\n" for n in range(40))
    Path("patterns.csv").write_text(f"式样,说明\n{slow}讯息,栏目名已改\n", "utf-8")
    Path("lint-news.toml").write_text("[lists]\npatterns = ['patterns.csv']\n", "utf-8")
    Path("page.txt").write_text("讯息" + "a" * 40 + "\n", "utf-8")
    done = lint_news("check", "page.txt", "--config", "lint-news.toml")
    assert done.status == 3
    assert "栏目名已改" in done.text
    assert "patterns.csv:2、patterns.csv:3" in done.err
    assert "patterns.csv:41" in done.err
    assert "patterns.csv:42" not in done.err


def test_closed_standard_input(tmp_path: Path) -> None:
    for command in (["check", "-"], ["fix", "-"], ["fix", "-", "--no-such-option"]):
        code = f"import os; os.close(0); os.execv(sys.executable, [sys.executable, '-m', 'lint_news', *{command}])"
        done = subprocess.run(
            [sys.executable, "-c", f"import sys; {code}"], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("lint-news.toml", "ignore = " + "[" * 20_000),
        ("lint-news.toml", "fail-on = " + "9" * 6_000),
        ("lint-news.toml", '[lists]\npeople = ["a\\u0000.csv"]'),
        (".lint-news-accepted.toml", "accepted = " + "[" * 20_000),
        (".lint-news-accepted.toml", "accepted = " + "9" * 6_000),
        ("baseline.jsonl", '{"baseline":1,"x":' + "[" * 100_000 + "]" * 100_000 + "}"),
        ("slip.csv", '"' * 200_001),
    ],
)
@pytest.mark.parametrize("kind", ["text", "pipe", "folder", "device"])
def test_files_of_ours_that_are_none(lint_news: Command, file: str, text: str, kind: str) -> None:
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    make = {
        "text": lambda: Path(file).write_text(text, "utf-8"),
        "pipe": lambda: os.mkfifo(file),
        "folder": Path(file).mkdir,
        "device": lambda: Path(file).symlink_to("/dev/zero"),
    }
    make[kind]()
    named = {"baseline.jsonl": ["--baseline", file]}.get(file, [])
    done = lint_news("undo", file) if file == "slip.csv" else lint_news("check", "page.txt", *named)
    assert done.status == 2
    assert file in done.err or "a\\x00.csv" in done.err
