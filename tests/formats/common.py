"""Reports of two small rules in any format."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace as replaced

from lint_news import (
    Confidence,
    Document,
    Failure,
    Format,
    Output,
    Report,
    Rule,
    lint,
)
from lint_news.formats import lint_news_formats

from ..conftest import word_rule

FORMATS = lint_news_formats()

OUTPUT = Output(lang="zh", version="9.9")

PAGE = "第3版.txt"


def shown(name: str, *reports: Report, **settings: Any) -> str:
    made: Format = FORMATS[name]
    return "".join(made(reports, replaced(OUTPUT, **settings)))


def judged(text: str, *rules: Rule, path: str = PAGE) -> Report:
    return lint(Document(text, name=path), rules)


TWO = [word_rule("find-z", "Z", "z"), word_rule("find-y", "Y", confidence=Confidence.CERTAIN)]

BROKEN = Report("", None, (), (Failure("desk 1.0", "ValueError: “引号”"),))
