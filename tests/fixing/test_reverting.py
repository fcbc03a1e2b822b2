"""Reverting the changes of a file, and finding the file that a row of a change log names."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import LintNewsError
from lint_news.fixing.change_log import FileChanges
from lint_news.fixing.changes import Change
from lint_news.fixing.reverting import digest, page_of, reverted

OLD, MIDDLE, NEW = "开会,讨论,春耕。".encode(), "开会，讨论,春耕。".encode(), "开会，讨论，春耕。".encode()
PAGE = Path("page.txt")
FIRST = FileChanges(PAGE, digest(OLD), digest(MIDDLE), (Change(2, ",", "，", ()),))
SECOND = FileChanges(PAGE, digest(MIDDLE), digest(NEW), (Change(5, ",", "，", ()),))


def test_changes_of_several_runs_are_reverted_together() -> None:
    assert reverted(NEW, [FIRST, SECOND]) == OLD
    assert reverted(MIDDLE, [FIRST]) == OLD


def test_what_is_reverted_already_stays() -> None:
    assert reverted(OLD, [FIRST, SECOND]) == OLD
    assert reverted(MIDDLE, [FIRST, SECOND]) == OLD


def test_changes_that_were_never_made_are_passed_over() -> None:
    never = FileChanges(PAGE, digest(NEW), digest(b"never written"), (Change(0, "a", "b", ()),))
    assert reverted(NEW, [FIRST, SECOND, never]) == OLD


def test_a_file_that_changed_since_is_refused() -> None:
    with pytest.raises(LintNewsError, match="changed since it was fixed"):
        reverted(NEW + b"!", [FIRST, SECOND])


def test_an_altered_log_is_refused() -> None:
    altered = FileChanges(PAGE, digest(MIDDLE), digest(NEW), (Change(5, ";", "，", ()),))
    with pytest.raises(LintNewsError, match="the slip was altered"):
        reverted(NEW, [altered])


def test_the_encoding_stays() -> None:
    old, new = "开会,讨论。".encode("gb18030"), "开会，讨论。".encode("gb18030")
    assert reverted(new, [FileChanges(PAGE, digest(old), digest(new), (Change(2, ",", "，", ()),))]) == old


@pytest.mark.parametrize("name", ["page.txt", "folder/page.md", "无后缀"])
def test_a_page_below_the_log(tmp_path: Path, name: str) -> None:
    assert page_of(tmp_path / "s.csv", 2, name, ()) == tmp_path / name


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../x.txt", "outside"),
        ("/etc/hosts", "outside"),
        (".git/config", "no page"),
        ("run.sh", "no page"),
        (".x", "no page"),
    ],
)
def test_a_file_that_a_log_must_not_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, why: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    with pytest.raises(LintNewsError, match=f"row 7 names .*{why}"):
        page_of(folder / "s.csv", 7, name, ())


def test_a_masked_name_is_the_file_with_a_known_digest(tmp_path: Path) -> None:
    names = ["失主142701199001010015.txt", "失主142701199005020015.txt"]
    for name in names:
        (tmp_path / name).write_text(name, "utf-8")
    masked = "失主142*************15.txt"
    found = page_of(tmp_path / "s.csv", 2, masked, (digest(names[1].encode()), ""))
    assert found.name == names[1]
