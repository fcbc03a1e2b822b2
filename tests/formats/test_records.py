"""JSON and JSON lines: every field, in code points, in ASCII where it must be."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from lint_news import (
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Related,
    Safety,
    Span,
    replace,
    rule,
)
from lint_news.model import Edit
from lint_news.text.edits import apply

from .common import BROKEN, OUTPUT, PAGE, TWO, judged, shown


@rule("pair", title="对", help="对", bad=[Bad("")], good=[], family="pairs", unit="page", kind=ErrorKind.NUMBER)
def pair(page: Document) -> Iterator[Finding]:
    """A pair."""
    one, other = page.find("Z")
    says = Message("还有这里", "and here")
    fixes = (replace(one.span, "z", safety=Safety.SAFE, title=Message("小写", "small")), replace(one.span, ""))
    yield Finding(one.span, Message("不一", "differs"), fixes, (Related(other.span, says),), Confidence.CERTAIN)


def test_a_record_is_as_the_contract_says() -> None:
    report = judged("一\r\n𠮷Z\r\nZ", pair)
    whole = json.loads(shown("json", report, lang="en"))
    assert {k: v for k, v in whole.items() if k != "findings"} == {
        "version": "9.9",
        "ruleset": OUTPUT.ruleset,
        "failures": [],
    }
    (found,) = whole["findings"]
    assert list(found) == [
        *("path", "document", "rule", "family", "severity", "confidence", "message", "fingerprint"),
        *("start", "end", "related", "fixes", "accepted"),
    ]
    assert found == {
        "path": PAGE,
        "document": None,
        "rule": "pair",
        "family": "pairs",
        "severity": "error",
        "confidence": "certain",
        "message": "differs",
        "fingerprint": report.diagnostics[0].fingerprint,
        "start": {"offset": 4, "line": 2, "column": 2},
        "end": {"offset": 5, "line": 2, "column": 3},
        "related": [
            {
                "start": {"offset": 7, "line": 3, "column": 1},
                "end": {"offset": 8, "line": 3, "column": 2},
                "message": "and here",
            }
        ],
        "fixes": [
            {"title": "small", "safety": "safe", "edits": [{"start": 4, "end": 5, "text": "z"}]},
            {"title": "delete “Z”", "safety": "review", "edits": [{"start": 4, "end": 5, "text": ""}]},
        ],
        "accepted": None,
    }


def test_jsonl_has_the_same_findings_a_line_each() -> None:
    reports = [judged("一Z\r\nY", *TWO), judged("\u2028Z\x85", *TWO, path="b.txt"), BROKEN]
    run, *records = map(json.loads, shown("jsonl", *reports).removesuffix("\n").split("\n"))
    whole = json.loads(shown("json", *reports))
    assert run == {"type": "run", "version": "9.9", "ruleset": OUTPUT.ruleset}
    assert [r for r in records if r.pop("type") == "finding"] == whole["findings"]
    assert (
        [r for r in records if "who" in r] == whole["failures"] == [{"who": "desk 1.0", "error": "ValueError: “引号”"}]
    )


@pytest.mark.parametrize("before", ["", "一行\r\n", "𠮷😀", "\r", "\u2028"], ids=ascii)
def test_offsets_read_back_give_the_marked_text(before: str) -> None:
    text = before + "春Z\r\n耕Z完"
    for found in json.loads(shown("json", judged(text, *TWO)))["findings"]:
        start, end = found["start"]["offset"], found["end"]["offset"]
        assert text[start:end] == "Z"
        edits = [Edit(Span(e["start"], e["end"]), e["text"]) for e in found["fixes"][0]["edits"]]
        assert apply(text, edits) == text[:start] + "z" + text[end:]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_records_keep_to_ascii_where_they_must(name: str) -> None:
    report = judged("𠮷Z", *TWO, path="\udcff版.txt")
    assert shown(name, report, ascii=True).isascii()
    said = shown(name, judged("𠮷Z", *TWO))
    assert json.loads(said.splitlines()[-1 if name == "jsonl" else 1])["path"] == PAGE
    assert "\\udcff" in shown(name, report)
