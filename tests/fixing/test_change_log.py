"""The change slip, taking it back, what is left, links and read-only files."""

from __future__ import annotations

import codecs
import csv
import os
from io import StringIO
from pathlib import Path

import pytest

from lint_news.fixing.slip_rows import HEAD

from ..conftest import MARK, MARK_FIXED, REVIEW, SAFE, Command, Plug, contents

pytestmark = pytest.mark.usefixtures("pages")
ODD = codecs.BOM_UTF8 + "甲Z\r\n\r\n𠮷Z,Z\u2028“Z”\r\n尾".encode()
ODD_FIXED = ODD.replace(b"Z", b"z")


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_slip_tells_every_change_and_undo_takes_it_back(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    (pages / "folder" / "odd.txt").write_bytes(ODD)
    before = contents(pages)
    (pages / "slips").mkdir()
    assert lint_news("fix", "z.txt", "folder/odd.txt", "--slip", "slips/slip.csv").status == 0
    head, *told = rows(pages / "slips" / "slip.csv")
    assert tuple(head) == HEAD
    assert [row[1:8] for row in told] == [
        ["../z.txt", "1", "1", "Z", "z", "safe", "“Z”"],
        ["../folder/odd.txt", "1", "2", "Z", "z", "safe", "“Z”"],
        ["../folder/odd.txt", "3", "2", "Z", "z", "safe", "“Z”"],
        ["../folder/odd.txt", "3", "4", "Z", "z", "safe", "“Z”"],
        ["../folder/odd.txt", "3", "7", "Z", "z", "safe", "“Z”"],
    ]
    assert (pages / "folder" / "odd.txt").read_bytes() == ODD_FIXED
    done = lint_news("undo", "slips/slip.csv", "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert "took back 4 changes" in done.text
    (pages / "slips" / "slip.csv").unlink()
    assert contents(pages) == before


def test_slips_of_several_runs_are_one_and_go_back_to_the_first(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE, REVIEW)
    (pages / "two.txt").write_bytes(b"ZY")
    for arguments in (["two.txt"], ["two.txt", "--review"]):
        assert lint_news("fix", *arguments, "--slip", "slip.csv").status == 0
    assert (pages / "two.txt").read_bytes() == b"zy"
    for _ in range(2):  # the second time there is nothing to take back
        assert lint_news("undo", "slip.csv").status == 0
        assert (pages / "two.txt").read_bytes() == b"ZY"
    assert lint_news("fix", "two.txt", "--slip", "slip.csv").status == 0
    assert lint_news("undo", "slip.csv").status == 0
    assert (pages / "two.txt").read_bytes() == b"ZY"


def test_undo_leaves_a_file_that_changed_since_and_goes_on(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    (pages / "other.txt").write_bytes(b"Z")
    (pages / "gone.txt").write_bytes(b"Z")
    assert lint_news("fix", "z.txt", "other.txt", "gone.txt", "--slip", "slip.csv").status == 0
    (pages / "z.txt").write_bytes(b"z typed\n")
    (pages / "gone.txt").unlink()
    done = lint_news("undo", "slip.csv", "--lang", "en")
    assert done.status == 2
    assert "z.txt: changed since it was fixed" in done.err
    assert "gone.txt: not taken back (no such file)" in done.err
    assert (pages / "z.txt").read_bytes() == b"z typed\n"
    assert (pages / "other.txt").read_bytes() == b"Z"


def test_undo_refuses_a_slip_that_was_altered(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    assert lint_news("fix", "z.txt", "--slip", "slip.csv").status == 0
    slip = pages / "slip.csv"
    slip.write_text(slip.read_text("utf-8").replace(",Z,z,", ",X,z,"), "utf-8")
    assert "altered" in lint_news("undo", "slip.csv", "--lang", "en").err
    assert (pages / "z.txt").read_bytes() == b"z\n"


@pytest.mark.parametrize(
    "text",
    [
        "Z\n",
        ",".join(HEAD) + "\na,b\n",
        ",".join(HEAD) + "\n" + "x," * 8 + "8,x,x\nZ\n",
        ",".join(HEAD) + "\n" + "x," * 10 + "x\n",
    ],
)
def test_what_is_no_slip(lint_news: Command, plug: Plug, pages: Path, text: str) -> None:
    plug(SAFE)
    (pages / "page.txt").write_text(text, "utf-8")
    before = contents(pages)
    for arguments in (["undo", "page.txt"], ["fix", "z.txt", "--slip", "page.txt"]):
        done = lint_news(*arguments, "--lang", "en")
        assert done.status == 2
        assert done.err.startswith("lint-news: page.txt:")
        assert done.err.endswith("this is no change slip\n")
    assert contents(pages) == before
    assert lint_news("undo", "none.csv").status == 2


@pytest.mark.parametrize("arguments", [["z.txt", "--diff"], ["-"]])
def test_a_slip_is_for_files_that_are_written(lint_news: Command, pages: Path, arguments: list[str]) -> None:
    assert lint_news("fix", *arguments, "--slip", "slip.csv", stdin=b"Z").status == 2
    assert not (pages / "slip.csv").exists()


def test_a_page_is_not_written_when_its_slip_cannot_be(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    done = lint_news("fix", "z.txt", "--slip", "none/slip.csv", "--lang", "en")
    assert done.status == 2
    assert "the slip cannot be written" in done.err
    assert (pages / "z.txt").read_bytes() == b"Z\n"


def test_fix_says_what_is_left(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE, REVIEW)
    (pages / "left.txt").write_bytes(b"Z Y Y")
    done = lint_news("fix", "left.txt", "z.txt", "--lang", "en")
    assert done.err == "lint-news: 2 left for review: 0 errors, 2 warnings, 0 infos (see lint-news check)\n"
    assert lint_news("fix", "left.txt", "--review").err == ""
    assert lint_news("fix", "-", stdin=b"Z Y").err == ""


def test_a_link_is_followed_with_a_word_and_a_read_only_file_refused(lint_news: Command, pages: Path) -> None:
    (pages / "link.txt").symlink_to("mark.txt")
    (pages / "date.txt").write_text(MARK, "utf-8")
    (pages / "date.txt").chmod(0o444)
    done = lint_news("fix", "link.txt", "date.txt", "--lang", "en")
    assert done.status == 2
    assert f"a symbolic link: {os.path.realpath('mark.txt')} was written" in done.text
    assert "date.txt: cannot be written, left as it was (read-only file)" in done.err
    assert (pages / "link.txt").is_symlink()
    assert (pages / "mark.txt").read_text("utf-8") == MARK_FIXED


def test_a_torn_slip_takes_back_what_it_says(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(SAFE)
    (pages / "two.txt").write_bytes(b"Z")
    assert lint_news("fix", "z.txt", "two.txt", "--slip", "slip.csv").status == 0
    (pages / "two.txt").write_bytes(b"Z")
    slip = pages / "slip.csv"
    slip.write_bytes(slip.read_bytes()[:-20])
    assert "torn" in lint_news("fix", "two.txt", "--slip", "slip.csv", "--lang", "en").err
    assert lint_news("undo", "slip.csv").status == 0
    assert (pages / "z.txt").read_bytes() == b"Z\n"
    assert (pages / "two.txt").read_bytes() == b"Z"
