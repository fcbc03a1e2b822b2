"""Word documents and PDF on the page: the marked copy has what was accepted, and nothing else."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from lint_news.containers import read

from ..containers.pdf_notes import notes_of
from ..containers.revisions import comment_texts, rejected
from ..server.test_fixing import page, word
from ..server.test_same_as_command import BETWEEN, PDF
from .pages import Desk

pytestmark = pytest.mark.browser
LINES = ("会议强调,要抓好春耕。", "😀比赛于4月31日举行,请准时参加。", "张三说:好。")
RULES = ["half-width-mark", "impossible-date", "half-width-mark", "half-width-mark"]
AUTHOR = "lint-news"


def test_a_word_document_is_shown_and_gets_the_accepted_fixes(desk: Desk) -> None:
    data = word(*LINES)
    desk.open("稿.docx", data)
    assert desk.text.rstrip("\n") == "\n".join(LINES)
    assert desk.page.locator(".cm-content").get_attribute("contenteditable") == "false"
    assert desk.rules == RULES
    assert "第 2 段" in (desk.page.text_content("#list .item >> nth=1") or "")
    desk.press("F8", "Alt+Enter", "F8", "F8", "Alt+I")
    assert desk.page.locator(".taken").all_inner_texts() == [","]
    assert desk.page.locator(".put").all_inner_texts() == ["，"]
    name, copy = desk.download(0)
    assert name == "稿.审.docx"
    assert read(copy, name).text == "\n".join(LINES).replace("强调,", "强调，") + "\n"
    assert read(rejected(copy, AUTHOR), name).text == read(data, name).text
    comments = "".join(comment_texts(copy, AUTHOR).values())
    assert "4月31日" in comments, "what is open is a comment"
    assert comments.count("半角") == 1, "what is ignored is none"


def test_what_is_accepted_is_taken_back(desk: Desk) -> None:
    data = word(*LINES)
    desk.open("稿.docx", data)
    desk.fix_all()
    assert desk.page.locator("#list .item.chosen").count() == 3
    desk.page.click("#list .back >> nth=0")
    assert desk.page.locator("#list .item.chosen").count() == 2
    desk.press("Control+z", "Control+z")
    assert desk.page.locator("#list .item.chosen").count() == 0
    desk.press("Control+y")
    assert read(desk.download(0)[1], "a.docx").text == "\n".join(LINES).replace(",", "，").replace(":", "：") + "\n"


def test_the_change_slip_of_a_word_document(desk: Desk) -> None:
    desk.open("稿.docx", word(*LINES))
    desk.fix_all()
    name, data = desk.download(1)
    assert name == "稿.改样单.csv"
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert [row[1:5] for row in rows[1:]] == [["1", "5", ",", "，"], ["2", "12", ",", "，"], ["3", "4", ":", "："]]


def test_a_pdf_gets_notes(desk: Desk) -> None:
    data = page(*LINES)
    desk.open("版.pdf", data)
    assert desk.rules.count("half-width-mark") == 3
    assert "第 1 版" in (desk.page.text_content("#list .item >> nth=0") or "")
    desk.press("F8", "Alt+Enter", "Alt+I")
    name, copy = desk.download(0)
    assert name == "版.审.pdf"
    assert copy.startswith(data)
    assert "4月31日" not in "".join(note.comment for note in notes_of(copy))
    assert len(notes_of(copy)) == 3


def test_what_stands_between_the_pages_of_a_pdf_is_in_the_list_and_in_the_copy(desk: Desk) -> None:
    desk.open("版.pdf", PDF)
    assert {*desk.rules} == {"half-width-mark", *BETWEEN}
    desk.fix_all()
    notes = "".join(note.comment for note in notes_of(desk.download(0)[1]))
    assert all(rule in notes for rule in BETWEEN)


def test_the_error_rate_of_a_file_is_that_of_the_file_as_it_came(desk: Desk) -> None:
    desk.open("稿.docx", word(*LINES))
    first = desk.rate()
    desk.press("F8", "Alt+Enter")
    assert desk.rate() == first
    desk.press("Alt+I")
    second = desk.rate()
    assert second != first
    assert f"{second.removeprefix('差错率 ≥ ').removesuffix('（原稿）')}（" in desk.download(2)[1].decode()
