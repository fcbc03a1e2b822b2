"""What rules import: lint_news alone, modules beside them, the standard library, and libraries that are named here."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..environments import CHECKOUT

LIBRARIES = {"ahocorasick_rs", "msgspec", "opencc", "rapidfuzz", "regex"}
FILES = sorted([*(CHECKOUT / "rules").rglob("*.py"), *(CHECKOUT / "examples").glob("*/src/**/*.py")])
if not FILES:
    pytest.skip("no rules outside the checkout", allow_module_level=True)


def imported(path: Path) -> Iterator[str]:
    """The absolute names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_rules_import_lint_news_alone(path: Path) -> None:
    allowed = {*sys.stdlib_module_names, *LIBRARIES}
    others = [name for name in imported(path) if name.partition(".")[0] not in allowed]
    assert set(others) <= {"lint_news"}
