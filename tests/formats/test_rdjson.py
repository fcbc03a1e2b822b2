"""Reviewdog's format: each range in UTF-8 bytes is the place of the finding."""

from __future__ import annotations

from lint_news.model import Edit

from ..conftest import Command
from ..places import json_edits, json_span
from .conftest import Run, validate


def test_rdjson(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    result = done.json("rdjson")
    validate("rdjson", result)
    for found, diagnostic in zip(done.findings, result["diagnostics"], strict=True):
        assert diagnostic["code"]["value"] == found["rule"]
        assert diagnostic["location"]["path"] == "版 面.txt"
        assert done.page.rdjson(diagnostic["location"]["range"]) == json_span(found)
        related = [done.page.rdjson(r["location"]["range"]) for r in diagnostic["relatedLocations"]]
        assert related == list(map(json_span, found["related"]))
        alone = [fix for fix in found["fixes"] if len(fix["edits"]) == 1]
        assert len(diagnostic["suggestions"]) == len(alone)
        for suggestion, fix in zip(diagnostic["suggestions"], alone, strict=True):
            assert [Edit(done.page.rdjson(suggestion["range"]), suggestion["text"])] == json_edits(fix)
