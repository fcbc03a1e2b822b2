"""Inputs that are checked in several processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ..conftest import MARK
from ..environments import must, run

CHECK = """
import os
import sys

sys.path[:] = filter(None, sys.path)  # -c has put the working folder first
import multiprocessing

multiprocessing.set_start_method("spawn")
from lint_news.project.processes import check_in_processes

seen = set()
for checked in check_in_processes(sys.argv[1:], {}, 2):
    seen.add((os.environ.get("PYTHONSAFEPATH"), *(found.rule for found in checked.reports[0].diagnostics)))
print(*seen, os.environ.get("PYTHONSAFEPATH"))
"""


@pytest.mark.parametrize("given", [None, "1"])
def test_processes_import_nothing_from_the_working_folder(tmp_path: Path, given: str | None) -> None:
    (tmp_path / "socket.py").write_text("raise ImportError('this is the working folder')\n", "utf-8")
    names = [f"{number}.txt" for number in range(3)]
    for name in names:
        (tmp_path / name).write_text("会议强调，，要抓好春耕。\n", "utf-8")
    environment = {} if given is None else {"PYTHONSAFEPATH": given}
    done = must(run([sys.executable, "-c", CHECK, *names], tmp_path, **environment))
    assert done.stdout == f"({given!r}, 'doubled-mark') {given}\n"


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
