"""docs/editors/vim.md in Vim itself, and in ALE, where they are installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from ..environments import CHECKOUT, run, skip_outside_checkout

skip_outside_checkout()
GUIDE = (CHECKOUT / "docs" / "editors" / "vim.md").read_text("utf-8")
BLOCKS: list[str] = re.findall(r"```vim\n(.*?)```", GUIDE, re.DOTALL)
PAGE = "𠮷田镇会议强调,要抓好春耕。\n\n😀比赛定于2月30日举行。\n"
FIXED = PAGE.replace(",", "，")
HEAD = "set nocompatible encoding=utf-8 fileencodings=ucs-bom,utf-8,gb18030 nomore\nfiletype on\n"


def vim(folder: Path, settings: str, *commands: str) -> None:
    """Open page.txt with a vimrc, run commands one after another, and leave."""
    if shutil.which("vim") is None:
        pytest.skip("vim is not installed")
    (folder / "vimrc").write_text(HEAD + settings, "utf-8")
    (folder / "script.vim").write_text("\n".join([*commands, "qall!", ""]), "utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = ["vim", "-T", "dumb", "--not-a-term", "-n", "-i", "NONE", "-u", "vimrc", "-S", "script.vim", "page.txt"]
    run(command, folder, PATH=path, LC_ALL="C.UTF-8", SHELL="/bin/sh")


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_the_filter(tmp_path: Path, mark: str, end: str) -> None:
    (tmp_path / "page.txt").write_bytes((mark + PAGE).replace("\n", end).encode())
    vim(tmp_path, BLOCKS[0], r"silent! normal \n", "write")
    assert (tmp_path / "page.txt").read_bytes().decode() == (mark + FIXED).replace("\n", end)


@pytest.mark.parametrize("fixed", [False, True])
def test_a_page_in_gb18030_stays_one(tmp_path: Path, *, fixed: bool) -> None:
    page = (FIXED if fixed else PAGE).replace("𠮷", "石").replace("😀", "")
    (tmp_path / "page.txt").write_bytes(page.encode("gb18030"))
    vim(tmp_path, BLOCKS[0], r"silent! normal \n", "write")
    assert (tmp_path / "page.txt").read_bytes().decode("gb18030") in (page, page.replace(",", "，"))


def test_the_filter_gives_back_what_it_cannot_take(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    (tmp_path / "lint-news.toml").write_text("nonsense = 1\n", "utf-8")
    vim(tmp_path, BLOCKS[0], r"silent! normal \n", "write")
    assert (tmp_path / "page.txt").read_text("utf-8") == PAGE


def marked(page: str, line: int, column: int) -> str:
    """The character at a column in bytes."""
    return page.split("\n")[line - 1].encode()[column - 1 :].decode()[0]


def places(folder: Path, found: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    page = (folder / "page.txt").read_text("utf-8")
    return [(f["lnum"], marked(page, f["lnum"], f["col"]), f["type"].upper()) for f in found]


def test_the_quickfix_list(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    vim(tmp_path, BLOCKS[1], "silent make!", "call writefile([json_encode(getqflist())], 'found.json')")
    found = [f for f in json.loads((tmp_path / "found.json").read_text("utf-8")) if f["valid"]]
    assert places(tmp_path, found) == [(1, ",", "W"), (3, "2", "E")]
    assert found[1]["text"].endswith("[impossible-date]")


WAIT = "let n = 0 | while n < 2400 && {} | sleep 50m | let n += 1 | endwhile"


def test_ale(tmp_path: Path) -> None:
    if not Path("/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale").exists():
        pytest.skip("ALE (vim-ale) is not installed")
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    vim(
        tmp_path,
        "packadd! ale\n" + BLOCKS[2],
        "ALELint",
        WAIT.format("empty(ale#engine#GetLoclist(bufnr('')))"),
        "call writefile([json_encode(ale#engine#GetLoclist(bufnr('')))], 'found.json')",
        "ALEFix",
        WAIT.format("search(',', 'nw')"),
        "write",
    )
    found = json.loads((tmp_path / "found.json").read_text("utf-8"))
    assert [(f["linter_name"], f["code"]) for f in found] == [
        ("lint-news", "half-width-mark"),
        ("lint-news", "impossible-date"),
    ]
    assert (tmp_path / "page.txt").read_text("utf-8") == FIXED
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    assert places(tmp_path, found) == [(1, ",", "W"), (3, "2", "E")]
