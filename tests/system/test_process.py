"""The installed command as a process of its own: what it imports, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from lint_news.authoring import lazy
from lint_news.authoring.entry_points import points
from lint_news.authoring.plugins import GROUP, load

HEAVY = (
    "_injectors",
    "difflib",
    "ignores",
    "json",
    "locking",
    "opencc",
    "ours",
    "pyromark",
    "shutil",
)
"""What a check of plain text has no use for."""


def process(code: str, arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Python with the code and the command's arguments."""
    environment = {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv = ['lint-news', *sys.argv[1:]]\n{code}", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "page.txt").write_text("这是他的的书，放在桌上。\n", "utf-8")
    return "page.txt"


@pytest.mark.skipif({p.distribution for p in points(GROUP)} != {"lint-news"}, reason="plug-ins of others are installed")
def test_what_a_check_does_not_import(tmp_path: Path, page: str) -> None:
    code = "from lint_news.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    imported = process(code, ["check", page], tmp_path).stderr.split()
    assert "lint_news.rules.duplication.doubled_character" in imported
    assert not [name for name in imported if name.rpartition("lint_news.")[2] in HEAVY or name.endswith("_injectors")]


@pytest.mark.skipif({p.distribution for p in points(GROUP)} != {"lint-news"}, reason="plug-ins of others are installed")
def test_our_own_plug_ins_are_loaded_without_pluggy(tmp_path: Path, page: str) -> None:
    code = "from lint_news.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    assert "pluggy" not in process(code, ["check", page], tmp_path).stderr.split()


def test_the_command_imports_msgspec_without_extensions_of_typing(tmp_path: Path, page: str) -> None:
    code = "from lint_news import cli; run = cli.main\n"
    code += "cli.main = lambda: (run(), print(*sys.modules, file=sys.stderr))[0]\nsys.exit(cli.command())"
    imported = process(code, ["check", page], tmp_path).stderr.split()
    assert "msgspec" in imported
    assert "typing_extensions" not in imported


def test_what_a_plug_in_leaves_for_the_end_is_done(tmp_path: Path, page: str) -> None:
    code = "import atexit; from lint_news import cli; run = cli.main\n"
    code += "cli.main = lambda: atexit.register(print, 'at the end') and run()\nsys.exit(cli.command())"
    ended = process(code, ["check", page], tmp_path)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "doubled-character" in ended.stdout
    assert ended.stdout.endswith("at the end\n")


def test_bad_usage_ends_with_its_status(tmp_path: Path) -> None:
    code = "from lint_news.cli import command; sys.exit(command())"
    assert process(code, ["check", "--no-such-option"], tmp_path).returncode == 2


def test_each_injector_that_is_named_is_there() -> None:
    named = [i for rule in load().rules.values() for i in rule.injectors if isinstance(i, lazy.Lazy)]
    assert len(named) > 50
    assert [i.code().__name__ for i in named] == [i.__name__ for i in named]


@pytest.mark.parametrize("command", [["check"], ["check", "--output-format", "jsonl"], ["rules"], ["fix", "--diff"]])
def test_a_full_disk_behind_standard_output_is_told(command: list[str], tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    (tmp_path / "page.txt").write_text("这是他的的书，放在桌上。\n", "utf-8")
    paths = [] if command == ["rules"] else ["page.txt"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "lint_news", *command, *paths],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            encoding="utf-8",
        )
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "结果写不出去" in ended.stderr


def test_closed_streams_change_no_status(tmp_path: Path, page: str) -> None:
    code = "import os; os.close(1); os.close(2)\n"
    code += "os.execv(sys.executable, [sys.executable, '-m', 'lint_news', 'check', sys.argv[1]])"
    assert process(code, [page], tmp_path).returncode == 1


def test_a_command_that_closes_its_output_ends_in_peace(tmp_path: Path) -> None:
    code = "from lint_news import cli; cli.main = lambda: sys.stdout.close() or 4\nsys.exit(cli.command())"
    ended = process(code, [], tmp_path)
    assert (ended.returncode, ended.stderr) == (4, "")
