"""What is written is whole, keeps its rights, and is not lost to who writes at the same time."""

from __future__ import annotations

import csv
import errno
import os
import struct
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from lint_news import Document, lint
from lint_news.authoring.plugins import load
from lint_news.cli.dispatch import run
from lint_news.fixing.change_log import HEAD, inert, read_change_log
from lint_news.fixing.reverting import digest
from lint_news.suppression.accepted import add
from lint_news.system.locking import locked
from lint_news.system.writing import append_bytes, replace_bytes
from lint_news.text.source import Source

from ..conftest import Command

TEXT = "县里开会,讨论春耕。\n"
FIXED = "县里开会，讨论春耕。\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    return tmp_path / "page.txt"


def forged(slip: Path, name: str, data: bytes, before: bytes = b"evil\n") -> None:
    row = ["t", name, 1, 1, before.decode(), data.decode(), "r", "r", 0, digest(before), digest(data)]
    with slip.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([HEAD, row])


def test_those_who_accept_at_once_all_keep_theirs(tmp_path: Path) -> None:
    rules = [r for r in load().rules.values() if r.name == "impossible-date"]
    found = [lint(Document(f"第{i}组今天4月31日开会。"), rules).diagnostics for i in range(12)]
    kept = tmp_path / "accepted.toml"
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(partial(add, kept, reason="对", day="2026-03-18"), found))
    text = kept.read_text("utf-8")
    assert all(d.fingerprint in text for chosen in found for d in chosen)
    assert [path.name for path in tmp_path.iterdir()] == ["accepted.toml"]


def test_nor_are_any_lost_where_no_lock_can_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint_news.system.locking._take", partial(_raise, OSError(errno.ENOLCK, "no locks")))
    with locked(tmp_path / "x"), locked(tmp_path / "x"):
        pass
    rules = [r for r in load().rules.values() if r.name == "impossible-date"]
    found = lint(Document("今天4月31日开会。"), rules).diagnostics
    monkeypatch.setattr("lint_news.suppression.accepted.replace_bytes", _changed_twice())
    assert add(tmp_path / "a.toml", found, "对", "2026-03-18") == list(found)
    assert found[0].fingerprint in (tmp_path / "a.toml").read_text("utf-8")


def _raise(error: Exception, *_: object) -> None:
    raise error


def _changed_twice():  # noqa: ANN202
    from lint_news.system.writing import ChangedError

    left = [ChangedError(), ChangedError()]

    def replaced(path: Path, data: bytes, was: bytes | None = None) -> None:
        if left:
            raise left.pop()
        replace_bytes(path, data, was)

    return replaced


def test_a_lock_is_waited_for_and_goes_with_who_held_it(tmp_path: Path) -> None:
    with locked(tmp_path / "x"), pytest.raises(TimeoutError), locked(tmp_path / "x", patience=0):
        pass
    with locked(tmp_path / "x"):
        pass
    assert not list(tmp_path.iterdir())


def test_slips_begun_at_once_have_one_head(lint_news: Command, page: Path) -> None:
    from lint_news.fixing.change_log import ChangeLog

    begun = [ChangeLog(Path("s.csv"), "zh", f"t{i}") for i in range(2)]
    read_in = Source.read(page)
    for slip in begun:
        slip.add(page, read_in, FIXED, ())
    assert Path("s.csv").read_text("utf-8").count("时间,文件") == 1
    assert lint_news("fix", "page.txt", "--slip", "s.csv").status == 0
    assert lint_news("undo", "s.csv").status == 0
    assert page.read_text("utf-8") == TEXT


def test_a_slip_with_two_heads_is_taken_back(lint_news: Command, page: Path) -> None:
    assert lint_news("fix", "page.txt", "--slip", "s.csv").status == 0
    head, rest = Path("s.csv").read_bytes().decode().split("\r\n", 1)
    Path("s.csv").write_bytes(f"{head}\r\n{head}\r\n{rest}{head}\r\n".encode())
    assert lint_news("undo", "s.csv").status == 0
    assert page.read_text("utf-8") == TEXT


def test_rows_are_not_put_behind_a_torn_one(page: Path) -> None:
    from lint_news.fixing.change_log import ChangeLog

    slip = ChangeLog(Path("s.csv"), "zh", "t")
    slip.add(page, Source.read(page), FIXED, ())
    Path("s.csv").write_bytes(Path("s.csv").read_bytes() + b"torn")
    before = Path("s.csv").read_bytes()
    with pytest.raises(Exception, match="torn"):
        slip.add(page, Source.read(page), FIXED, ())
    assert Path("s.csv").read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../other/x.txt", "../.profile", "/etc/hosts", "link.txt", ".git/config", "folder/run.sh", ".hidden"]
)
def test_a_slip_changes_no_file_elsewhere(
    lint_news: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for folder in ("repo/folder", "repo/.git", "other"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo")
    Path("link.txt").symlink_to("../other/x.txt")
    (tmp_path / "other" / "x.txt").write_text("now\n")
    target = Path(name)
    if not name.startswith("/etc"):
        target.resolve().write_text("now\n")
    before = target.resolve().read_bytes()
    forged(Path("s.csv"), name, before)
    done = lint_news("undo", "s.csv", "--lang", "en")
    assert done.status == 2
    assert "row 2" in done.err
    assert name in done.err
    assert target.resolve().read_bytes() == before


@pytest.mark.parametrize("start", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'", "'=1", "''", "x"])
def test_no_cell_is_a_formula_and_undo_gives_it_back(lint_news: Command, page: Path, start: str) -> None:
    assert not inert(start).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    forged(Path("s.csv"), "page.txt", page.read_bytes(), b"unused")
    changed = (start + "。\n").encode()
    cells = ["t", "page.txt", 1, 1, inert(start), inert("Z"), "r", "r", 0, digest(changed), digest("Z。\n".encode())]
    with Path("s.csv").open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([HEAD, cells])
    page.write_bytes("Z。\n".encode())
    assert lint_news("undo", "s.csv").status == 0
    assert page.read_bytes() == changed


def test_names_and_words_of_a_real_slip_are_no_formulas(lint_news: Command, page: Path) -> None:
    page.rename("=cmd,1.txt")
    Path("=cmd,1.txt").write_text("-1,好。\n=,好,\n", "utf-8")
    before = Path("=cmd,1.txt").read_bytes()
    assert lint_news("fix", "--review", "./=cmd,1.txt", "--slip", "s.csv").status == 0
    with Path("s.csv").open(newline="", encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert lint_news("undo", "s.csv").status == 0
    assert Path("=cmd,1.txt").read_bytes() == before


@pytest.mark.usefixtures("page")
def test_a_private_number_in_a_name_is_not_in_the_slip_and_undo_finds_the_page(lint_news: Command) -> None:
    names = ["失主142701199001010015.txt", "失主142701199005020015.txt"]
    for i, name in enumerate(names):
        Path(name).write_text(f"第{i}次开会,讨论春耕。\n", "utf-8")
    before = [Path(name).read_bytes() for name in names]
    assert lint_news("fix", *names, "--slip", "s.csv").status == 0
    assert "19900" not in Path("s.csv").read_text("utf-8")
    assert len(read_change_log(Path("s.csv"))) == 2
    assert lint_news("undo", "s.csv").status == 0
    assert [Path(name).read_bytes() for name in names] == before


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
    assert guarded.read_text("utf-8") == FIXED
    assert (attributes(guarded), guarded.stat().st_mode) == (before, mode)


def test_a_file_whose_rights_cannot_stay_is_left(
    lint_news: Command, guarded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "setxattr", partial(_raise, PermissionError(errno.EPERM, "no")))
    done = lint_news("fix", "page.txt", "--lang", "en")
    assert done.status == 2
    assert "rights" in done.err
    assert guarded.read_text("utf-8") == TEXT
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
