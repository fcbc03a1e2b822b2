"""What is printed: for editors' eyes, for grep, and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace as replaced

from lint_news import (
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Failure,
    Finding,
    Format,
    Message,
    Output,
    Related,
    Report,
    Rule,
    Safety,
    Span,
    lint,
    replace,
    rule,
)
from lint_news.formats import lint_news_formats
from lint_news.formats.terminal import width
from lint_news.model import Edit
from lint_news.text.edits import apply

from ..conftest import word_rule

FORMATS = lint_news_formats()
OUTPUT = Output(lang="zh", version="9.9")
PAGE = "第3版.txt"


def shown(name: str, *reports: Report, **settings: Any) -> str:
    made: Format = FORMATS[name]
    return "".join(made(reports, replaced(OUTPUT, **settings)))


def judged(text: str, *rules: Rule, path: str = PAGE) -> Report:
    return lint(Document(text, name=path), rules)


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


TWO = [word_rule("find-z", "Z", "z"), word_rule("find-y", "Y", confidence=Confidence.CERTAIN)]
BROKEN = Report("", None, (), (Failure("desk 1.0", "ValueError: “引号”"),))


def test_jsonl_has_the_same_findings_a_line_each() -> None:
    reports = [judged("一Z\r\nY", *TWO), judged("\u2028Z\x85", *TWO, path="b.txt"), BROKEN]
    run, *records = map(json.loads, shown("jsonl", *reports).removesuffix("\n").split("\n"))
    whole = json.loads(shown("json", *reports))
    assert run == {"type": "run", "version": "9.9", "ruleset": OUTPUT.ruleset}
    assert [r for r in records if r.pop("type") == "finding"] == whole["findings"]
    assert (
        [r for r in records if "who" in r] == whole["failures"] == [{"who": "desk 1.0", "error": "ValueError: “引号”"}]
    )


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


def test_concise_is_one_line_a_finding_by_position() -> None:
    lines = word_rule("lines", "末\\n首")
    report = judged("一Z\n二Y末\n首", *TWO, lines)
    assert shown("concise", report, lang="en").splitlines() == [
        f"{PAGE}:1:2: warning: “Z” [find-z]",
        f"{PAGE}:2:2: error: “Y” [find-y]",
        f"{PAGE}:2:3: warning: “末⏎首” [lines]",
    ]


def test_full_prints_in_the_order_of_the_page_or_the_gravest_first() -> None:
    rules = [*TWO, word_rule("fact", "X", kind=ErrorKind.FACT), word_rule("hint", "W", confidence=Confidence.DOUBTFUL)]

    def places(**settings: Any) -> list[str]:
        blocks = shown("full", judged("W一Z二X\n三Y四Z五Y", *rules), **settings).split("\n\n")[:-1]
        return [block.split(" ", 1)[0].removeprefix(PAGE) for block in blocks]

    assert places() == places(sort="position") == [":1:1", ":1:3", ":1:5", ":2:2", ":2:4", ":2:6"]
    assert places(sort="severity") == [":2:2", ":2:6", ":1:5", ":1:3", ":2:4", ":1:1"]


def test_a_block_of_full() -> None:
    assert shown("full", judged("县里的春耕Z开始了", TWO[0])).split("\n\n")[0].split("\n") == [
        f"{PAGE}:1:6 警告 “Z”  [find-z]",
        "    1 | 县里的春耕Z开始了",
        "      |           ^",
        "      = " + shown("full", judged("Z", TWO[0])).split("= ")[1].split("\n")[0],
    ]


@pytest.mark.parametrize(
    ("text", "before", "under"),
    [
        ("Z", 0, 1),
        ("中文Z", 4, 1),
        ("ｆｕｌｌＺ", 8, 2),
        ("half Ｚ", 5, 2),
        ("𠮷😀Z", 4, 1),
        ("，。（Z", 6, 1),
        ("e\u0301\u200d\ufe0fZ", 1, 1),
        ("中\u202e\u200bZ", 4, 1),
        ("中\tZ", 3, 1),
    ],
)
def test_carets_stand_under_the_fault(text: str, before: int, under: int) -> None:
    line, carets = shown("full", judged(text, word_rule("find-z", "[ZＺ]"))).split("\n")[1:3]
    assert carets.index("^") - width(line[: line.index("|") + 2]) == before
    assert carets.count("^") == under
    assert carets.index("|") == line.index("|")


def test_full_speaks_of_other_places_and_counts() -> None:
    said = shown("full", judged("Z\n" * 30, TWO[0]), judged("Y", *TWO, path="b.txt"), BROKEN, lang="en")
    assert "also at: 2:1, 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1 and 19 more" in said
    assert said.splitlines()[-1].startswith("2 checked: 1 errors, 30 warnings, 0 infos; 30 can be fixed")


def test_related_places_by_what_is_said_of_them() -> None:
    (found,) = judged("ZYY", TWO[0]).diagnostics
    others = tuple(replaced(found.location, message=said) for said in (Message("另一半", "the other half"), None))
    said = shown("full", replaced(judged("ZYY", TWO[0]), diagnostics=(replaced(found, related=others),)))
    assert "      = 另一半：1:1\n      = 另见：1:1\n" in said


def test_nothing_is_said_of_fixes_where_there_are_none() -> None:
    assert "0" not in shown("full", judged("Y", *TWO)).splitlines()[-1].partition("提示 0")[2]
    assert shown("full", judged("Y", *TWO)).endswith("错误 1，警告 0，提示 0。\n")


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
