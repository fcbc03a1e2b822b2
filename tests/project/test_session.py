"""Sessions: inputs checked with the rules and settings of each, side by side."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.project.session import Session, registry

from ..conftest import Command, Plug, word_rule
from .test_inputs import files, found


def session(**given: object) -> Session:
    return Session(registry(), given)


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


def rules_found(one: Session, name: Path) -> list[str]:
    (report,) = one.check(str(name)).reports
    return [d.rule for d in report.diagnostics]


def test_two_sessions_side_by_side(tmp_path: Path, plug: Plug) -> None:
    """Each has its own settings, and what it has read; neither sees what the other does."""
    plug(
        word_rule("find-z", "Z"),
        word_rule("find-any", "."),
        word_rule("stray-space", "Z", profiles={"traditional": False}),
    )
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
