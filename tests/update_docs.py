"""Write the command outputs in the READMEs anew: `python -m tests.update_docs`.

A comment `<!-- output: lint-news … -->` stands before each; a Markdown table is put in as it is, other
output between fences.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
_BLOCK = r"(<!-- output: lint-news (?P<arguments>.*?) -->\n)(?:```text\n.*?```|\|.*?)(?=\n\n)"


def output(arguments: str) -> str:
    """What the command prints, as it stands in a README."""
    command = [sys.executable, "-m", "lint_news", *arguments.split()]
    environment = os.environ | {"PYTHONUTF8": "1"}
    text = subprocess.run(
        command, check=False, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8"
    ).stdout.strip()
    return text if text.startswith("|") else f"```text\n{text}\n```"


def renewed(text: str) -> str:
    """A README with every output as it is now."""
    return re.sub(_BLOCK, lambda match: match[1] + output(match["arguments"]), text, flags=re.DOTALL)


def main() -> None:
    """Write them."""
    for path in READMES:
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
