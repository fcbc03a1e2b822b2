"""Change slips that others wrote to or forged: one head, no formulas, no file elsewhere."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lint_news.fixing.change_log import read_change_log
from lint_news.fixing.reverting import digest
from lint_news.fixing.slip_rows import HEAD, inert
from lint_news.text.source import Source

from ..conftest import MARK, MARK_FIXED, Command


def forged(slip: Path, name: str, data: bytes, before: bytes = b"evil\n") -> None:
    row = ["t", name, 1, 1, before.decode(), data.decode(), "r", "r", 0, digest(before), digest(data)]
    with slip.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([HEAD, row])


def test_slips_begun_at_once_have_one_head(lint_news: Command, page: Path) -> None:
    from lint_news.fixing.change_log import ChangeLog

    begun = [ChangeLog(Path("s.csv"), "zh", f"t{i}") for i in range(2)]
    read_in = Source.read(page)
    for slip in begun:
        slip.add(page, read_in, MARK_FIXED, ())
    assert Path("s.csv").read_text("utf-8").count("时间,文件") == 1
    assert lint_news("fix", "page.txt", "--slip", "s.csv").status == 0
    assert lint_news("undo", "s.csv").status == 0
    assert page.read_text("utf-8") == MARK


def test_a_slip_with_two_heads_is_taken_back(lint_news: Command, page: Path) -> None:
    assert lint_news("fix", "page.txt", "--slip", "s.csv").status == 0
    head, rest = Path("s.csv").read_bytes().decode().split("\r\n", 1)
    Path("s.csv").write_bytes(f"{head}\r\n{head}\r\n{rest}{head}\r\n".encode())
    assert lint_news("undo", "s.csv").status == 0
    assert page.read_text("utf-8") == MARK


def test_rows_are_not_put_behind_a_torn_one(page: Path) -> None:
    from lint_news.fixing.change_log import ChangeLog

    slip = ChangeLog(Path("s.csv"), "zh", "t")
    slip.add(page, Source.read(page), MARK_FIXED, ())
    Path("s.csv").write_bytes(Path("s.csv").read_bytes() + b"torn")
    before = Path("s.csv").read_bytes()
    with pytest.raises(Exception, match="torn"):
        slip.add(page, Source.read(page), MARK_FIXED, ())
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
