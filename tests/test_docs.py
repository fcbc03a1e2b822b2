"""The papers of the house say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .update_docs import READMES, ROOT, RULE_PAGES, renewed, rule_pages

pytestmark = pytest.mark.skipif(not READMES[0].exists(), reason="tests run outside the checkout: no README there")


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_outputs_are_those_of_the_command(readme: Path) -> None:
    text = readme.read_text("utf-8")
    assert renewed(text) == text, "python -m tests.update_docs"


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
