"""The extension in a real VS Code (code-server) and Chromium, where they are installed; editors/vscode/README.md says
how."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from ..environments import CHECKOUT, must, run, skip_outside_checkout

skip_outside_checkout()
EXTENSION = CHECKOUT / "editors" / "vscode"
FIXED = (
    "𠮷庄今年种了三百亩水稻😀，村民们都很高兴。\n邻里纠纠纷也少了，网上有人留言。\n"
    "比赛定于2月30日举行，今年2026年还有两场。\n"
)


def program(variable: str, *names: str) -> str:
    """A program that the environment names, or that is in PATH; the test is skipped without it."""
    found = os.environ.get(variable) or next(filter(None, map(shutil.which, names)), None)
    return found or pytest.skip(f"{names[0]} is not installed ({variable} may name it)")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What test/editor.mjs saw. Its page has a fourth finding, of a severity that its settings leave out."""
    if not (EXTENSION / "dist" / "lint-news.vsix").exists():
        pytest.skip("the extension is not built: npm ci && npm run package in editors/vscode")
    server, browser = program("CODE_SERVER", "code-server"), program("CHROMIUM", "chromium", "chromium-browser")
    node, room = program("NODE", "node"), tmp_path_factory.mktemp("room")
    lint_news = str(Path(sys.executable).with_name("lint-news"))
    environment = {"CODE_SERVER": server, "CHROMIUM": browser, "LINT_NEWS": lint_news, "ROOM": str(room)}
    return json.loads(must(run([node, "test/editor.mjs"], EXTENSION, **environment)).stdout)


def test_an_untrusted_workspace_does_not_decide_which_program_runs(seen: dict[str, Any]) -> None:
    assert seen["untrusted"] == {"squiggles": 3, "isTrapped": False}
    assert seen["trusted"] == {"wasTrapped": False, "squiggles": 1}  # a trusted one does: the trap works


def test_the_safe_fixes_on_saving(seen: dict[str, Any]) -> None:
    assert seen["fixedOnSaving"] == FIXED


def test_a_finding_is_accepted_with_a_reason(seen: dict[str, Any]) -> None:
    assert seen["accepted"]["squiggles"] == 1
    assert 'words = "邻里【纠纠】纷' in seen["accepted"]["file"]
    assert 'reason = "村里的说法"' in seen["accepted"]["file"]
