"""GitLab's code quality report."""

from __future__ import annotations

import json

from msgspec.structs import replace as replaced

from lint_news import Message

from ..conftest import Command
from .conftest import Run, judged, shown, validate


def test_gitlab(lint_news: Command, data: bytes) -> None:
    done = Run(lint_news, data, "codepoint")
    issues = done.json("gitlab")
    validate("gitlab", issues)
    told = [(i["check_name"], i["location"]["lines"]["begin"], i["location"]["lines"]["end"]) for i in issues]
    assert told == [(f["rule"], f["start"]["line"], f["end"]["line"]) for f in done.findings]
    assert {i["location"]["path"] for i in issues} == {"版 面.txt"}
    assert len({i["fingerprint"] for i in issues}) == len(issues)


def test_one_fault_in_two_files_has_two_fingerprints() -> None:
    issues = json.loads(shown("gitlab", judged("Z", "a.txt"), judged("Z", "b.txt"), judged("Z", "./a.txt")))
    one, other, again = (issue["fingerprint"] for issue in issues)
    assert one != other
    assert one == again


def test_a_message_with_a_message_in_it() -> None:
    said = Message("甲{x}", "a{x}", x=Message("乙\n", "b\n"))
    report = judged("Z")
    told = replaced(report, diagnostics=(replaced(report.diagnostics[0], message=said),))
    assert json.loads(shown("gitlab", told, lang="en"))[0]["description"] == "ab\n"
