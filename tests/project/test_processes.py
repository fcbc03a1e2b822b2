"""Inputs that are checked in several processes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
