"""The page itself: keys, languages, the token, errors, narrow windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import TYPE_CHECKING

import pytest

from ..server.running import MARK, Running, running
from ..server.test_guard import TOKEN
from .pages import Desk
from .test_text import STORY

if TYPE_CHECKING:
    from playwright.sync_api import Route

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def closed() -> Iterator[Running]:
    with running(token=TOKEN) as started:
        yield started


def test_all_can_be_done_with_keys(desk: Desk) -> None:
    desk.write(STORY)
    desk.press("F8")
    assert desk.message == "中文里用了半角标点，应为全角"
    desk.press("Alt+Enter")
    assert desk.message.startswith("没有“4月31日”这一天")
    desk.press("F6", "ArrowDown", "Delete")
    assert desk.rules == ["impossible-date"]
    desk.press("Shift+F8", "Alt+i", "F1")
    assert "下一处" in desk.page.inner_text("dialog")
    desk.press("Escape")
    desk.page.locator("dialog").wait_for(state="detached")
    assert desk.rules == []
    with desk.page.expect_download() as waiting:
        desk.press("Control+s")
    assert waiting.value.suggested_filename == "稿.改.txt"


def test_in_the_list_the_focus_goes_with_the_keys(desk: Desk) -> None:
    desk.write(STORY)
    desk.press("F6", "ArrowDown", "ArrowDown")
    assert desk.page.locator("#list .active .head:focus").count() == 1
    assert desk.message.startswith("没有“4月31日”这一天")
    desk.press("ArrowUp", "Enter")
    assert "强调，要" in desk.text


def test_a_key_that_can_do_nothing_says_why(desk: Desk) -> None:
    desk.write(STORY)
    for key in ("Alt+Enter", "Alt+I", "Alt+2"):
        desk.press(key)
        assert "按 F8" in desk.status
    desk.press("F8", "F8", "Alt+Enter")
    assert "没有这样的改法" in desk.status
    desk.press("Alt+I", "Shift+F8", "Alt+I", "F8", "Alt+I", "F8")
    assert "3 处都已处理" in desk.status
    assert "3 处都已处理" in desk.page.inner_text("#none")
    desk.page.check("#handled")
    desk.page.click("#list .head >> nth=0")
    desk.press("Alt+I")
    assert "已经处理过" in desk.status


def test_the_menu_of_downloads_gives_the_focus_back(desk: Desk) -> None:
    desk.write(MARK)
    desk.page.focus("#save summary")
    desk.press("Enter")
    desk.page.locator("#downloads button").first.wait_for()
    desk.press("Tab", "Escape")
    assert desk.page.locator("#save[open]").count() == 0
    assert desk.page.locator("#save summary:focus").count() == 1


def test_forty_findings_on_a_phone(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True)
    desk.open("稿.txt", "".join(f"　　第{n}次会议强调,要抓好春耕。\n" for n in range(1, 41)).encode())
    desk.page.tap("#list .head >> nth=38")
    desk.page.tap("#list .active .ignore")
    active, found = desk.page.locator("#list .active").bounding_box(), desk.page.locator("#found").bounding_box()
    assert active is not None
    assert found is not None
    assert active["y"] >= found["y"] - 1, "the next one is seen"
    assert active["y"] < found["y"] + found["height"]
    assert desk.page.evaluate("document.documentElement.scrollWidth") == 375


def test_filters_by_severity_and_family(desk: Desk) -> None:
    desk.write(STORY)
    desk.page.click("#show-warning")
    assert desk.rules == ["impossible-date"]
    desk.page.click("#show-warning")
    desk.page.select_option("#family", "characters")
    assert desk.rules == ["half-width-mark"] * 2
    desk.press("F8", "Alt+I", "F8", "Alt+I")
    assert desk.rules == []
    desk.page.check("#handled")
    assert desk.rules == ["half-width-mark"] * 2
    desk.page.click("#list .back >> nth=0")
    assert desk.page.locator("#list .item.open").count() == 1


def test_the_language_of_the_browser_and_the_other_one(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(locale="en-GB")
    desk.write(MARK)
    desk.press("F8")
    assert desk.page.title() == "Text check · lint-news"
    assert "half-width" in desk.message
    desk.page.click("#language")
    desk.checked()
    assert "半角" in desk.message
    assert desk.page.get_attribute("html", "lang") == "zh-CN"


def test_names_and_roles_for_programs_that_read_the_screen(desk: Desk) -> None:
    desk.write(STORY)
    desk.press("F8")
    page = desk.page
    assert page.get_by_role("textbox", name="稿子").count() == 1
    assert page.get_by_role("region", name="查到的问题").get_by_role("listitem").count() == 3
    assert page.get_by_role("button", name="打开文件").count() == 1
    assert page.locator("#list [aria-current=true][aria-expanded=true]").count() == 1
    assert page.get_by_role("status").inner_text() == "警告 · 中文里用了半角标点，应为全角"
    assert all(page.locator("button, summary, option").all_text_contents())


def test_a_narrow_window_shows_text_and_findings_one_above_the_other(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True)
    desk.write(STORY)
    text, found = desk.page.locator("#text").bounding_box(), desk.page.locator("#found").bounding_box()
    assert text is not None
    assert found is not None
    assert (text["width"], found["width"]) == (375, 375)
    assert text["y"] + text["height"] <= found["y"] + 1
    assert desk.page.evaluate("document.documentElement.scrollWidth") == 375
    desk.page.click("#panel")
    assert not desk.page.locator("#found").is_visible()


def test_the_page_asks_for_the_token_until_it_is_right(new_desk: Callable[..., Desk], closed: Running) -> None:
    desk = new_desk(url=closed.url)
    desk.page.click(".cm-content")
    desk.page.keyboard.insert_text(MARK)
    desk.page.fill("dialog input", "wrong" * 5)
    desk.press("Enter")
    desk.page.get_by_text("令牌不对").wait_for()
    desk.page.fill("dialog input", TOKEN)
    desk.page.click("dialog .main")
    desk.checked()
    assert desk.rules == ["half-width-mark"]
    desk.write(MARK)
    assert desk.page.locator("dialog").count() == 0, "it is kept while the tab is open"
    assert TOKEN not in desk.page.url
    assert TOKEN not in "".join(closed.log)


@pytest.mark.parametrize("end", ["", "/"])
def test_the_token_in_the_address(new_desk: Callable[..., Desk], closed: Running, end: str) -> None:
    desk = new_desk(f"/{TOKEN}{end}", closed.url)
    desk.write(MARK)
    assert desk.rules == ["half-width-mark"]


def test_a_busy_server_is_asked_again(desk: Desk) -> None:
    answers = count()

    def busy(route: Route) -> None:
        if next(answers):
            route.continue_()
        else:
            route.fulfill(status=503, headers={"Retry-After": "1"}, body="{}")

    desk.page.route("**/v1/check", busy)
    desk.write(MARK)
    assert desk.rules == ["half-width-mark"]
    assert next(answers) == 2


def test_errors_are_told_in_words_and_can_be_tried_again(desk: Desk) -> None:
    desk.page.route("**/v1/check", lambda route: route.abort())
    desk.write(MARK)
    assert "连不上服务" in desk.page.inner_text("#told")
    desk.page.unroute("**/v1/check")
    desk.page.click("#told button")
    desk.checked()
    assert not desk.page.locator("#told").is_visible()
    assert desk.rules == ["half-width-mark"]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.docx", b"PK", "a.docx"),
        ("a.doc", b"x", ".docx"),
        ("a.txt", b"a\0b", "不是能读的文字"),
        ("a.txt", "傳統文字的稿件，請編輯看看。這是國語".encode("big5"), "Big5"),
        ("a.exe", b"MZ", ".exe"),
    ],
)
def test_a_file_that_cannot_be_read(desk: Desk, name: str, data: bytes, why: str) -> None:
    desk.write(STORY)
    desk.page.set_input_files("#file", files=[{"name": name, "mimeType": "", "buffer": data}])
    desk.page.click("dialog .main")
    desk.page.locator("#told", has_text=why).wait_for()
    assert desk.text == STORY, "what was there stays"


def test_changes_that_were_not_saved_are_not_dropped_without_a_question(desk: Desk) -> None:
    desk.write(STORY)
    desk.page.set_input_files("#file", files=[{"name": "a.txt", "mimeType": "", "buffer": MARK.encode()}])
    desk.page.get_by_text("还没有保存").wait_for()
    desk.press("Escape")
    assert desk.text == STORY


def test_a_long_list_is_drawn_in_parts(desk: Desk) -> None:
    story = "".join(f"第{number}次会议强调,要抓好春耕。\n" for number in range(1, 251))
    desk.open("稿.txt", story.encode())
    assert len(desk.rules) == 200
    desk.press("Shift+F8")
    assert len(desk.rules) == 250, "the active one is always there"
    assert desk.page.locator("#list .item:last-child.active").count() == 1
    desk.page.reload()
    desk.open("稿.txt", story.encode())
    desk.page.get_by_text("还有 50 处").click()
    assert len(desk.rules) == 250
