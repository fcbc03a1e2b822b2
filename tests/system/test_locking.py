"""The lock beside a file: who waits, who gets it, and where there is none."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lint_news.system import locking
from lint_news.system.locking import locked


def test_a_lock_that_is_held_is_given_up_after_a_while(tmp_path: Path) -> None:
    target = tmp_path / "page.txt"
    with locked(target), pytest.raises(TimeoutError) as raised, locked(target, patience=0):
        pytest.fail("two at once")
    assert raised.value.filename == str(tmp_path / ".page.txt.lock")


def test_the_lock_file_is_removed(tmp_path: Path) -> None:
    with locked(tmp_path / "page.txt"):
        assert list(tmp_path.iterdir()) == [tmp_path / ".page.txt.lock"]
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_that_was_removed_meanwhile_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / ".page.txt.lock"
    taken: list[int] = []

    def take(handle: int) -> None:
        if not taken:
            lock.unlink()
        taken.append(handle)

    monkeypatch.setattr(locking, "_take", take)
    with locked(tmp_path / "page.txt"):
        assert len(taken) == 2
        assert lock.exists()


@pytest.mark.parametrize("broken", ["_take", "os.open"])
def test_where_locks_are_not_supported_nothing_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(errno.ENOLCK, "no locks")

    owner, _, name = broken.rpartition(".")
    monkeypatch.setattr(os if owner else locking, name, fail)
    with locked(tmp_path / "page.txt"), locked(tmp_path / "page.txt"):
        pass
