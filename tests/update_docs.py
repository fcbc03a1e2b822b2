"""Write the command outputs in the READMEs and the pages of the rules anew: `python -m tests.update_docs`.

A comment `<!-- output: lint-news … -->` stands before each; a Markdown table is put in as it is, other
output between fences.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from lint_news import Rule
from lint_news.authoring.plugins import load
from lint_news.cli.explain import page
from lint_news.cli.show import switched
from lint_news.cli.starters import hook, workflow
from lint_news.model import Lang

ROOT = Path(__file__).parent.parent
RULE_PAGES = ROOT / "docs" / "rules"
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
CI = ROOT / "docs" / "ci"
WORKFLOW = CI / "github-workflow.yml"
_INIT = r"(<!-- init: hook (?P<lang>zh|en) -->\n```yaml\n).*?(?=```)"
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
    text = re.sub(_INIT, lambda match: match[1] + hook("zh" if match["lang"] == "zh" else "en"), text, flags=re.DOTALL)
    return re.sub(_BLOCK, lambda match: match[1] + output(match["arguments"]), text, flags=re.DOTALL)


def rule_pages() -> dict[str, str]:
    """The documentation page of each rule, by its path below docs/rules; and a list of them all."""
    rules = sorted(load().rules.values(), key=lambda rule: (rule.family, rule.name))

    def mark(rule: Rule, lang: Lang) -> str:
        said = switched(rule)
        return said if isinstance(said, str) else said.text(lang)

    rows = (
        f"| {r.family} | [{r.name}]({r.family}/{r.name}.md) | {r.title}{mark(r, 'zh')} | {r.doc.partition(chr(10))[0]}{mark(r, 'en')} |"
        for r in rules
    )
    index = "\n".join(
        ("# 规则 Rules", "", "| 类别 family | 规则 rule | 查什么 | finds |", "| --- | --- | --- | --- |", *rows, "")
    )
    return {"README.md": index} | {f"{rule.family}/{rule.name}.md": page(rule) for rule in rules}


def main() -> None:
    """Write them."""
    WORKFLOW.write_text(workflow("en"), "utf-8")
    for path in (*READMES, CI / "README.md"):
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")
    for name, text in (wanted := rule_pages()).items():
        (RULE_PAGES / name).parent.mkdir(parents=True, exist_ok=True)
        (RULE_PAGES / name).write_text(text, "utf-8")
    for old in RULE_PAGES.rglob("*.md"):
        if old.relative_to(RULE_PAGES).as_posix() not in wanted:
            old.unlink()


if __name__ == "__main__":
    main()
