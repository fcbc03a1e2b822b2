"""`lint-news undo`: what fix changed is taken back by the change log."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import MARK, MARK_FIXED, Command

pytestmark = pytest.mark.usefixtures("pages")


@pytest.fixture
def fixed(lint_news: Command, pages: Path) -> Path:
    """Two pages that were fixed, and their change log."""
    (pages / "second.txt").write_bytes(MARK.encode())
    assert lint_news("fix", "mark.txt", "second.txt", "--slip", "slip.csv").status == 0
    assert (pages / "mark.txt").read_bytes() == MARK_FIXED.encode()
    return pages


def test_every_file_is_as_before(lint_news: Command, fixed: Path) -> None:
    done = lint_news("undo", "slip.csv", "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert done.text.splitlines() == [f"{fixed / name}: took back 1 changes" for name in ("mark.txt", "second.txt")]
    assert {(fixed / name).read_bytes() for name in ("mark.txt", "second.txt")} == {MARK.encode()}
    again = lint_news("undo", "slip.csv", "--lang", "en")
    assert (again.status, again.text.splitlines()[0]) == (0, f"{fixed / 'mark.txt'}: is as it was before")


def test_a_file_that_was_changed_meanwhile_is_left_and_the_others_are_undone(lint_news: Command, fixed: Path) -> None:
    (fixed / "mark.txt").write_text("别的内容\n", "utf-8")
    done = lint_news("undo", "slip.csv", "--lang", "en")
    assert done.status == 2
    assert done.err.startswith(f"lint-news: {fixed / 'mark.txt'}: changed since it was fixed")
    assert (fixed / "mark.txt").read_text("utf-8") == "别的内容\n"
    assert (fixed / "second.txt").read_bytes() == MARK.encode()


def test_a_file_that_is_gone(lint_news: Command, fixed: Path) -> None:
    (fixed / "mark.txt").unlink()
    done = lint_news("undo", "slip.csv")
    assert done.status == 2
    assert "mark.txt" in done.err
    assert (fixed / "second.txt").read_bytes() == MARK.encode()
