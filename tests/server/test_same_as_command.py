"""What the server finds in a file is what `lint-news check FILE` finds in it, between its pages too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..conftest import Command
from ..containers.pdf_files import Sheet, pdf
from ..containers.pdf_notes import notes_of
from ..containers.revisions import comment_texts
from ..containers.word_files import document, line
from .running import Running

HEAD = "柳川报　2026年3月19日　星期四　"
FIRST = [
    *(f"{HEAD}今日4版　第1版", "", "全县春耕进度过半", ""),
    "　　本报讯（记者 许言）连日来，各乡镇抢抓农时。副县长岑立群参加。",
    "　　我县农资下乡,农机都已下田。（下转第2版）",
]
SECOND = [f"{HEAD}第2版", "", "全县春耕进展过半", "", "　　（上接第1版）农技员也下到田头。我县县长岑立群看望群众。"]
PAGES = (FIRST, SECOND)
BETWEEN = {"broken-jump", "rank-differs-over-pages"}
"""What only both pages together show."""
TEXT = "\n\f".join("\n".join(page) + "\n" for page in PAGES)
PDF = pdf(*(Sheet().column(60, 700, filter(None, page)) for page in PAGES))
WORD = document("".join(line(one) for page in PAGES for one in page))
BREAK = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
FILES = {
    "稿.txt": TEXT.encode(),
    "窗.txt": TEXT.replace("\n", "\r\n").encode(),
    "国.txt": TEXT.encode("gb18030"),
    "稿.md": TEXT.encode(),
    "版.pdf": PDF,
    "稿.docx": WORD,
    "分页.docx": document(BREAK.join("".join(map(line, page)) for page in PAGES)),
}
MARK = "half-width-mark"


def told(found: list[dict[str, Any]]) -> list[Any]:
    """What a finding is, without the name of its file."""
    return [{**one, "path": "", "boxes": 0, "related": len(one["related"])} for one in found]


def check(server: Running, name: str, data: bytes) -> dict[str, Any]:
    return server.client.post("/v1/check", files={"file": (name, data)}, data={"fold": "false"}).json()


@pytest.mark.parametrize("name", FILES)
def test_findings_and_error_rate(server: Running, lint_news: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    done = lint_news("check", name, "--no-fold", "--output-format", "json", "--error-rate")
    found, answer = json.loads(done.text)["findings"], check(server, name, FILES[name])
    assert told(answer["findings"]) == told(found)
    assert answer["rate"]["told"] in done.err
    rules = {one["rule"] for one in found}
    assert rules == {MARK} if name.endswith(".docx") else rules >= BETWEEN, "a Word document tells no pages"


def test_a_text_with_form_feeds_in_json(server: Running) -> None:
    whole = server.check(TEXT, fold=False).json()["findings"]
    assert told(whole) == told(check(server, "a.txt", TEXT.encode())["findings"])
    left = server.client.post("/v1/fix", json={"text": TEXT}).json()
    assert left["text"] == TEXT.replace(",", "，")
    assert {one["rule"] for one in left["left"]} >= BETWEEN


def test_the_marked_copy_of_a_pdf_is_that_of_the_command(server: Running, lint_news: Command, tmp_path: Path) -> None:
    """Fixes change the text: what stands between the pages is found in it all the same."""
    (tmp_path / "版.pdf").write_bytes(PDF)
    assert lint_news("fix", "版.pdf").status == 0
    expected = [note.comment for note in notes_of((tmp_path / "版.审.pdf").read_bytes())]
    (mark,) = (one["fingerprint"] for one in check(server, "版.pdf", PDF)["findings"] if one["rule"] == MARK)
    for fields in ({}, {"only": mark}, {"only": ""}):
        copy = server.client.post("/v1/fix", files={"file": ("版.pdf", PDF)}, data=fields).content
        assert [note.comment for note in notes_of(copy)] == expected
    assert {comment.rpartition("，")[2] for comment in expected} == {MARK, *BETWEEN}


def test_the_marked_copy_of_a_word_document_is_that_of_the_command(
    server: Running, lint_news: Command, tmp_path: Path
) -> None:
    story = document(line("会议强调,要抓好春耕。") + line("比赛于4月31日举行。"))
    (tmp_path / "稿.docx").write_bytes(story)
    assert lint_news("fix", "稿.docx").status == 0
    copy = server.client.post("/v1/fix", files={"file": ("稿.docx", story)}).content
    copies = (copy, (tmp_path / "稿.审.docx").read_bytes())
    first, second = (list(comment_texts(one, "lint-news").values()) for one in copies)
    assert first == second != []
