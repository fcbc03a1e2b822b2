"""From the names of a run to its inputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lint_news.project.configurations import Configurations
from lint_news.project.inputs import inputs

from ..conftest import Command, Plug, word_rule

if TYPE_CHECKING:
    import pytest


def files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"Z")


def found(*names: str) -> list[str]:
    return list(inputs(names, Configurations()))


def test_a_folder_stands_for_its_text_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(
        tmp_path,
        "b.txt",
        "a.TXT",
        "sub/c.text",
        "notes.md",
        "notes.rst",
        "page.docx",
        "page.审.docx",
        "~$page.docx",
        "page.pptx",
        ".hidden.txt",
        ".git/d.txt",
        "第3版.txt",
    )
    (tmp_path / "folder.txt").mkdir()
    assert found(".") == ["a.TXT", "b.txt", "notes.md", "page.docx", "sub/c.text", "第3版.txt"]
    assert found("sub") == ["sub/c.text"]
    assert found("b.txt", "sub", "-", "none.txt") == ["b.txt", "sub/c.text", "-", "none.txt"]


def test_excluded_files_are_left_out_of_folders_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, "a.txt", "old/b.txt", "a.bak.txt")
    (tmp_path / "lint-news.toml").write_text("exclude = ['*.bak.txt', 'old/*']")
    assert found(".") == ["a.txt"]
    assert found("old/b.txt") == ["old/b.txt"]


def test_what_git_ignores_is_left_out_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(
        tmp_path,
        "a.txt",
        "a.bak.txt",
        "old/b.txt",
        "old/keep.txt",
        "sub/c.html",
        "sub/deep/d.md",
        "out/e.txt",
        "local.txt",
    )
    (tmp_path / ".git" / "info").mkdir(parents=True)
    (tmp_path / ".git" / "info" / "exclude").write_text("local.txt\n")
    (tmp_path / ".gitignore").write_text("# generated\n*.bak.txt\nout/\nold/*\n!old/keep.txt\n/sub/deep/*\n")
    (tmp_path / "sub" / "deep" / ".gitignore").write_text("!d.md\n")
    assert found(".") == ["a.txt", "old/keep.txt", "sub/c.html", "sub/deep/d.md"]
    assert found("sub") == ["sub/c.html", "sub/deep/d.md"]
    assert found("out") == ["out"], "nothing to read there is an error"
    assert found("a.bak.txt") == ["a.bak.txt"], "a named file is read"
    (tmp_path / "lint-news.toml").write_text("respect-gitignore = false")
    assert "out/e.txt" in found(".")


def test_exclude_and_force_exclude(lint_news: Command, tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"))
    files(tmp_path, "a.txt", "old/b.txt", "old/deep/c.txt", "d.bak.txt")

    def names(*arguments: str) -> list[str]:
        done = lint_news("check", *arguments, "--output-format", "concise")
        return [line.split(":")[0] for line in done.text.splitlines()]

    assert names("--exclude", "old,*.bak.txt") == ["a.txt"]
    assert names("--exclude", "old/*.txt") == ["a.txt", "d.bak.txt", "old/deep/c.txt"]
    assert names("a.txt", "old/b.txt", "--exclude", "old") == ["a.txt", "old/b.txt"]
    assert names("a.txt", "old/b.txt", "--exclude", "old", "--force-exclude") == ["a.txt"]
    for command in ("check", "fix"):
        done = lint_news(command, "old/b.txt", "--exclude", "old", "--force-exclude", "--lang", "en")
        assert done.status == 0
        assert "all that was named is excluded" in done.err
    (tmp_path / "lint-news.toml").write_text("exclude = ['old']\nforce-exclude = true")
    assert names("a.txt", "old/b.txt") == ["a.txt"]


def test_links_are_read_but_not_followed_into_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "round").symlink_to("..")
    (tmp_path / "sub" / "b.txt").symlink_to("a.txt")
    assert found(".") == ["sub/a.txt", "sub/b.txt"]
