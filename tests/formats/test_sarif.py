"""SARIF: valid by its schema, and each region is the place of the finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news.model import Edit

from ..conftest import Command
from ..places import json_edits, json_span
from .conftest import Run, validate


def test_sarif(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    log = done.json("sarif")
    validate("sarif-2.1.0", log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert run["invocations"][0]["executionSuccessful"]
    for found, result in zip(done.findings, run["results"], strict=True):
        described = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert found["rule"] == result["ruleId"] == described["id"]
        assert described["help"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "%E7%89%88%20%E9%9D%A2.txt"}
        assert done.page.sarif(location["physicalLocation"]["region"]) == json_span(found)
        related = [done.page.sarif(r["physicalLocation"]["region"]) for r in result.get("relatedLocations", ())]
        assert related == list(map(json_span, found["related"]))
        for fix, given in zip(found["fixes"], result.get("fixes", ()), strict=True):
            assert given["properties"] == {"safety": fix["safety"]}
            (change,) = given["artifactChanges"]
            edits = [
                Edit(done.page.sarif(r["deletedRegion"]), r["insertedContent"]["text"]) for r in change["replacements"]
            ]
            assert edits == json_edits(fix)
            assert done.page.after(edits) == done.page.after(json_edits(fix))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rules_have_help_in_the_language_of_the_messages(lint_news: Command, lang: str) -> None:
    Path("a.txt").write_text("会议强调,要抓好春耕。\n", "utf-8")
    lint_news("check", "a.txt", "--lang", lang, "--report", "sarif=a.sarif")
    rules = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    assert len(rules) > 40
    texts = [rule["help"]["text"] + rule["shortDescription"]["text"] for rule in rules]
    assert all(text.strip() for text in texts)
    assert sum(any("一" <= c <= "鿿" for c in text) for text in texts) >= (len(texts) if lang == "zh" else 0)
