"""Places in containers, in every format: where a finding stands in a Word document or a PDF."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lint_news import Document, Report, lint
from lint_news.formats.places import fields, told
from lint_news.model import Box, Cell, PagePart, Place

from ..conftest import word_rule
from ..containers.word_files import document, line, table
from .common import shown


def report() -> Report:
    from lint_news import containers

    read = containers.read(document(line("甲") + line("甲 Z") + table([line("Z Z Z Z")])), "稿.docx")
    return lint(Document(read.text, name="稿.docx", container=read), [word_rule("find-z", "Z", "z")])


CASES = [
    (Place(paragraph=3, part=PagePart.BODY), "第3段", "paragraph 3"),
    (Place(paragraph=1, part=PagePart.HEADER), "页眉第1段", "header, paragraph 1"),
    (Place(paragraph=9, part=PagePart.BODY, cell=Cell(2, 1, 3)), "表2第1行第3格", "table 2, row 1, cell 3"),
    (Place(page=2, column=3), "第2版第3栏", "page 2, column 3"),
    (Place(page=4, box=Box(1, 2, 3, 4)), "第4版", "page 4"),
]


@pytest.mark.parametrize(("place", "zh", "en"), CASES)
def test_places_in_words(place: Place, zh: str, en: str) -> None:
    message = told(place)
    assert message
    assert (message.text("zh"), message.text("en")) == (zh, en)


def test_a_place_without_anything_to_tell() -> None:
    assert told(Place(box=Box(0, 0, 1, 1))) is None


def test_places_for_programs_have_what_is_known() -> None:
    assert fields(Place(page=1, box=Box(1.5, 2, 3, 4))) == {"page": 1, "box": [1.5, 2, 3, 4]}
    cell = {"table": 2, "row": 1, "column": 3}
    assert fields(CASES[2][0]) == {"paragraph": 9, "part": "body", "cell": cell}


def test_formats_for_people() -> None:
    assert "稿.docx:2:3（第2段） 警告 “Z”" in shown("full", report())
    assert "同样的还有：表1第1行第1格（4 处）" in shown("full", report())
    assert shown("concise", report()).startswith("稿.docx:2:3: warning: “Z”")
    assert "（第2段）；各处：第2段、表1第1行第1格（4 处） [find-z]" in shown("concise", report())
    assert "paragraph 2; table 1, row 1, cell 1 (4)" in shown("concise", report(), lang="en")


def test_formats_for_programs() -> None:
    expected: dict[str, Any] = {"paragraph": 2, "part": "body"}
    (found,) = json.loads(shown("json", report()))["findings"]
    assert found["place"] == expected
    assert found["related"][0]["place"]["cell"] == {"table": 1, "row": 1, "column": 1}
    (result,) = json.loads(shown("sarif", report()))["runs"][0]["results"]
    assert result["locations"][0]["properties"]["place"] == expected
    for name in ("rdjson", "gitlab", "github", "junit"):
        assert "（第2段）" in shown(name, report()), name


def test_a_text_has_no_places() -> None:
    text = lint(Document("甲 Z", name="稿.txt"), [word_rule("find-z", "Z", "z")])
    for name in ("json", "jsonl", "sarif"):
        assert '"place"' not in shown(name, text)
    for name in ("full", "concise", "github"):
        assert "段" not in shown(name, text)
