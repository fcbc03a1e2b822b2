"""From names to inputs to reports, over processes too."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.project import config
from lint_news.project import session as run
from lint_news.project.session import Settings, check_all, inputs

from ..conftest import Command, Plug, word_rule

NONE = Settings()


def files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"Z")


def found(name: str, settings: Settings = NONE) -> list[str]:
    return list(inputs([name], settings))


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
        ".hidden.txt",
        ".git/d.txt",
        "第3版.txt",
    )
    (tmp_path / "folder.txt").mkdir()
    assert found(".") == ["a.TXT", "b.txt", "notes.md", "sub/c.text", "第3版.txt"]
    assert found("sub") == ["sub/c.text"]
    assert list(inputs(["b.txt", "sub", "-", "none.txt"], NONE)) == ["b.txt", "sub/c.text", "-", "none.txt"]


def test_excluded_files_are_left_out_of_folders_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, "a.txt", "old/b.txt", "a.bak.txt")
    (tmp_path / "lint-news.toml").write_text("exclude = ['*.bak.txt', 'old/*']")
    assert found(".") == ["a.txt"]
    assert found("old/b.txt") == ["old/b.txt"]


def test_the_nearest_configuration_holds_for_each_file(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"), word_rule("find-any", "."))
    files(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "lint-news.toml").write_text("select = ['find-z']")
    (tmp_path / "sub" / "lint-news.toml").write_text("ignore = ['find-z']")
    checked = list(check_all(inputs([str(tmp_path)], NONE), NONE))
    assert [[d.rule for d in one.reports[0].diagnostics] for one in checked] == [["find-z"], ["find-any"]]
    over = Settings(select=("words",), ignore=("find-any",))
    assert [d.rule for d in run.check(str(tmp_path / "a.txt"), over).reports[0].diagnostics] == ["find-z"]


def test_what_is_wrong_with_one_input_comes_back(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"))
    files(tmp_path, "a.txt", "b.docx")
    (tmp_path / "empty").mkdir()
    names = [str(tmp_path / name) for name in ("none.txt", "empty", "b.docx", "a.txt")]
    *bad, good = check_all(names, NONE)
    for one, name in zip(bad, names, strict=False):
        assert one.error is not None
        assert name in str(one.error)
        assert one.reports == ()
    assert len(good.reports[0].diagnostics) == 1


def test_gb18030_is_read_and_said(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "来"))
    (tmp_path / "gb.txt").write_bytes("春天来了".encode("gb18030"))
    one = run.check(str(tmp_path / "gb.txt"), NONE)
    assert one.notice is not None
    assert "GB18030" in one.notice.text("zh")
    assert [d.location.start.offset for d in one.reports[0].diagnostics] == [2]


def test_no_rules_at_all_is_an_error(plug: Plug) -> None:
    plug()
    with pytest.raises(LintNewsError, match="not installed"):
        run.registry()


def test_a_selection_that_leaves_nothing_is_an_error(lint_news: Command, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"))
    done = lint_news("check", "-", "--ignore", "words", "--lang", "en", stdin=b"Z")
    assert (done.status, done.out) == (2, b"")
    assert "leaves no rule" in done.err


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
    config.forget()
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
    config.forget()
    assert names("a.txt", "old/b.txt") == ["a.txt"]


def test_links_are_read_but_not_followed_into_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "round").symlink_to("..")
    (tmp_path / "sub" / "b.txt").symlink_to("a.txt")
    assert found(".") == ["sub/a.txt", "sub/b.txt"]
