"""A browser, and the page of a server in it.

An error in the browser's console, also of what the policy of the page forbids, fails a test.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from ..server.running import Running, running
from .pages import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium of the system. Skips, and says why, where it or Playwright's driver is missing.

    Ends with the module: its event loop would run on under the tests that follow in the same process.
    """
    driver = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("Chromium is not installed")
    with driver.sync_playwright() as playwright:
        flags = ["--no-sandbox"]  # which root does not have in a container
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with running() as started:
        yield started


@pytest.fixture
def new_desk(browser: Browser, server: Running) -> Iterator[Callable[..., Desk]]:
    """Makes pages: `new_desk(path="/", url=None, **settings of the browser's context)`."""
    made = list[Desk]()

    def new(path: str = "/", url: str | None = None, **settings: Any) -> Desk:
        given: dict[str, Any] = {"locale": "zh-CN", "base_url": url or server.url} | settings
        context = browser.new_context(**given)
        made.append(Desk(context.new_page()))
        made[-1].page.goto(path)
        return made[-1]

    yield new
    for one in made:
        one.page.context.close()
    assert [error for one in made for error in one.errors] == []


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    return new_desk()
