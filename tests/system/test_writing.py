"""What is written is whole, keeps its rights, and is not lost to who writes at the same time."""

from __future__ import annotations

import errno
import os
import struct
from functools import partial
from pathlib import Path

import pytest

from lint_news.cli.dispatch import run
from lint_news.system.locking import locked
from lint_news.system.writing import append_bytes

from ..conftest import MARK, MARK_FIXED, Command


def _raise(error: Exception, *_: object) -> None:
    raise error


def test_a_lock_is_waited_for_and_goes_with_who_held_it(tmp_path: Path) -> None:
    with locked(tmp_path / "x"), pytest.raises(TimeoutError), locked(tmp_path / "x", patience=0):
        pass
    with locked(tmp_path / "x"):
        pass
    assert not list(tmp_path.iterdir())


ACL_ENTRIES = [(1, 6, 2**32 - 1), (2, 6, 1234), (4, 4, 2**32 - 1), (16, 6, 2**32 - 1), (32, 0, 2**32 - 1)]
ACL = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in ACL_ENTRIES)


def attributes(path: Path) -> dict[str, bytes]:
    return {name: os.getxattr(path, name) for name in os.listxattr(path)}


@pytest.fixture
def guarded(page: Path) -> Path:
    try:
        page.chmod(0o640)
        os.setxattr(page, "user.note", b"keep")
        os.setxattr(page, "system.posix_acl_access", ACL)
    except (AttributeError, OSError):
        pytest.skip("no attributes here")
    return page


def test_rights_and_attributes_stay(lint_news: Command, guarded: Path) -> None:
    before, mode = attributes(guarded), guarded.stat().st_mode
    assert lint_news("fix", "page.txt").status == 0
    assert guarded.read_text("utf-8") == MARK_FIXED
    assert (attributes(guarded), guarded.stat().st_mode) == (before, mode)


def test_a_file_whose_rights_cannot_stay_is_left(
    lint_news: Command, guarded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "setxattr", partial(_raise, PermissionError(errno.EPERM, "no")))
    done = lint_news("fix", "page.txt", "--lang", "en")
    assert done.status == 2
    assert "rights" in done.err
    assert guarded.read_text("utf-8") == MARK
    assert [path.name for path in guarded.parent.iterdir()] == ["page.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.usefixtures("page")
def test_a_full_disk(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "page.txt", "--output-file", "/dev/full", "--lang", "en"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_report_that_is_cut_leaves_the_one_before(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("out.json").write_text("before", "utf-8")
    monkeypatch.setattr(os, "fsync", partial(_raise, OSError(errno.ENOSPC, "No space left on device")))
    assert run(["check", "page.txt", "--output-format", "json", "--output-file", "out.json"]) == 2
    assert "out.json" in capsys.readouterr().err
    assert Path("out.json").read_text("utf-8") == "before"
    assert sorted(path.name for path in page.parent.iterdir()) == ["out.json", "page.txt"]
    with pytest.raises(OSError, match="space"):
        append_bytes(Path("out.json"), b"more")
    assert Path("out.json").read_text("utf-8") == "before"


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "rdjson", "sarif"])
def test_names_in_reports_hold_no_private_number(page: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    page.rename("失主142701199001010015.txt")
    Path("r.jsonl").write_text('{"id": "142701199001010015", "text": "今天4月31日，，开会。"}\n', "utf-8")
    for arguments in (["--output-format", form], ["--write-baseline", "b.jsonl"], ["--baseline", "b.jsonl"]):
        run(["check", ".", *arguments])
    run(["check", "没有142701199001010015.txt"])
    shown = capsys.readouterr()
    told = shown.out + shown.err + Path("b.jsonl").read_text("utf-8")
    assert "199001" not in told
    assert run(["check", ".", "--baseline", "b.jsonl"]) == 0
