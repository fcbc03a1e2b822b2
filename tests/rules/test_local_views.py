"""Local views read nothing of a document but their article: an editor would keep a result that is outdated."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lint_news import Article, Document, articles, local_view
from lint_news.authoring.plugins import load

load()  # the modules of all rules
PAGES = sorted((Path(__file__).parents[2] / "fixtures").glob("**/page.txt"))


def local_views() -> Iterator[Callable[[Article], Any]]:
    made = f"{local_view.__name__}.<locals>."
    for name, module in sorted(sys.modules.items()):
        if name.startswith("lint_news."):
            yield from (value for value in vars(module).values() if getattr(value, "__qualname__", "").startswith(made))


VIEWS = list(local_views())


def test_all_are_found() -> None:
    assert len(VIEWS) > 5


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_they_read_no_view_of_the_document(path: Path) -> None:
    page = Document(path.read_text("utf-8"))
    stories = articles(page)
    for compute in VIEWS:
        with page.views.recording() as read:
            for story in stories:
                compute(story)
        assert not read, (compute.__module__, compute.__name__)
