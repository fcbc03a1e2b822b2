"""`lint-news fix`: bytes kept, files and filters left alone when something fails, the diff."""

from __future__ import annotations

import codecs
import shutil
import subprocess
from pathlib import Path

import pytest

from lint_news import Failure, Rule

from ..conftest import FIGHT, MARK, MARK_FIXED, REVIEW, SAFE, Command, Plug, broken, contents, same

BIG5 = ("縣長昨天出席會議," * 3).encode("big5")

pytestmark = pytest.mark.usefixtures("pages")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("last", ["", "\n"], ids=["no last end", "last end"])
def test_fix_keeps_every_other_byte(lint_news: Command, pages: Path, mark: bytes, end: str, last: str) -> None:
    text = ("𠮷😀\n\n" + MARK.strip() + "\n后\u2028文" + last).replace("\n", end)
    before, after = mark + text.encode(), mark + text.replace(",", "，").encode()
    (pages / "page.txt").write_bytes(before)
    assert lint_news("fix", "page.txt").status == 0
    assert (pages / "page.txt").read_bytes() == after
    assert lint_news("fix", "page.txt", "--fail-on-change").out == b""
    done = lint_news("fix", "-", stdin=before)
    same(done, 0, after)
    assert done.err == ""


def test_fix_applies_what_is_safe_and_on_request_what_is_for_review(
    lint_news: Command, plug: Plug, pages: Path
) -> None:
    plug(SAFE, REVIEW)
    same(lint_news("fix", "-", stdin=b"Z Y"), 0, b"z Y")
    same(lint_news("fix", "-", "--review", stdin=b"Z Y"), 0, b"z y")
    assert "z.txt" in lint_news("fix", "z.txt", "--lang", "en").text
    assert (pages / "z.txt").read_bytes() == b"z\n"


@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--fail-on-change"], 1)])
def test_fix_succeeds_whatever_is_left_to_find(lint_news: Command, arguments: list[str], status: int) -> None:
    assert lint_news("fix", "date.txt", *arguments).status == 0
    same(lint_news("fix", "-", *arguments, stdin=MARK.encode()), status, MARK_FIXED.encode())
    assert lint_news("fix", "mark.txt", "date.txt", *arguments).status == status


@pytest.mark.parametrize(
    ("arguments", "stdin", "status"),
    [
        ([], b"abc\xff,", 2),
        ([], b"a\x00b", 2),
        ([], BIG5, 2),
        (["--select", "no-such-rule"], MARK.encode(), 2),
        (["--config", "none.toml"], MARK.encode(), 2),
        (["--no-such-option"], MARK.encode(), 2),
    ],
)
def test_a_filter_that_fails_gives_back_its_input(
    lint_news: Command, arguments: list[str], stdin: bytes, status: int
) -> None:
    done = lint_news("fix", "-", *arguments, stdin=stdin)
    same(done, status, stdin)
    assert done.err


@pytest.mark.parametrize(
    ("rules", "failures", "says"),
    [
        ((broken, SAFE), (), "ZeroDivisionError"),
        ((SAFE,), (Failure("odd 2.0", "ImportError"),), "odd 2.0"),
    ],
    ids=["a rule breaks", "a plug-in does not load"],
)
def test_a_filter_with_something_broken_gives_back_its_input(
    lint_news: Command, plug: Plug, rules: tuple[Rule, ...], failures: tuple[Failure, ...], says: str
) -> None:
    plug(*rules, failures=failures)
    done = lint_news("fix", "-", stdin=b"Z\r\nV")
    same(done, 3, b"Z\r\nV")
    assert says in done.err


def test_fix_leaves_alone_what_does_not_settle_and_writes_the_rest(lint_news: Command, plug: Plug, pages: Path) -> None:
    plug(*FIGHT, SAFE)
    (pages / "v.txt").write_bytes(b"V Z")
    done = lint_news("fix", "v.txt", "z.txt")
    assert done.status == 3
    assert "v.txt: to-v, to-w" in done.err
    assert (pages / "v.txt").read_bytes() == b"V z"
    assert (pages / "z.txt").read_bytes() == b"z\n"


@pytest.mark.parametrize(("arguments", "out"), [((), b"V\r\nz"), (("--diff",), None)], ids=["text", "diff"])
def test_a_filter_leaves_out_what_does_not_settle(
    lint_news: Command, plug: Plug, arguments: tuple[str, ...], out: bytes | None
) -> None:
    plug(*FIGHT, SAFE)
    done = lint_news("fix", "-", *arguments, stdin=b"V\r\nZ")
    assert done.status == 3
    assert "to-v, to-w" in done.err
    assert done.out.count(b"z") == 1
    if out is not None:
        same(done, 3, out)


def test_fix_goes_on_past_what_it_cannot_write(lint_news: Command, pages: Path) -> None:
    (pages / "big5.txt").write_bytes(BIG5)
    (pages / "locked.txt").write_bytes(MARK.encode())
    (pages / "locked.txt").chmod(0o444)
    names = ("none.txt", "folder", "no.txt", "big5.txt", "locked.txt")
    done = lint_news("fix", *names, "mark.txt")
    assert done.status == 2
    assert [line.split("：")[0].removeprefix("lint-news: ") for line in done.err.splitlines()] == list(names)
    assert (pages / "big5.txt").read_bytes() == BIG5
    assert (pages / "locked.txt").read_bytes() == MARK.encode()
    assert (pages / "mark.txt").read_bytes() == MARK_FIXED.encode()


def test_fix_takes_standard_input_alone(lint_news: Command, pages: Path) -> None:
    assert lint_news("fix", "-", "mark.txt", stdin=MARK.encode()).status == 2
    assert (pages / "mark.txt").read_bytes() == MARK.encode()


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
def test_diff_writes_nothing_and_can_be_applied(lint_news: Command, pages: Path, mark: bytes, end: str) -> None:
    page = pages / "page.txt"
    page.write_bytes(mark + (MARK + "𠮷\n" * 9 + MARK.strip()).replace("\n", end).encode())
    before = contents(pages)
    done = lint_news("fix", "page.txt", "mark.txt", "--diff")
    assert (done.status, done.err, contents(pages)) == (0, "", before)
    assert lint_news("fix", "page.txt", "--diff", "--fail-on-change").status == 1
    if shutil.which("patch"):
        subprocess.run(["patch", "-p1", "--binary", "--quiet"], input=done.out, cwd=pages, check=True)
        assert page.read_bytes() == before["page.txt"].replace(b",", "，".encode())
        assert (pages / "mark.txt").read_bytes() == MARK_FIXED.encode()
