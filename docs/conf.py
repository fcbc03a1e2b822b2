"""Configuration of Sphinx. `nox -s docs` builds the site into build/docs and fails on any warning."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tools import site_pages  # noqa: E402 the checkout is no installed package

project = "lint_news"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["rules/*.txt", "zh/rules/*.txt"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "lint_news"
html_search_language = "zh"  # cuts Chinese text into words, with jieba; English works too
html_copy_source = False


def setup(app: Sphinx) -> None:
    """Write the generated pages before Sphinx looks for sources."""
    site_pages.write(Path(app.srcdir))
