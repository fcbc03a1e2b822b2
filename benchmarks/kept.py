"""Counted figures and what they were when they were stored: more than a tenth above is an error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random

from lint_news import Document
from lint_news.check.engine import lint
from lint_news.kernels import compiled
from lint_news.project.session import Session, registry

from .speed.inputs import varied

_PAGES = Path(__file__).parent.parent / "fixtures" / "pages"
_STEP = 1.1


def pages(variation: str) -> list[str]:
    """The fixture pages, varied: what a check remembers of one variation does not help with another."""
    random = Random(variation)
    return [varied(page.read_text("utf-8"), random) for page in sorted(_PAGES.glob("*/page.txt"))]


def check(texts: list[str]) -> None:
    """Check each text with the rules that are on by default."""
    rules = Session(registry()).rules("page.txt")
    for text in texts:
        lint(Document(text), rules)


def compared(found: Mapping[str, int], file: Path, *, write: bool) -> int:
    """Print figures beside those kept in a file for this minor version of Python, for compiled and for interpreted
    kernels; 1 where one is too large.

    `write` stores them instead. Without a kept figure nothing is too large.
    """
    stored: dict[str, dict[str, int]] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    version = "{}.{}".format(*sys.version_info) + ", compiled kernels" * all(compiled().values())
    kept = stored.get(version, {})
    for name, figure in found.items():
        print(f"{figure:,} {name} (Python {version}); kept: {kept.get(name, 'none')}")
    if write:
        file.write_text(json.dumps(stored | {version: dict(found)}, indent=2) + "\n", "utf-8")
        return 0
    return int(any(figure > kept.get(name, figure) * _STEP for name, figure in found.items()))
