"""House style of a county paper: rules, and a format for its desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lint_news import Format, Rule, hookimpl, rules_in

from . import house_style
from .table import csv


@hookimpl
def lint_news_rules() -> Iterable[Rule]:
    """Every rule of the folder house_style."""
    return rules_in(house_style)


@hookimpl
def lint_news_formats() -> Mapping[str, Format]:
    """The format csv."""
    return {"csv": csv}
