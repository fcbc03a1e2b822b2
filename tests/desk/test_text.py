"""A text on the page: findings, fixes, what is downloaded."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from lint_news import fix_text

from ..server.running import Running
from ..server.test_checking import PAGE
from ..server.test_same_as_command import BETWEEN, TEXT
from .pages import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Route

pytestmark = pytest.mark.browser
STORY = "春耕现场会召开\n\n会议强调,要抓好春耕。😀𠮷比赛于4月31日举行,请准时参加。\n"
RARE = "朱镕基、䶮镇、€、㐀、𠮷、é。\n"
"""Characters that GB18030 writes in two bytes, in four, and beyond the first plane."""
SAFE = STORY.replace(",", "，")


def test_findings_are_in_the_order_of_the_page_and_marked_in_the_text(desk: Desk) -> None:
    desk.write(STORY)
    assert desk.rules == ["half-width-mark", "impossible-date", "half-width-mark"]
    assert desk.marked == [",", "4月31日", ","], "offsets are right behind characters of two units"
    assert desk.page.inner_text("#counts") == "37 字 · 错误 1 · 警告 2 · 提示 0"
    assert desk.page.inner_text("#rate").startswith("差错率 ≥ ")


def test_a_fix_is_accepted_and_undone(desk: Desk) -> None:
    desk.write(STORY)
    desk.page.click("#list .accept >> nth=0")
    assert desk.text == STORY.replace(",", "，", 1)
    desk.page.click("#undo")
    assert desk.text == STORY
    desk.checked()
    assert len(desk.rules) == 3
    desk.page.click("#redo")
    assert desk.text == STORY.replace(",", "，", 1)


def test_what_is_ignored_is_left_by_fix_all_and_can_be_undone(desk: Desk) -> None:
    desk.write(STORY)
    desk.press("F8", "Alt+I")
    assert desk.rules == ["impossible-date", "half-width-mark"]
    desk.page.click("#fix-all")
    desk.checked()
    assert desk.text == STORY.replace("举行,", "举行，")
    desk.checked()
    assert desk.rules == ["impossible-date"]
    desk.press("Control+z", "Control+z")
    desk.checked()
    assert (desk.text, len(desk.rules)) == (STORY, 3)


def test_the_error_rate_follows_what_is_ignored(desk: Desk) -> None:
    desk.write(STORY)
    desk.press("F8")
    first = desk.rate()
    desk.press("F8", "Alt+I")
    second = desk.rate()
    assert float(second[5:-2]) < float(first[5:-2]) / 2
    desk.page.click("#rate")
    assert "忽略的" in desk.page.inner_text("dialog")
    desk.press("Escape")
    told = desk.download(2)[1].decode()
    assert f"{second.removeprefix('差错率 ≥ ')}（" in told, "the report tells the same"
    desk.press("Control+z")
    assert desk.rate() == first
    desk.press("Control+y")
    assert desk.rate() == second
    desk.page.focus(".cm-content")
    desk.press("Control+End")
    desk.page.keyboard.insert_text("春耕。")
    desk.checked()
    assert float(desk.rate()[5:-2]) < float(second[5:-2]), "in a text that is changed afterwards too"


def test_pages_with_form_feeds_between_them_are_one_issue(desk: Desk) -> None:
    desk.open("一期.txt", TEXT.encode())
    assert {*desk.rules} >= BETWEEN
    assert desk.page.locator(".page-end").inner_text() == "〔换页〕"
    desk.fix_all()
    assert desk.download(0)[1].decode() == TEXT.replace(",", "，")
    assert {*desk.rules} >= BETWEEN


def test_all_that_is_safe_is_fixed_as_the_command_does_it(desk: Desk) -> None:
    text = PAGE.read_text("utf-8")
    desk.open("政务短波.txt", text.encode())
    desk.fix_all()
    name, data = desk.download(0)
    assert (name, data.decode()) == ("政务短波.改.txt", fix_text(text, name="page.txt").text)
    desk.press("Control+z")
    assert desk.download(0)[1] == text.encode(), "one step of undo takes all back"


@pytest.mark.parametrize(
    ("encoding", "mark", "end"),
    [
        ("utf-8", b"", "\n"),
        ("utf-8", b"\xef\xbb\xbf", "\r\n"),
        ("utf-8", b"", "\r"),
        ("utf-16-le", b"\xff\xfe", "\r\n"),
        ("utf-16-be", b"\xfe\xff", "\n"),
        ("gb18030", b"", "\r\n"),
    ],
)
def test_a_file_is_written_as_it_came(desk: Desk, encoding: str, mark: bytes, end: str) -> None:
    story = RARE + STORY
    desk.open("稿.txt", mark + story.replace("\n", end).encode(encoding))
    assert desk.rules == ["half-width-mark", "impossible-date", "half-width-mark"]
    assert desk.download(0)[1] == mark + story.replace("\n", end).encode(encoding)
    desk.fix_all()
    fixed = (RARE + SAFE).replace("\n", end)
    assert desk.download(0)[1] == mark + fixed.encode(encoding)


def test_line_ends_that_differ_stay(desk: Desk) -> None:
    desk.open("稿.txt", "会议强调,要抓好。\r\n第二行,在此。\n第三行\r".encode())
    desk.fix_all()
    assert desk.download(0)[1].decode() == "会议强调，要抓好。\r\n第二行，在此。\n第三行\r"


def test_html_is_read_as_html(desk: Desk) -> None:
    page = "<p title='a,b'>会议强调,要抓好春耕。</p>\n<!-- 会议,强调 -->\n"
    desk.open("稿.html", page.encode())
    assert desk.rules == ["half-width-mark"]
    desk.press("F8", "Alt+Enter")
    assert desk.download(0)[1].decode() == page.replace("强调,要", "强调，要")


def test_the_change_slip_says_what_was_changed_and_why(desk: Desk) -> None:
    desk.open("稿.txt", STORY.encode())
    desk.press("F8", "Alt+Enter")
    desk.press("F8", "Alt+Enter")
    desk.press("Control+z")
    desk.page.click(".cm-line >> nth=0")
    desk.press("End")
    desk.page.keyboard.insert_text("=1")
    desk.checked()
    name, data = desk.download(1)
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert name == "稿.改样单.csv"
    assert rows[0] == ["序号", "行", "列", "原文", "改为", "规则", "理由"]
    assert rows[1] == ["1", "1", "8", "", "'=1", "", "手工修改"]
    assert rows[2] == ["2", "3", "5", ",", "，", "half-width-mark", "中文里用了半角标点，应为全角"]
    assert len(rows) == 3


def test_the_text_is_checked_while_it_is_written(desk: Desk) -> None:
    desk.write("会议强调")
    assert desk.rules == []
    desk.write(",要抓好春耕。")
    assert desk.rules == ["half-width-mark"]
    desk.press("Control+a", "Delete")
    desk.checked()
    assert desk.rules == []
    assert "还没有稿子" in desk.page.inner_text("#none")


def test_an_answer_that_is_outdated_is_not_shown(desk: Desk, server: Running) -> None:
    waiting: list[Route] = []
    desk.page.route("**/v1/check", lambda route: route.continue_() if waiting else waiting.append(route))
    desk.page.click(".cm-content")
    desk.page.keyboard.insert_text("会议强调,要抓好春耕。")
    desk.page.wait_for_timeout(1000)
    assert waiting, "the first check waits for its answer"
    desk.write("比赛于4月31日举行。")
    assert desk.rules == ["half-width-mark", "impossible-date"]
    assert server.log == []


def test_what_a_page_says_is_never_taken_for_markup(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk()
    evil = "<img src=x onerror=document.title=1>"
    desk.open(f"{evil}.txt", f"会议强调,{evil}要抓好春耕。\ud83d\n".encode("utf-8", "replace"))
    assert desk.page.locator("img[src=x]").count() == 0
    assert desk.page.inner_text("#name") == f"{evil}.txt"


def test_the_slip_of_a_pasted_text_begins_with_what_was_pasted(desk: Desk) -> None:
    desk.write("草稿")
    desk.press("Control+a")
    desk.page.keyboard.insert_text(STORY)
    desk.checked()
    desk.press("F8", "Alt+Enter")
    rows = list(csv.reader(StringIO(desk.download(1)[1].decode("utf-8-sig"))))
    assert [row[1:5] for row in rows[1:]] == [["3", "5", ",", "，"]]
