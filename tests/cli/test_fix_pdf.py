"""`fix` on a PDF: a copy with notes that say what to change; the text of the file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news import containers

from ..conftest import REVIEW, SAFE, Command, Plug, word_rule
from ..containers.pdf_files import Sheet, pdf
from ..containers.pdf_notes import notes_of

pytestmark = pytest.mark.usefixtures("lint_news")


@pytest.fixture
def proof(tmp_path: Path, plug: Plug) -> Path:
    """A page with a safe fix, a fix for review, and a finding without a fix; rules that find these."""
    plug(SAFE, REVIEW, word_rule("no-fix", "X"))
    path = tmp_path / "版.pdf"
    path.write_bytes(pdf(Sheet().text(40, 700, "甲Z乙Y丙丁X")))
    return path


def test_fix_writes_a_copy_with_notes(lint_news: Command, proof: Path) -> None:
    before = proof.read_bytes()
    done = lint_news("fix", "版.pdf", "--mark-date", "2026-03-19T20:30", "--mark-author", "三审")
    assert (done.status, done.text) == (0, "版.审.pdf：批注 3 条\n")
    assert proof.read_bytes() == before
    copy = proof.with_name("版.审.pdf").read_bytes()
    assert copy.startswith(before)
    assert containers.read(copy, "版.pdf").text == "甲Z乙Y丙丁X"
    found = notes_of(copy)
    assert [note.comment.split("\n")[1] for note in found] == ["建议：“Z”改为“z”", "建议：“Y”改为“y”", "警告，no-fix"]
    assert {(note.author, note.date) for note in found} == {("三审", "D:20260319203000")}


def test_the_notes_are_in_the_language_of_the_newsroom(lint_news: Command, proof: Path) -> None:
    assert lint_news("fix", "--lang", "en", "--output", "new.pdf", proof).text == "new.pdf: 3 comments\n"
    assert notes_of(proof.with_name("new.pdf").read_bytes())[-1].comment.endswith("warning, no-fix")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--clean"], "版.pdf：PDF 的文字不能改，审校稿里只有批注；请去掉 --clean"),
        (["--slip", "改.csv"], "版.pdf：这种文件不用 --slip，改动都在审校稿里，可逐条处理"),
        (["--output", "版.txt"], "--output 版.txt：审校稿的文件名应以 .pdf 结尾"),
    ],
)
def test_what_cannot_be_done(lint_news: Command, proof: Path, options: list[str], said: str) -> None:
    done = lint_news("fix", *options, proof.name)
    assert done.status == 2
    assert said in done.err
    assert [path.name for path in proof.parent.iterdir()] == ["版.pdf"]


def test_a_copy_that_exists_is_not_written_over(lint_news: Command, proof: Path) -> None:
    proof.with_name("版.审.pdf").write_bytes(b"mine")
    assert lint_news("fix", "版.pdf").status == 2
    assert proof.with_name("版.审.pdf").read_bytes() == b"mine"


def test_marked_copies_in_a_folder_are_not_checked(lint_news: Command, proof: Path) -> None:
    lint_news("fix", proof)
    assert lint_news("check", ".").text.splitlines()[-1].startswith("查了 1 个文件")


def test_where_the_extra_is_missing_a_folder_is_searched_without_pdf(
    lint_news: Command, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof.with_name("a.txt").write_text("甲乙", "utf-8")
    monkeypatch.setattr(containers, "find_spec", dict[str, object]().get)
    containers.searched.cache_clear()
    try:
        assert lint_news("check", ".").status == 0
    finally:
        containers.searched.cache_clear()
