"""The command in a process of its own: its console, its pipes, its workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..conftest import DATE, MARK

FORMATS = ("full", "concise", "json", "jsonl")

pytestmark = pytest.mark.usefixtures("pages")


def python(*arguments: str, folder: Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    kept = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "PYTHONIOENCODING")}
    return subprocess.run(
        [sys.executable, "-m", "lint_news", *arguments],
        input=stdin,
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("command", ["rules", "explain half-width-mark", "outline 𠮷.txt", "fix --diff 𠮷.txt"])
def test_a_console_that_lacks_the_characters(pages: Path, command: str) -> None:
    """Reports on such a console: tests/check/test_long_runs.py."""
    (pages / "𠮷.txt").write_bytes(("𠮷😀" + MARK).encode())
    assert python(*command.split(), folder=pages, PYTHONIOENCODING="gbk").returncode == 0


@pytest.mark.parametrize("count", [1, 20])
def test_more_processes_give_the_same_bytes(pages: Path, count: int) -> None:
    for i in range(count):
        (pages / f"{i}.txt").write_bytes((MARK * i + DATE).encode())
    one, two = (python("check", "--jobs", n, "--output-format", "json", folder=pages) for n in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 2  # of no.txt
    assert len(json.loads(one.stdout)["findings"]) > count


def test_a_reader_that_goes_away(pages: Path) -> None:
    (pages / "long.txt").write_bytes((MARK * 4 + "春天来了。\n").encode() * 3000)
    command = [sys.executable, "-m", "lint_news", "check", "long.txt", "--output-format", "json"]
    with subprocess.Popen(command, cwd=pages, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() != 0


@pytest.mark.parametrize(
    "command", ["--help", "check --help", "--version", "--version --verbose", "rules", "explain half-width-mark"]
)
def test_output_that_cannot_be_written(pages: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    full = Path("/dev/full")
    for stdout, said in ((writing, 0), *([(os.open(full, os.O_WRONLY), 1)] if full.exists() else [])):
        done = subprocess.run(
            [sys.executable, "-m", "lint_news", *command.split()],
            cwd=pages,
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )
        os.close(stdout)
        assert done.returncode == 2
        assert done.stderr.count(b"\n") == said


def test_closed_standard_input(tmp_path: Path) -> None:
    for command in (["check", "-"], ["fix", "-"], ["fix", "-", "--no-such-option"]):
        code = f"import os; os.close(0); os.execv(sys.executable, [sys.executable, '-m', 'lint_news', *{command}])"
        done = subprocess.run(
            [sys.executable, "-c", f"import sys; {code}"], cwd=tmp_path, capture_output=True, check=False
        )
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
