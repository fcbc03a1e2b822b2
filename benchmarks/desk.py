"""The page in the browser: `python -m benchmarks.desk` (needs Chromium and Playwright).

usage: python -m benchmarks.desk [--runs N] [--characters N]

Prints, as the median and the longest of some runs with an empty cache: milliseconds from the request for the page to
its first paint, from opening a file to its findings, from a key typed into it to the next frame, and the bytes of the
page's files.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
from time import perf_counter
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from .lsp import page as page_of
from .serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
_SIZE = "performance.getEntriesByType('resource').reduce((sum, one) => sum + one.decodedBodySize, 0)"
_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def run(browser: Browser, url: str, text: bytes) -> dict[str, float]:
    """The figures of one visit."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(".cm-content")
    while page.evaluate(_FIRST_PAINT) is None:
        page.wait_for_timeout(20)
    figures = {"first paint": page.evaluate(_FIRST_PAINT), "bytes": page.evaluate(_SIZE)}
    figures |= {"findings of a file": _opening(page, text), "a key": _typing(page)}
    context.close()
    return figures


def _opening(page: Page, text: bytes) -> float:
    began = perf_counter()
    page.set_input_files("#file", files=[{"name": "page.txt", "mimeType": "text/plain", "buffer": text}])
    page.wait_for_selector("#list .item")
    return 1000 * (perf_counter() - began)


def _typing(page: Page) -> float:
    page.click(".cm-content")
    began = perf_counter()
    for _ in range(20):
        page.keyboard.press("1")
        page.evaluate(_FRAME)
    return 1000 * (perf_counter() - began) / 20


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--characters", type=int, default=20_000)
    options = parser.parse_args()
    text = page_of(options.characters).encode("utf-8")
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with serving("--processes", "1") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        runs = [run(browser, url, text) for _ in range(options.runs)]
        browser.close()
    for name in runs[0]:
        values = [one[name] for one in runs]
        print(f"{name}: median {statistics.median(values):,.0f}, longest {max(values):,.0f}")


if __name__ == "__main__":
    main()
