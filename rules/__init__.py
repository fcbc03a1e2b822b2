"""The built-in rules: a folder a family, a file a rule."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from lint_news import Rule, indexed


def lint_news_rules() -> Iterable[Rule]:
    """Every rule of every family, as the hook of this name."""
    return indexed(sys.modules[__name__])
