"""Searching folders: nothing that should have been read is passed over in silence, and the search is bounded."""

from __future__ import annotations

import gzip
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint_news.project.configurations import Configurations
from lint_news.project.files import IgnoreFiles, files_in
from lint_news.project.inputs import inputs
from lint_news.project.settings import Settings

from ..conftest import DATE, Command


@pytest.fixture
def folder(lint_news: Command, tmp_path: Path) -> Path:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "ok.txt").write_text("春天来了。\n", "utf-8")
    assert lint_news("check", "m").status == 0
    return tmp_path / "m"


def is_named(lint_news: Command, name: str, why: str) -> None:
    for command in ("check", "fix"):
        done = lint_news(command, "m", "--lang", "en")
        assert done.status == 2
        assert f"m/{name}: " in done.err
        assert why in done.err


@pytest.mark.parametrize(
    ("target", "why"),
    [("nowhere.txt", "no such file"), ("bad.txt", "cannot be read"), ("ok.txt/x", "no folder")],
)
def test_a_link_that_leads_nowhere_or_round(lint_news: Command, folder: Path, target: str, why: str) -> None:
    (folder / "bad.txt").symlink_to(target)
    is_named(lint_news, "bad.txt", why)


def test_two_links_that_lead_to_each_other(lint_news: Command, folder: Path) -> None:
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    is_named(lint_news, "a.txt", "cannot be read")
    is_named(lint_news, "b.txt", "cannot be read")


def test_pipes_and_sockets(lint_news: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "pipe.txt")
    is_named(lint_news, "pipe.txt", "no regular file")
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.txt")
    monkeypatch.chdir(folder.parent)
    is_named(lint_news, "socket.txt", "no regular file")


def test_a_folder_that_cannot_be_searched(lint_news: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may search any folder, so the system's answer is played."""
    (folder / "locked").mkdir()
    (folder / "locked" / "date.txt").write_text(DATE, "utf-8")
    search = os.scandir

    def scandir(path: str | os.PathLike[str]) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return search(path)

    monkeypatch.setattr(os, "scandir", scandir)
    is_named(lint_news, "locked", "permission denied")
    done = lint_news("check", "m/locked", "--lang", "en")
    assert (done.status, "permission denied" in done.err) == (2, True)


@pytest.mark.parametrize(
    "data", [b"", b"\n \n\r\n", gzip.compress(b"", mtime=0), gzip.compress(b"\n\n", mtime=0)], ids=range(4)
)
def test_records_without_a_record(lint_news: Command, folder: Path, data: bytes) -> None:
    name = "empty.jsonl.gz" if data.startswith(b"\x1f") or not data else "empty.jsonl"
    (folder / name).write_bytes(data)
    done = lint_news("check", "m", "--lang", "en")
    assert done.status == 2
    assert f"m/{name}: there is no record" in done.err
    done = lint_news("check", "-", "--stdin-filename", name, "--lang", "en", stdin=data)
    assert (done.status, "no record" in done.err) == (2, True)


def test_a_gitignore_that_cannot_be_read(lint_news: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / ".gitignore")
    done = lint_news("check", "m", "--lang", "en")
    assert (done.status, "m/.gitignore: cannot be read (no regular file" in done.err) == (2, True)
    (folder / ".gitignore").unlink()
    (folder / ".gitignore").write_text("*", "utf-8")
    monkeypatch.setattr("lint_news.system.regular.LARGEST", 0)
    assert list(inputs(["m"], Configurations())) == ["m"]
    (folder / ".gitignore").unlink()
    (folder / ".gitignore").symlink_to("/dev/zero")
    assert lint_news("check", "m").status == 0, "git does not follow a link there"


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A page in as many folders, one in the other; taken apart again, for shutil.rmtree goes down by calling itself."""
    monkeypatch.chdir(tmp_path)
    depth = 1100
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text("", "utf-8")
    os.chdir(tmp_path)
    yield depth
    os.chdir(tmp_path)
    for _ in range(depth - 1):
        Path("d/d").rename("e")
        Path("d").rmdir()
        Path("e").rename("d")


def test_folders_in_folders_are_asked_once(deep: int) -> None:
    """The configuration is asked for once, not once a folder; nothing calls itself a step deeper."""
    asked: list[str] = []

    def config_of(name: str) -> Settings:
        asked.append(name)
        return Settings()

    (found,) = files_in(Path(), config_of, IgnoreFiles())
    assert found.count("/") == deep
    assert asked == ["-"]
    assert Configurations().of(found) == Settings()


def test_an_excluded_folder_is_not_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("old/deep/a.txt", "sub/old/b.txt", "sub/c.txt", "git/sub/d.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Z", "utf-8")
    Path("sub/lint-news.toml").write_text("exclude = ['c.txt']", "utf-8")
    Path("git/.git").mkdir()
    Path(".gitignore").write_text("sub/\n!/sub/\n", "utf-8")
    assert list(inputs(["."], Configurations({"exclude": ("old",)}))) == ["git/sub/d.txt"], (
        "another repository has its own .gitignore"
    )


def test_what_lies_in_an_ignored_folder_is_ignored_wherever_the_search_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("out/sub").mkdir(parents=True)
    Path("out/sub/a.txt").write_text("Z", "utf-8")
    Path(".git").mkdir()
    Path(".gitignore").write_text("out/\n!a.txt\n", "utf-8")
    assert list(inputs(["out/sub", "out"], Configurations())) == ["out/sub", "out"]
    assert list(inputs([".", "out/sub/a.txt"], Configurations())) == [".", "out/sub/a.txt"]
