"""From names to inputs to reports, over processes too."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lint_news import LintNewsError, Severity
from lint_news.project.configurations import Configurations
from lint_news.project.inputs import inputs
from lint_news.project.session import Session, registry

from ..conftest import Command, Plug, word_rule


def files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"Z")


def found(*names: str) -> list[str]:
    return list(inputs(names, Configurations()))


def session(**given: object) -> Session:
    return Session(registry(), given)


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
    assert found("b.txt", "sub", "-", "none.txt") == ["b.txt", "sub/c.text", "-", "none.txt"]


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
    checked = list(session().check_all(found(str(tmp_path))))
    assert [[d.rule for d in one.reports[0].diagnostics] for one in checked] == [["find-z"], ["find-any"]]
    over = session(select=("words",), ignore=("find-any",))
    assert [d.rule for d in over.check(str(tmp_path / "a.txt")).reports[0].diagnostics] == ["find-z"]


def test_what_is_wrong_with_one_input_comes_back(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"))
    files(tmp_path, "a.txt", "b.docx")
    (tmp_path / "empty").mkdir()
    names = [str(tmp_path / name) for name in ("none.txt", "empty", "b.docx", "a.txt")]
    *bad, good = session().check_all(names)
    for one, name in zip(bad, names, strict=False):
        assert one.error is not None
        assert name in str(one.error)
        assert one.reports == ()
    assert len(good.reports[0].diagnostics) == 1


def test_gb18030_is_read_and_said(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "来"))
    (tmp_path / "gb.txt").write_bytes("春天来了".encode("gb18030"))
    one = session().check(str(tmp_path / "gb.txt"))
    assert one.notice is not None
    assert "GB18030" in one.notice.text("zh")
    assert [d.location.start.offset for d in one.reports[0].diagnostics] == [2]


def test_no_rules_at_all_is_an_error(plug: Plug) -> None:
    plug()
    with pytest.raises(LintNewsError, match="not installed"):
        registry()


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


def rules_found(one: Session, name: Path) -> list[str]:
    (report,) = one.check(str(name)).reports
    return [d.rule for d in report.diagnostics]


def test_two_sessions_side_by_side(tmp_path: Path, plug: Plug) -> None:
    """Each has its own settings, and what it has read; neither sees what the other does."""
    plug(word_rule("find-z", "Z"), word_rule("find-any", "."), word_rule("stray-space", "Z"))
    files(tmp_path, "a.txt")
    page, config = tmp_path / "a.txt", tmp_path / "lint-news.toml"
    config.write_text("ignore = ['find-any']")
    before = session()
    assert rules_found(before, page) == ["find-z", "stray-space"]
    config.write_text("ignore = ['find-z']")
    after, selected = session(), session(select=("find-any",))
    traditional = session(profile="traditional", config=str(config))
    for _ in range(2):
        assert rules_found(after, page) == ["find-any", "stray-space"]
        assert rules_found(before, page) == ["find-z", "stray-space"]
        assert rules_found(selected, page) == ["find-any"]
        assert rules_found(traditional, page) == ["find-any"]


def test_sessions_in_threads(tmp_path: Path, plug: Plug) -> None:
    """Two threads share each session, and four sessions a folder with an override for every second page."""
    words = [f"find-{letter}" for letter in "abcd"]
    plug(*(word_rule(word, "Z") for word in words), word_rule("find-e", "Z"))
    (tmp_path / "lint-news.toml").write_text("[[overrides]]\nfiles = ['odd*.txt']\nextend-select = ['find-e']\n")
    pages = [tmp_path / f"{'odd' if n % 2 else 'even'}{n}.txt" for n in range(40)]
    files(tmp_path, *(page.name for page in pages))
    sessions = {word: session(select=(word,)) for word in words}

    def check(word: str) -> list[list[str]]:
        return [rules_found(sessions[word], page) for page in pages]

    with ThreadPoolExecutor(8) as threads:
        for word, found in zip(words * 2, threads.map(check, words * 2), strict=True):
            assert found == [[word, "find-e"] if n % 2 else [word] for n in range(40)]


def test_a_caller_may_give_the_default_over_a_file(tmp_path: Path, plug: Plug) -> None:
    plug(word_rule("find-z", "Z"))
    (tmp_path / "lint-news.toml").write_text("fold = false\nfail-on = 'info'\nselect = ['no-such-rule']")
    name = str(tmp_path / "a.txt")
    assert not session().config(name).fold
    given = session(fold=True, fail_on=Severity.WARNING, select=())
    assert (given.config(name).fold, given.config(name).fail_on) == (True, Severity.WARNING)
    assert [rule.name for rule in given.rules(name)] == ["find-z"]
    assert session(fold=None).config(name).fold is False, "None leaves it to the file"


def test_a_setting_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="selct"):
        session(selct=("find-z",))
