"""Workflow commands of GitHub."""

from __future__ import annotations

import re
from typing import Any

from lint_news.model import ColumnUnit

from ..conftest import Command
from ..places import json_span
from .conftest import Run, judged, shown, unescaped

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)\n")  # noqa: TID251 a test


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the runner reads them."""
    found: list[tuple[str, dict[str, str], str]] = []
    for line in text.splitlines(keepends=True):
        match = COMMAND.fullmatch(line)
        assert match
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        found.append((match[1], {k: unescaped(v) for k, v in properties.items()}, unescaped(match[3])))
    return found


def test_github(lint_news: Command, data: bytes, unit: ColumnUnit) -> None:
    done = Run(lint_news, data, unit)
    found = commands(done.text("github"))
    levels = ["error", "warning", "notice"]
    assert sorted((levels.index(level) for level, _, _ in found)) == [levels.index(level) for level, _, _ in found]
    told: list[tuple[Any, ...]] = []
    for _, place, message in found:
        assert place["file"] == "版 面.txt"
        line, last = int(place["line"]), int(place["endLine"])
        columns = [int(place[k]) for k in ("col", "endColumn") if k in place]
        spans = [done.page.offset(*at, unit) for at in zip((line, last), columns, strict=False)]
        told.append((place["title"], message, line, last, *spans))
    wanted: list[tuple[Any, ...]] = []
    for f in done.findings:
        line, last = f["start"]["line"], f["end"]["line"]
        span = json_span(f)
        places = (span.start, span.end) if line == last else ()
        suggestion = "".join(f"；建议：{fix['title']}" for fix in f["fixes"][:1])
        wanted.append((f["rule"], (f["message"] + suggestion).replace("\n", "⏎"), line, last, *places))
    assert sorted((*t[:1], t[1].partition("；各处：")[0], *t[2:]) for t in told) == sorted(wanted)


def test_the_gravest_come_first_since_github_shows_ten() -> None:
    found = commands(shown("github", judged("XZY"), judged("YY", "b.txt")))
    assert [place["title"] for _, place, _ in found] == ["find-y", "find-y", "find-z", "find-x"]


def test_github_cannot_be_told_to_do_other_things() -> None:
    nasty = "a,b:c%0A::error ::d\n.txt"
    ((level, place, message),) = commands(shown("github", judged("Y\nY", nasty)))
    assert (level, place["file"], message) == ("error", nasty, "“Y⏎Y”")
    assert set(place) == {"file", "line", "endLine", "title"}, "GitHub takes no columns over several lines"
