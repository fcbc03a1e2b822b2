"""The papers of the house say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from lint_news.cli.starters import FILES, hook, workflow
from lint_news.text.source import SUFFIXES

from .update_docs import CI, READMES, ROOT, RULE_PAGES, WORKFLOW, renewed, rule_pages

pytestmark = pytest.mark.skipif(not READMES[0].exists(), reason="tests run outside the checkout: no README there")


@pytest.mark.parametrize("readme", [*READMES, CI / "README.md"], ids=lambda path: path.name)
def test_outputs_are_those_of_the_command(readme: Path) -> None:
    text = readme.read_text("utf-8")
    assert renewed(text) == text, "python -m tests.update_docs"


def test_the_documents_show_what_init_writes() -> None:
    assert WORKFLOW.read_text("utf-8") == workflow("en")
    assert all("<!-- init: hook" in path.read_text("utf-8") for path in (*READMES, CI / "README.md"))
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {one["files"] for one in manifest} == {FILES}
    local = yaml.safe_load(hook("en"))["repos"][0]["hooks"]
    keys = ("id", "entry", "files", "require_serial")
    assert [[one[k] for k in keys] for one in local] == [[one[k] for k in keys] for one in reversed(manifest)]


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if "json" not in s])
def test_the_hooks_see_what_fix_writes(suffix: str) -> None:
    assert re.search(FILES, f"a{suffix}")


def test_nobody_is_told_to_install_from_an_index() -> None:
    told = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.*"),
        *(ROOT / "examples").rglob("*.md"),
        *(ROOT / "lint_news").rglob("*.py"),
    ]
    wrong = r"pip install (?:--\S+ )*[\"']?lint-news(?:-house-style)?(?:\[[a-z,]+\])?(?:==\S+)?[\"']?(?:\s(?!@)|$|`)"
    assert [str(path) for path in told if re.search(wrong, path.read_text("utf-8", "replace"))] == []


def test_each_rule_has_its_page() -> None:
    found = {path.relative_to(RULE_PAGES).as_posix(): path.read_text("utf-8") for path in RULE_PAGES.rglob("*.md")}
    assert found == rule_pages(), "python -m tests.update_docs"


def test_both_readmes_have_the_same_code_and_headings() -> None:
    english, chinese = (path.read_text("utf-8") for path in READMES)
    assert re.findall(r"^#+", english, re.MULTILINE) == re.findall(r"^#+", chinese, re.MULTILINE)
    assert code(english) == code(chinese)


def code(text: str) -> list[str]:
    """The code blocks without what is said in words."""
    blocks = re.findall(r"```(?:bash|python|vim|toml|yaml)\n.*?```", text, re.DOTALL)
    return [re.sub(r" *#.*|版面|规则名|语料|PAGE|RULE|CORPUS", "", block) for block in blocks]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []
