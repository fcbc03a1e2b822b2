"""对，不是错: a finding is accepted for good, where the server allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lint_news.suppression.accepted import FILE

from ..server.running import MARK, Running, running
from ..server.test_fixing import word
from .pages import Desk

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, Path]]:
    """A server whose clients may accept findings, and the folder of its configuration."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "lint-news.toml").write_text("", "utf-8")
    with running(config=folder / "lint-news.toml", edits=True) as started:
        yield started, folder


@pytest.fixture
def allowed(new_desk: Callable[..., Desk], house: tuple[Running, Path]) -> Desk:
    """The page of that server, before anything is accepted."""
    server, folder = house
    (folder / FILE).unlink(missing_ok=True)
    return new_desk(url=server.url)


def until_allowed(desk: Desk) -> None:
    """Wait until the page has asked the server whether it may accept for good: the button is there then."""
    desk.page.locator("#list .right").first.wait_for()


def test_a_finding_is_accepted_for_good_with_a_reason(allowed: Desk, house: tuple[Running, Path]) -> None:
    allowed.open("稿.txt", MARK.encode())
    allowed.press("F8")
    until_allowed(allowed)
    allowed.press("Alt+R")
    allowed.page.fill("dialog input", "引用原文")
    allowed.press("Enter")
    allowed.page.locator("#list .item").wait_for(state="detached")
    allowed.page.check("#handled")
    assert "引用原文" in (allowed.page.text_content("#list .item") or "")
    assert "引用原文" in (house[1] / FILE).read_text("utf-8")
    allowed.open("稿.docx", word(MARK.strip()))
    assert allowed.page.locator("#list .item.house").count() == 1, "in a Word document too"


def accept(desk: Desk) -> None:
    """Accept the finding in MARK for good."""
    desk.press("F8")
    until_allowed(desk)
    desk.press("Alt+R")
    desk.page.fill("dialog input", "引用原文")
    desk.press("Enter")
    desk.page.locator("#list .item").wait_for(state="detached")
    desk.checked()


def test_it_is_taken_back_by_undo_and_accepted_again_by_redo(allowed: Desk, house: tuple[Running, Path]) -> None:
    file = house[1] / FILE
    allowed.write(MARK)
    accept(allowed)
    assert "可以撤销" in allowed.status
    assert allowed.rate().endswith("0.00/万")
    assert "都已处理" in allowed.page.inner_text("#none")
    allowed.press("Control+z")
    allowed.page.locator("#list .item.open").wait_for()
    assert "half-width-mark" not in file.read_text("utf-8")
    allowed.checked()
    assert not allowed.rate().endswith("0.00/万")
    allowed.press("Control+y")
    allowed.page.locator("#list .item").wait_for(state="detached")
    allowed.checked()
    assert "引用原文" in file.read_text("utf-8")
    allowed.press("Control+z")
    allowed.page.locator("#list .item.open").wait_for()
    allowed.press("Control+z")
    allowed.page.locator("#none", has_text="还没有稿子").wait_for()


def test_it_is_taken_back_in_the_list(allowed: Desk, house: tuple[Running, Path]) -> None:
    file = house[1] / FILE
    allowed.open("稿.txt", MARK.encode())
    accept(allowed)
    allowed.page.reload()
    allowed.open("别的稿.txt", MARK.encode())
    assert "1" in allowed.page.inner_text("#filters label")
    allowed.page.check("#handled")
    allowed.page.locator("#list .item.house .back").click()
    allowed.page.locator("#list .item.open.active").wait_for()
    assert "half-width-mark" not in file.read_text("utf-8")
    assert "撤回" in allowed.status
    allowed.press("Control+z")
    allowed.page.locator("#list .item.house").wait_for()
    assert "引用原文" in file.read_text("utf-8")


def test_what_somebody_else_has_taken_back_is_told(allowed: Desk, house: tuple[Running, Path]) -> None:
    allowed.write(MARK)
    accept(allowed)
    (house[1] / FILE).unlink()
    allowed.press("Control+z")
    allowed.page.locator("#told", has_text="撤回").wait_for()


def test_what_a_comment_accepts_is_not_taken_back_here(allowed: Desk) -> None:
    allowed.open("稿.md", f"<!-- lint-news: ignore characters -->\n{MARK}".encode())
    allowed.page.check("#handled")
    allowed.page.locator("#list .item.house").wait_for()
    assert allowed.page.locator("#list .item.house .back").count() == 0


def test_without_a_reason_nothing_is_accepted(allowed: Desk, house: tuple[Running, Path]) -> None:
    allowed.write(MARK)
    allowed.press("F8")
    until_allowed(allowed)
    allowed.press("Alt+R", "Escape")
    allowed.page.locator("dialog").wait_for(state="detached")
    assert allowed.rules == ["half-width-mark"]
    assert not (house[1] / FILE).exists()


def test_a_server_that_does_not_allow_it_has_no_button(desk: Desk) -> None:
    desk.write(MARK)
    desk.press("F8", "Alt+R")
    assert desk.page.locator("#list .right").count() == 0
    assert "--edits on" in desk.status
