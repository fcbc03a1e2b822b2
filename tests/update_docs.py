"""Write the command outputs in the documents anew: `python -m tests.update_docs`.

A comment `<!-- output: lint-news … -->` stands before each output, `<!-- init: hook LANGUAGE -->` before each
pre-commit configuration; docs/ci/github-workflow.yml is written whole. Pages of rules are not kept:
tools/site_pages.py.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from lint_news.cli.starters import hook, workflow

ROOT = Path(__file__).parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
CI = ROOT / "docs" / "ci"
WORKFLOW = CI / "github-workflow.yml"
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


def main() -> None:
    """Write them."""
    WORKFLOW.write_text(workflow("en"), "utf-8")
    for path in (*READMES, CI / "README.md"):
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
