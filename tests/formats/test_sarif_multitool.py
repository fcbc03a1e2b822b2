"""SARIF as its authors' tool reads it: `npm install @microsoft/sarif-multitool-linux`, path in SARIF_MULTITOOL."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ..conftest import Command
from .conftest import Run, pages

TOOL = os.environ.get("SARIF_MULTITOOL") or shutil.which("sarif-multitool-linux") or shutil.which("sarif-multitool")
KNOWN = {"SARIF2005"}
"""What it notes that is so: the tool has no address of its own to name."""

if TOOL is None:
    pytest.skip("sarif-multitool is not installed", allow_module_level=True)


def noted(path: Path) -> set[tuple[str, str]]:
    """The rules that it reports, with their levels. It ends with status 0 whatever it finds: its own log says."""
    assert TOOL is not None
    log = path.with_name("noted.sarif")
    settings = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    command = [TOOL, "validate", str(path), "--output", str(log), "--log", "ForceOverwrite"]
    subprocess.run(command, env=settings, capture_output=True, check=False, timeout=120)
    runs: list[dict[str, Any]] = json.loads(log.read_text("utf-8-sig"))["runs"]
    return {(found["ruleId"], found.get("level", "warning")) for run in runs for found in run.get("results", ())}


@pytest.mark.parametrize("name", pages())
def test_nothing_to_say(lint_news: Command, name: str) -> None:
    Run(lint_news, pages()[name], "codepoint")
    assert {rule for rule, _ in noted(Path("sarif.out").absolute())} <= KNOWN


def test_it_would_speak(lint_news: Command) -> None:
    log = Run(lint_news, pages()["old"], "codepoint").json("sarif")
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    Path("wrong.sarif").write_text(json.dumps(log), "utf-8")
    assert any(level == "error" for _, level in noted(Path("wrong.sarif").absolute()))
