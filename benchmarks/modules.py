"""Count the modules that work for one finding: `python -m benchmarks.modules`.

Runs `lint-news check` on a page of three lines with one finding, in this process, and prints how many modules of
lint_news, its rules left out, ran code of their own beyond what importing them runs, and which.
"""

from __future__ import annotations

import io
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from types import FrameType

_PAGE = "春耕开始\n会议强调,要抓好春耕。\n种子已经备足。\n"
_PACKAGE, _RULES = "lint_news", "lint_news.rules"


class _Modules:
    """A profile function that notes the modules whose functions are called while no module is being imported."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self._importing = 0

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        is_module = frame.f_code.co_name == "<module>"
        if event == "call":
            self._importing += is_module
            if not self._importing:
                self._note(str(frame.f_globals.get("__name__", "")))
        elif event == "return":
            self._importing -= is_module

    def _note(self, name: str) -> None:
        if name.startswith(_PACKAGE) and not name.startswith(_RULES):
            self.found.add(name)


def modules(page: Path) -> tuple[list[str], str]:
    """The names of the modules that a check of the page runs, and what the check prints."""
    from lint_news.cli import main

    noted, printed = _Modules(), io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with redirect_stdout(printed):
        sys.setprofile(noted)
        try:
            main(["check", str(page), "--output-format", "concise"])
        finally:
            sys.setprofile(None)
    printed.seek(0)
    return sorted(noted.found), printed.read()


def run() -> int:
    """Print the count and the names; status 1 where the page has not exactly one finding."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(_PAGE, "utf-8")
        names, printed = modules(page)
    print(f"{len(names)} modules of {_PACKAGE} run for one finding on a page of three lines:")
    print("\n".join(f"  {name}" for name in names))
    return int(printed.count("\n") != 1)


if __name__ == "__main__":
    sys.exit(run())
