"""The page as a reader sees it: what a test does there, and what it reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

MILLISECONDS = 20_000
ASKED_FOR = "503|401|404|412|422|415|ERR_FAILED"
"""Answers that tests ask for, which the console of the browser calls errors."""


class Desk:
    """A page in a browser."""

    def __init__(self, page: Page) -> None:
        self.page, self.errors = page, list[str]()
        page.set_default_timeout(MILLISECONDS)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if _is_error(said.type, said.text) else None)

    def open(self, name: str, data: bytes) -> None:
        """Open a file, and wait until it is checked."""
        self.page.set_input_files("#file", files=[{"name": name, "mimeType": "", "buffer": data}])
        self.page.locator("#name", has_text=name).wait_for()
        self.checked()

    def write(self, text: str) -> None:
        """Put a text at the cursor of the editor, and wait until it is checked."""
        self.page.click(".cm-content")
        self.page.keyboard.insert_text(text)
        self.checked()

    def checked(self) -> None:
        """Wait until what is on the page now is checked."""
        self.page.locator("#found[aria-busy=false]").wait_for()

    def rate(self) -> str:
        """The error rate, once it is that of what is ignored now."""
        self.page.locator("#rate:not([aria-busy=true])").wait_for()
        return self.page.inner_text("#rate")

    def fix_all(self) -> None:
        """Make all safe fixes, and wait until what is left is checked."""
        self.press("Alt+A")
        self.checked()

    @property
    def text(self) -> str:
        """The text in the editor; parts of a long one are not there."""
        return "\n".join(self.page.locator(".cm-line").all_text_contents())

    @property
    def rules(self) -> list[str]:
        """The rules of the findings in the list."""
        small = self.page.locator("#list .why small").all_text_contents()
        return [one.rpartition(" · ")[2] for one in small]

    @property
    def marked(self) -> list[str]:
        """The words that are underlined."""
        return self.page.locator(".cm-content .mark[data-id]").all_inner_texts()

    @property
    def status(self) -> str:
        return self.page.inner_text("#status")

    @property
    def message(self) -> str:
        """The message of the active finding. (Items of the list that are not drawn have no inner text.)"""
        return self.page.locator("#list .active .message").text_content() or ""

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def item(self, rule: str) -> str:
        """The selector of the first item of a rule."""
        return f"#list .item:has(.why small:text-matches('{rule}$')) >> nth=0"

    def download(self, item: int) -> tuple[str, bytes]:
        """Choose an item of the menu of downloads: the name of the file, and what is in it."""
        self.page.click("#save summary")
        with self.page.expect_download() as waiting:
            self.page.click(f"#downloads button >> nth={item}")
        got = waiting.value
        return got.suggested_filename, Path(got.path()).read_bytes()


def _is_error(kind: str, text: str) -> bool:
    return kind == "error" and not re.search(ASKED_FOR, text)
