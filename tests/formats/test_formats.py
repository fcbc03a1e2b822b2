"""What holds for several or all formats."""

from __future__ import annotations

import json
import re

import pytest

from lint_news import (
    Report,
)

from .common import FORMATS, OUTPUT, TWO, judged, shown


@pytest.mark.parametrize("reports", [[], [judged("一", *TWO)]])
def test_nothing_found(reports: list[Report]) -> None:
    assert json.loads(shown("json", *reports)) == {
        "version": "9.9",
        "ruleset": OUTPUT.ruleset,
        "findings": [],
        "failures": [],
    }
    assert shown("concise", *reports) == ""
    assert len(shown("jsonl", *reports).splitlines()) == 1
    assert shown("full", *reports).count("\n") == 1


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit"])
def test_formats_without_related_places_tell_them_in_the_message(name: str) -> None:
    said = shown(name, judged("Z\n" * 12, TWO[0]))
    assert all(f"{n}:1" in said for n in range(2, 13))


@pytest.mark.parametrize("name", ["json", "jsonl", "rdjson", "sarif"])
def test_the_others_have_a_related_place_for_each(name: str) -> None:
    found = judged("Z\n" * 12, TWO[0])
    assert shown(name, found).count('"related' if name.startswith("json") else '"relatedLocations"') == 1
    lines = {n for n in range(1, 13) if re.search(rf'"(?:line|startLine)":{n}\b', shown(name, found))}
    assert lines == set(range(1, 13))


@pytest.mark.parametrize("name", FORMATS)
def test_colour_only_when_asked(name: str) -> None:
    report = judged("一Z", *TWO)
    assert "\x1b" not in shown(name, report)
    assert ("\x1b" in shown(name, report, colour=True)) is (name == "full")
    assert "\x1b" not in shown(name, judged("\x1b[31mZ\x1b", *TWO))
