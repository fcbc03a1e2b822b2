"""Write the command outputs in the documents anew: `python -m tests.update_docs`.

A comment `<!-- output: lint-news … -->` stands before each output, `<!-- init: hook LANGUAGE -->` before each
pre-commit configuration; docs/ci/github-workflow.yml is written whole, and docs/profiles.md gets the rules that
profiles name. Pages of rules are not kept: tools/site_pages.py.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from lint_news.authoring.plugins import load
from lint_news.cli.starters import hook, workflow
from lint_news.project.profiles import PROFILES, severity_in

ROOT = Path(__file__).parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
CI = ROOT / "docs" / "ci"
PROFILE_PAGE = ROOT / "docs" / "profiles.md"
"""Its table has a row for each profile: name, meaning, rules that are off, rules of another severity."""
WORKFLOW = CI / "github-workflow.yml"
_CELLS = 6
_INIT = r"(<!-- init: hook (?P<lang>zh|en) -->\n```yaml\n).*?(?=```)"
_BLOCK = r"(<!-- output: lint-news (?P<arguments>.*?) -->\n)(?:```text\n.*?\n```\n)?"


def output(arguments: str) -> str:
    """What the command prints, between fences."""
    command = [sys.executable, "-m", "lint_news", *arguments.split()]
    environment = os.environ | {"PYTHONUTF8": "1"}
    run = subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    return f"```text\n{run.stdout.strip()}\n```\n"


def renewed(text: str) -> str:
    """A document with every output as it is now."""
    text = re.sub(_INIT, lambda match: match[1] + hook("zh" if match["lang"] == "zh" else "en"), text, flags=re.DOTALL)
    return re.sub(_BLOCK, lambda match: match[1] + output(match["arguments"]), text, flags=re.DOTALL)


def profiles(page: str) -> str:
    """The page of the profiles with the rules that each of them names now."""
    rules = sorted(load().rules.values(), key=lambda rule: rule.name)
    lines = page.split("\n")
    for at, line in enumerate(lines):
        cells = line.split("|")
        name = cells[1].strip(" `") if len(cells) == _CELLS else ""
        if profile := PROFILES.get(name):  # pyright: ignore[reportArgumentType, reportCallIssue]
            named = ", ".join(rule.name for rule in rules if rule.profiles.get(name) is profile.only_named)  # pyright: ignore[reportArgumentType, reportCallIssue]
            changed = ", ".join(rule.name for rule in rules if severity_in(rule, name))  # pyright: ignore[reportArgumentType]
            cells[3:5] = [f" all but {named} " if profile.only_named else f" {named} ", f" {changed} "]
            lines[at] = "|".join(cells)
    return "\n".join(lines)


def main() -> None:
    """Write them."""
    PROFILE_PAGE.write_text(profiles(PROFILE_PAGE.read_text("utf-8")), "utf-8")
    WORKFLOW.write_text(workflow("en"), "utf-8")
    for path in (*READMES, CI / "README.md"):
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
