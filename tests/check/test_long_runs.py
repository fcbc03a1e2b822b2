"""Long runs, terminals, and consoles that lack characters."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..authoring.test_plugins import GIVES, HEAD, a_rule, put
from ..cli.test_as_process import FORMATS, python
from ..conftest import MARK, MARK_FIXED, Command

WORDS = "𠮷😀" + MARK.strip()
INPUTS = {
    "𠮷.txt": WORDS,
    "𠮷.html": f"<p>{WORDS}</p>",
    "𠮷.md": f"# 𠮷\n\n{WORDS}\n",
    "𠮷.jsonl": json.dumps({"text": WORDS, "id": "𠮷"}, ensure_ascii=False),
}


@pytest.mark.parametrize("form", FORMATS)
def test_files_on_a_console_that_lacks_the_characters(tmp_path: Path, form: str) -> None:
    for name, text in INPUTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    done = python("check", *INPUTS, "--output-format", form, folder=tmp_path, PYTHONIOENCODING="gbk")
    assert (done.returncode, done.stderr) == (1, b"")
    if form == "json":
        found = {one["path"]: one["start"]["offset"] for one in json.loads(done.stdout)["findings"]}
        assert {name: INPUTS[name][at] for name, at in found.items()} == dict.fromkeys(INPUTS, ",")


@pytest.mark.parametrize("name", INPUTS)
def test_standard_input_on_such_a_console(tmp_path: Path, name: str) -> None:
    arguments = ("check", "-", "--stdin-filename", name, "--output-format", "json")
    done = python(*arguments, folder=tmp_path, stdin=INPUTS[name].encode(), PYTHONIOENCODING="gbk")
    assert (done.returncode, done.stderr) == (1, b"")
    (found,) = json.loads(done.stdout)["findings"]
    assert (found["path"], INPUTS[name][found["start"]["offset"]]) == (name, ",")


@pytest.mark.parametrize("name", INPUTS)
def test_bad_names_and_errors_on_such_a_console(tmp_path: Path, name: str) -> None:
    done = python("check", "无" + name, folder=tmp_path, PYTHONIOENCODING="gbk")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"\\U00020bb7" in done.stderr


def test_timing(lint_news: Command, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(MARK, "utf-8")
    for jobs in ("1", "2"):
        done = lint_news("check", ".", "--timing", "--jobs", jobs, "--output-format", "concise")
        lines = [line.split() for line in done.err.splitlines()]
        assert "half-width-mark" in [rule for _, rule in lines]
        seconds = [float(took.rstrip("s")) for took, _ in lines]
        assert seconds == sorted(seconds, reverse=True)


MARKS = 40


def many(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number:03}.txt" for number in range(count)]
    for path in paths:
        path.write_text(MARK * MARKS, "utf-8")
    return paths


SLOW = HEAD + a_rule("slow", "import time; time.sleep(0.02); yield from ()") + GIVES.format(rules="[slow]")


@pytest.fixture
def slow(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment where each page takes a fiftieth of a second, however fast the machine is."""
    packages = tmp_path_factory.mktemp("packages")
    put(packages, "desk-slow", "1.0", SLOW)
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(packages), os.environ.get("PYTHONPATH", "")])}


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A shell's background jobs, and all that they start, ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("command", [["fix"], ["check", "--jobs", "2"], ["check", "--jobs", "1"]], ids=" ".join)
def test_ctrl_c_leaves_every_file_whole_and_says_how_far_it_came(
    tmp_path: Path, slow: dict[str, str], command: list[str]
) -> None:
    paths = many(tmp_path, 300)
    process = subprocess.Popen(
        [sys.executable, "-m", "lint_news", *command, ".", "--lang", "en"],
        cwd=tmp_path,
        env=slow,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    process.stdout.readline()
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b" of 300 done" in err
    states = {path.read_text("utf-8") for path in paths}
    assert states <= {MARK * MARKS, MARK_FIXED * MARKS}
    assert len(list(tmp_path.iterdir())) == 300


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of Unix")
def test_progress_shows_on_a_terminal_alone(tmp_path: Path, slow: dict[str, str]) -> None:
    many(tmp_path, 120)
    arguments = [sys.executable, "-m", "lint_news", "check", ".", "--jobs", "1", "--output-file", "报告.json"]
    mine, theirs = pty.openpty()
    process = subprocess.Popen(arguments, cwd=tmp_path, env=slow, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(mine, 4096):
            shown += chunk
    except OSError:
        pass
    os.close(mine)
    assert process.wait() == 1
    assert b"/120" in shown
    assert shown.endswith(b"\r\x1b[K")
    assert subprocess.run(arguments, cwd=tmp_path, env=slow, stderr=subprocess.PIPE, check=False).stderr == b""
