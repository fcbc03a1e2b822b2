"""Word documents and PDF on the page: the marked copy has what was accepted, and nothing else."""

from __future__ import annotations

import pytest

from lint_news.containers import read

from ..server.test_fixing import word
from .pages import Desk

pytestmark = pytest.mark.browser
LINES = ("会议强调,要抓好春耕。", "😀比赛于4月31日举行,请准时参加。", "张三说:好。")


def changed(name: str, data: bytes) -> str:
    """The text of a marked Word document with its tracked changes accepted."""
    return read(data, name).text


def test_a_word_document_is_shown_and_gets_the_accepted_fixes(desk: Desk) -> None:
    desk.open("稿.docx", word(*LINES))
    assert desk.text.rstrip("\n") == "\n".join(LINES)
    assert desk.page.locator(".cm-content").get_attribute("contenteditable") == "false"
    assert desk.rules == ["half-width-mark", "impossible-date", "half-width-mark", "half-width-mark"]
    assert "第 2 段" in desk.page.inner_text("#list .item >> nth=1")
    desk.press("F8", "Alt+Enter", "F8", "F8", "Alt+I")
    assert desk.page.locator(".taken").all_inner_texts() == [","]
    assert desk.page.locator(".put").all_inner_texts() == ["，"]
    name, data = desk.download(0)
    assert name == "稿.审.docx"
    text = changed(name, data)
    assert text.count("，") == 1
    assert text.startswith("会议强调，要抓好春耕。")
